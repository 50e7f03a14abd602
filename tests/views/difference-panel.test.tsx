import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { DifferencePanel } from '../../src/views/data/difference-panel';
import { LoadPanel } from '../../src/views/data/load-panel';
import type { Change, ChangeFilter, Difference } from '../../src/workspace/types';
import { expectNoAxeFindings } from './support/axe';
import { aDifference, aFile, aResult } from './support/staging';

const aChange = (patch: Partial<Change> = {}): Change => ({
  kind: 'changed',
  indicator: 'Re-referrals within 12 months',
  area: 'Dover',
  category: null,
  period: 'January 2012',
  before: '24.2% (3,551 of 14,644)',
  after: '24.6% (3,600 of 14,644)',
  by: '0.4 percentage points more',
  wasPublished: false,
  isUnusual: false,
  line: 14,
  ...patch,
});

/** A difference of the given changes; the places of a filter are given by hand. */
const differenceWith = (
  changes: readonly Change[],
  places: Partial<Record<ChangeFilter, readonly number[]>> = {},
): Difference =>
  aDifference({
    changed: changes.filter(({ kind }) => kind === 'changed').length,
    removed: changes.filter(({ kind }) => kind === 'removed').length,
    restated: changes.filter(({ wasPublished, kind }) => wasPublished && kind === 'changed').length,
    unusual: changes.filter(({ isUnusual }) => isUnusual).length,
    changeCount: changes.length,
    changeAt: (index) => changes[index] ?? aChange(),
    placesOf: (filter) => Uint32Array.from(places[filter] ?? changes.keys()),
  });

/** Keeps the reason as the workspace does. */
function Panel({ difference }: { readonly difference: Difference | null }) {
  const [reason, setReason] = useState('');
  return (
    <DifferencePanel name="a.csv" result={aResult({ difference, reason })} onReason={setReason} />
  );
}

const show = (difference: Difference | null) => {
  const { container } = render(<Panel difference={difference} />);
  return { container, user: userEvent.setup() };
};

const table = () => screen.getByRole('table', { name: 'Changes by a.csv' });
const cellsOf = (row: HTMLElement): readonly (string | null)[] =>
  [...row.children].map((cell) => cell.textContent);
const bodyRows = (): readonly HTMLElement[] => within(table()).getAllByRole('row').slice(1);

describe('what a file would change', () => {
  it('is being counted until it is known', () => {
    show(null);
    expect(screen.getByRole('status')).toHaveTextContent('Comparing with what is loaded…');
  });

  it('is said in one sentence where nothing has to be looked at', () => {
    const { container } = show(aDifference({ added: 1230, unchanged: 400 }));
    expect(container).toHaveTextContent(/^1,230 values new, 0 changed, 400 the same as loaded$/);
  });

  it('names the files above that say the same or something else', () => {
    const overlaps = [
      { file: 'one.csv', same: 300, different: 0 },
      { file: 'two.csv', same: 98, different: 2 },
    ];
    const { container } = show(aDifference({ changed: 2, unchanged: 398, overlaps }));
    expect(container).toHaveTextContent('398 the same as loaded or as in a file above');
    expect(
      screen.getByText('300 figures are also in one.csv, above in the list, and the same there.'),
    ).toBeVisible();
    expect(
      screen.getByText(/^100 figures are also in two.csv.* 2 of them differ: this file is loaded/),
    ).toBeVisible();
  });

  it('warns of the same extract twice', () => {
    show(aDifference({ unchanged: 3, overlaps: [{ file: 'one.csv', same: 3, different: 0 }] }));
    expect(
      screen.getByText(/^All its figures are also in one.csv.*the same extract twice\.$/),
    ).toBeVisible();
  });

  it('names restated, unusual and removed figures', () => {
    show(
      differenceWith([
        aChange({ wasPublished: true }),
        aChange({ isUnusual: true }),
        aChange({ kind: 'removed', after: null, by: null, line: null }),
      ]),
    );
    expect(screen.getByText('1 changed figure had been published: it is restated.')).toBeVisible();
    expect(screen.getByText(/^1 new or changed figure is unusual: more than five/)).toBeVisible();
    expect(
      screen.getByText(
        '1 figure of an earlier edition of this file is not among its rows that can be loaded: loading does not remove it.',
      ),
    ).toBeVisible();
  });

  it('is listed with before, after and the difference', async () => {
    const { user, container } = show(
      differenceWith([
        aChange({ wasPublished: true, after: 'unreliable', by: null, category: 'Neglect' }),
        aChange({ kind: 'removed', after: null, by: null, line: null }),
      ]),
    );
    await user.click(screen.getByText('2 changes one by one'));
    expect(bodyRows().map(cellsOf)).toEqual([
      [
        'Re-referrals within 12 months Neglect',
        'Dover',
        'January 2012 line 14',
        '24.2% (3,551 of 14,644)',
        'unreliable',
        'Cannot be said',
        'Yes',
        'No',
      ],
      [
        'Re-referrals within 12 months',
        'Dover',
        'January 2012',
        '24.2% (3,551 of 14,644)',
        'Not among the rows to load; stays',
        'Cannot be said',
        'No',
        'No',
      ],
    ]);
    await expectNoAxeFindings(container);
  });

  it('is filtered by kind', async () => {
    const { user } = show(
      differenceWith([aChange({ area: 'Ashford', wasPublished: true }), aChange()], {
        restated: [0],
        unusual: [],
      }),
    );
    await user.click(screen.getByText('2 changes one by one'));
    const filter = screen.getByLabelText('Show changes of a.csv');
    await user.selectOptions(filter, 'Restated published figures (1)');
    expect(bodyRows().map((row) => row.children[1]?.textContent)).toEqual(['Ashford']);
    await user.selectOptions(filter, 'Unusual figures (0)');
    expect(screen.getByText('No changes of this kind.')).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('shows a hundred changes at a time and keeps the focus', async () => {
    const { user, container } = show(differenceWith(Array.from({ length: 150 }, () => aChange())));
    await user.click(screen.getByText('150 changes one by one'));
    expect(container.querySelectorAll('tbody tr')).toHaveLength(100);
    await user.click(screen.getByRole('button', { name: 'Show more changes by a.csv' }));
    expect(container.querySelectorAll('tbody tr')).toHaveLength(150);
    expect(screen.getByRole('region', { name: 'Changes by a.csv' })).toHaveFocus();
  });
});

describe('[O5] the reason for restating published figures', () => {
  const restating = differenceWith(
    Array.from({ length: 12 }, () => aChange({ wasPublished: true })),
  );

  it('is asked for only where there is something restated', () => {
    show(differenceWith([aChange()]));
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('is typed into a labelled field', async () => {
    const { user } = show(restating);
    const field = screen.getByLabelText('Why are published figures restated? a.csv');
    expect(field).toHaveAccessibleDescription(/^12 published figures would change\./);
    await user.type(field, 'Late returns');
    expect(field).toHaveValue('Late returns');
  });

  const loadWords = (reason: string): void => {
    const result = aResult({ difference: restating, reason });
    render(
      <LoadPanel files={[aFile({ kind: 'read', result })]} isLoading={false} onLoad={() => {}} />,
    );
  };

  it('is not required: without it the file can be loaded, and what follows is said', () => {
    loadWords(' ');
    const button = screen.getByRole('button', { name: 'Load into scorecard' });
    expect(button).toBeEnabled();
    expect(button).toHaveAccessibleDescription(
      /12 restated published figures have no reason yet; you can load them and the scorecard will say so\.$/,
    );
  });

  it('that was given is not asked for again', () => {
    loadWords('Late returns');
    expect(screen.queryByText(/no reason yet/)).toBeNull();
  });
});
