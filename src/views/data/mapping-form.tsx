import { useEffect, useRef, useState, type FormEvent } from 'react';
import type {
  DfeMapping,
  DfeShape,
  ExtractMapping,
  ExtractSummary,
  MappingPreview,
} from '../../workspace/types';
import type { Indicator } from '../../domain/indicator';
import { count } from '../shared/count';
import styles from './data.module.css';
import { useDraft } from './drafts';
import { formText } from './file-words';
import {
  draftOf,
  emptyRow,
  filterField,
  mappingOf,
  problemsOf,
  YEAR_END_FIELD,
  YEAR_ENDS,
  type DraftRow,
  type Problem,
} from './mapping-draft';
import { MappingRow } from './mapping-row';
import { MappingSelect } from './mapping-select';
import { PreviewTable } from './preview-table';
import { ProblemSummary } from './problem-summary';
import { useMappingPreview } from './use-mapping-preview';

interface Props {
  /** Starts the ids of the form's fields. */
  readonly id: string;
  readonly shape: DfeShape;
  readonly summary: ExtractSummary;
  readonly indicators: readonly Indicator[];
  readonly onPreview: (mapping: ExtractMapping) => Promise<MappingPreview | null>;
  readonly onConfirm: (mapping: DfeMapping) => void;
}

/** Which columns of a DfE file hold which indicators: asked once for each kind of file. */
export function MappingForm(props: Props) {
  const { id, shape, summary, indicators, onPreview, onConfirm } = props;
  const [draft, setDraft] = useDraft(shape, () => draftOf(shape));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const summaryBox = useRef<HTMLDivElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (problems.length > 0) summaryBox.current?.focus();
  }, [problems]);

  const open = problemsOf(draft, shape);
  const preview = useMappingPreview(open.length === 0 ? mappingOf(draft) : null, onPreview);
  const messageFor = (field: string) => problems.find((item) => item.field === field)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setProblems(open);
    if (open.length === 0) onConfirm(mappingOf(draft));
  };
  const setRow = (next: DraftRow) =>
    setDraft({ ...draft, rows: draft.rows.map((row) => (row.key === next.key ? next : row)) });
  const removeRow = (gone: DraftRow) => {
    // Its button goes away with the row; the focus does not.
    addButton.current?.focus();
    setDraft({ ...draft, rows: draft.rows.filter((row) => row !== gone) });
  };
  const nextKey = Math.max(...draft.rows.map(({ key }) => key)) + 1;

  return (
    <form onSubmit={submit} noValidate aria-label="Columns">
      <p>
        <strong>Recognised as {formText(summary)}</strong>: {count(summary.rowsRead, 'row')}. Say
        once which columns hold which indicators; the next file with the same header needs no
        answer.
      </p>
      {shape.suggested.indicators.length === 0 && (
        <p>
          No column of this file looks like one of this scorecard’s indicators. If it holds
          populations, they belong in the board’s population.csv; if you do not know an indicator
          for it, remove it from the list. Nothing of it is loaded.
        </p>
      )}
      <ProblemSummary ref={summaryBox} idPrefix={id} problems={problems} />
      {draft.rows.map((row, index) => (
        <MappingRow
          key={row.key}
          id={id}
          row={row}
          position={index + 1}
          columns={shape.numberColumns}
          indicators={indicators}
          messageFor={messageFor}
          onChange={setRow}
          onRemove={draft.rows.length > 1 ? () => removeRow(row) : null}
        />
      ))}
      <button
        ref={addButton}
        type="button"
        className="govuk-button govuk-button--secondary"
        onClick={() => setDraft({ ...draft, rows: [...draft.rows, emptyRow(nextKey)] })}
      >
        Add another indicator
      </button>
      <div className={styles.fields}>
        {shape.filters.map(({ column, values }, index) => (
          <MappingSelect
            key={column}
            id={`${id}-${filterField(index)}`}
            label={`Load rows where ${column} is`}
            value={draft.filters[column] ?? ''}
            nothing="Choose"
            options={values.map((value) => ({ value, label: value }))}
            message={messageFor(filterField(index))}
            onChange={(value) =>
              setDraft({ ...draft, filters: { ...draft.filters, [column]: value } })
            }
          />
        ))}
        {shape.hasReportingYears && (
          <MappingSelect
            id={`${id}-${YEAR_END_FIELD}`}
            label="This reporting year ends on"
            value={draft.yearEnd}
            nothing="Choose"
            options={YEAR_ENDS.map(({ value, label }) => ({ value: String(value), label }))}
            message={messageFor(YEAR_END_FIELD)}
            onChange={(yearEnd) => setDraft({ ...draft, yearEnd })}
          />
        )}
      </div>
      <PreviewTable name={summary.file} {...preview} open={open.map(({ message }) => message)} />
      <button type="submit" className="govuk-button">
        Use these columns
      </button>
    </form>
  );
}
