import type { Indicator } from '../../domain/indicator';
import type { TableShape } from '../../workspace/types';
import type { TableDraft } from './table-draft';

/** What every part of a table form that asks for figures needs. */
export interface FigureProps {
  /** Starts the ids of the fields. */
  readonly id: string;
  readonly shape: TableShape;
  readonly draft: TableDraft;
  readonly indicators: readonly Indicator[];
  readonly messageFor: (field: string) => string | undefined;
  readonly onChange: (patch: Partial<TableDraft>) => void;
}
