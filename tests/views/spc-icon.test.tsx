import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Assurance, Variation } from '../../src/domain/spc';
import type { Trend } from '../../src/domain/trend';
import { AssuranceIcon, SpcWords, VariationIcon } from '../../src/views/shared/spc-icon';
import { expectNoAxeFindings } from './support/axe';
import { reReferrals } from './support/scorecard';

const aTrend = (patch: Partial<Trend> = {}) => ({
  place: { indicator: reReferrals } as Trend['place'],
  points: [],
  variation: 'concern' as Variation,
  assurance: 'miss' as Assurance,
  refusal: null,
  assuranceRefusal: null,
  isConflict: false,
  ...patch,
});
const signOf = (container: Element) =>
  container.querySelector('path:last-of-type')?.getAttribute('d');
const drawn = (variation: Variation, side: 'high' | 'low' | null) => {
  const { container, unmount } = render(<VariationIcon variation={variation} side={side} />);
  const sign = signOf(container);
  unmount();
  return sign;
};

it('[S4] draws another sign for high, low and common cause', () => {
  const signs = [drawn('concern', 'high'), drawn('concern', 'low'), drawn('common-cause', null)];
  expect(new Set(signs).size).toBe(3);
  expect(drawn('improvement', 'high')).toBe(signs[0]);
});

it('[S5] draws another sign for each assurance', () => {
  const signs = (['meet', 'miss', 'hit-or-miss'] as const).map((assurance) => {
    const { container } = render(<AssuranceIcon assurance={assurance} />);
    return signOf(container);
  });
  expect(new Set(signs).size).toBe(3);
});

it('[S8] never draws a shape of the ratings: each icon is a ring, its middle unfilled', () => {
  const { container } = render(<SpcWords trend={aTrend()} />);
  expect(container.querySelectorAll('svg')).toHaveLength(2);
  for (const svg of container.querySelectorAll('svg')) {
    expect(svg.querySelectorAll('circle')).toHaveLength(2);
    expect(svg.querySelector('rect')).toBeNull();
  }
});

it('[S8] says both icons in words', async () => {
  const { container } = render(<SpcWords trend={aTrend()} />);
  expect(screen.getByText('Special cause: concern')).toBeVisible();
  expect(screen.getByText('Will consistently miss the target')).toBeVisible();
  await expectNoAxeFindings(container);
});

it('[S8] says beside them why they and the rating point different ways', () => {
  const { rerender } = render(<SpcWords trend={aTrend()} note="The series has moved." />);
  expect(screen.getByText('The series has moved.')).toBeVisible();
  rerender(<SpcWords trend={aTrend()} note={null} />);
  expect(screen.queryByText('The series has moved.')).toBeNull();
});

it('[S4] says that a concern is an improvement too', () => {
  render(<SpcWords trend={aTrend({ isConflict: true })} />);
  expect(screen.getByText(/the latest month is an improvement too/)).toBeVisible();
});

it('[S6] says in a sentence why there is no chart, and draws nothing', () => {
  const { container } = render(
    <SpcWords
      trend={aTrend({
        variation: 'not-applicable',
        assurance: 'not-applicable',
        refusal: 'overlapping',
      })}
    />,
  );
  expect(container).toHaveTextContent(/^There is no control chart: the months are supplied/);
  expect(container.querySelector('svg')).toBeNull();
});

it('[S5] says why nothing is assured beside the variation', () => {
  const { container } = render(
    <SpcWords trend={aTrend({ assurance: 'not-applicable', assuranceRefusal: 'no-target' })} />,
  );
  expect(screen.getByText('No target is set, so nothing is said about meeting it.')).toBeVisible();
  expect(container.querySelectorAll('svg')).toHaveLength(1);
});
