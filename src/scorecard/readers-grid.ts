/** The scorecard of a quarter as readers see it, in short: what is shown, what is hidden, what is missing. Pure. */
import { isHiddenReason } from '../domain/observation';
import { counted } from './counted';
import type { Cell, Scorecard } from './scorecard';

export interface ReadersGrid {
  readonly columns: readonly { readonly code: string; readonly name: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly indicator: string;
    readonly cells: readonly ReadersCell[];
  }[];
  /** `12 of 480 figures of Q4 2011/12 (Jan to Mar 2012) are hidden.` */
  readonly summary: string;
}

export interface ReadersCell {
  /** `30.4%`, `c`, `<5`, or why there is no figure. */
  readonly text: string;
  readonly kind: 'shown' | 'hidden' | 'missing';
}

export function readersGrid({ lead, columns, themes, quarterLabel }: Scorecard): ReadersGrid {
  const rows = themes.flatMap((theme) =>
    theme.rows.map((row) => ({
      id: row.indicator.id,
      indicator: row.indicator.name,
      cells: [row.lead, ...row.cells].map(readersCell),
    })),
  );
  const cells = rows.flatMap((row) => row.cells);
  const hidden = cells.filter(({ kind }) => kind === 'hidden').length;
  const shown = cells.filter(({ kind }) => kind === 'shown').length;
  return {
    columns: [lead, ...columns].map(({ code, name }) => ({ code, name })),
    rows,
    summary: `${quarterLabel}: ${counted(shown, 'figure')} shown, ${hidden === 0 ? 'none' : hidden} hidden on the scorecard.`,
  };
}

function readersCell({ text, isMissing, assessed: { outcome } }: Cell): ReadersCell {
  if (!isMissing) return { text, kind: 'shown' };
  const reason = outcome.kind === 'missing' ? outcome.reason : null;
  if (!isHiddenReason(reason)) return { text, kind: 'missing' };
  return { text: reason === 'under-5' ? '<5' : 'c', kind: 'hidden' };
}
