/** The pages that a board member reads, in the published edition, the board pack and the working copy alike. */
import { lazy } from 'react';
import { ScorecardRoute } from '../views/scorecard/scorecard-route';
import type { PageEntry } from './page-entry';

/** Every page but the scorecard comes when it is opened: its readers do not wait for them. */
const load = {
  exceptions: () => import('../views/exceptions/exceptions-route'),
  indicator: () => import('../views/indicator/indicator-route'),
  district: () => import('../views/district/district-route'),
  variation: () => import('../views/variation/variation-route'),
  annual: () => import('../views/annual/annual-route'),
  paper: () => import('../views/paper/paper-route'),
  definitions: () => import('../views/definitions/definitions-route'),
  privacy: () => import('../views/about/privacy-page'),
  accessibility: () => import('../views/about/accessibility-page'),
};

const ExceptionsRoute = lazy(async () => ({ default: (await load.exceptions()).ExceptionsRoute }));
const IndicatorRoute = lazy(async () => ({ default: (await load.indicator()).IndicatorRoute }));
const DistrictRoute = lazy(async () => ({ default: (await load.district()).DistrictRoute }));
const VariationRoute = lazy(async () => ({ default: (await load.variation()).VariationRoute }));
const AnnualRoute = lazy(async () => ({ default: (await load.annual()).AnnualRoute }));
const PaperRoute = lazy(async () => ({ default: (await load.paper()).PaperRoute }));
const DefinitionsRoute = lazy(async () => ({
  default: (await load.definitions()).DefinitionsRoute,
}));
const PrivacyPage = lazy(async () => ({ default: (await load.privacy()).PrivacyPage }));
const AccessibilityPage = lazy(async () => ({
  default: (await load.accessibility()).AccessibilityPage,
}));

export const READER_PAGES: readonly PageEntry[] = [
  {
    path: '/',
    label: 'Scorecard',
    what: 'the scorecard',
    load: null,
    content: () => <ScorecardRoute />,
  },
  {
    path: '/exceptions',
    label: 'Exceptions',
    what: 'the exceptions',
    load: load.exceptions,
    content: () => <ExceptionsRoute />,
  },
  {
    path: '/indicator/:id',
    label: null,
    what: 'the indicator',
    load: load.indicator,
    content: (named) => <IndicatorRoute id={named} />,
  },
  {
    path: '/district/:code',
    label: null,
    what: 'the district',
    load: load.district,
    content: (named) => <DistrictRoute code={named} />,
  },
  {
    path: '/variation',
    label: 'Variation',
    what: 'district variation',
    load: load.variation,
    content: () => <VariationRoute />,
  },
  {
    path: '/annual',
    label: 'Annual',
    what: 'the annual report',
    load: load.annual,
    content: () => <AnnualRoute />,
  },
  {
    path: '/paper',
    label: null,
    what: 'the board paper',
    load: load.paper,
    content: () => <PaperRoute />,
  },
  {
    path: '/definitions',
    label: 'Definitions',
    what: 'the definitions',
    load: load.definitions,
    content: () => <DefinitionsRoute />,
  },
  {
    path: '/privacy',
    label: null,
    what: 'the privacy page',
    load: load.privacy,
    content: () => <PrivacyPage />,
  },
  {
    path: '/accessibility',
    label: null,
    what: 'the accessibility page',
    load: load.accessibility,
    content: () => <AccessibilityPage />,
  },
];
