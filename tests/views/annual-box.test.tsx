import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AnnualBox } from '../../src/views/annual/annual-box';
import type { Published } from '../../src/workspace/published';
import { WorkspaceContext, type Workspace } from '../../src/workspace/workspace-context';
import { indicator, KENT, monthly, quarter, target } from '../support/domain';
import { YEAR } from '../unit/scorecard/annual-setting';
import { inputOf } from '../unit/scorecard/scorecard-of';
import { expectNoAxeFindings } from './support/axe';

const input = inputOf({
  rows: monthly(YEAR, KENT, 'referrals', 4, 20),
  indicators: [indicator({ window: 'rolling-12' })],
  targets: [target()],
});

const show = (kind: 'annual' | 'quarterly' | null) =>
  render(
    <WorkspaceContext
      value={
        {
          input,
          published: kind && ({ head: { kind, quarter: quarter('2011-12-Q4') } } as Published),
        } as Workspace
      }
    >
      <AnnualBox />
    </WorkspaceContext>,
  );

it('[G7] an annual publication opens with what the year says and the way to it', async () => {
  const { container } = show('annual');
  expect(screen.getByRole('region', { name: 'Annual report 2011/12' })).toHaveTextContent(
    'Kent: 1 of 1 rated indicator met target for 2011/12.',
  );
  expect(screen.getByRole('link')).toHaveAttribute('href', '#/annual?quarter=2011-12-Q4');
  await expectNoAxeFindings(container);
});

it.each(['quarterly', null] as const)('a %s edition does not', (kind) => {
  const { container } = show(kind);
  expect(container).toBeEmptyDOMElement();
});
