import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Indicator } from '../../domain/indicator';
import type {
  ExtractMapping,
  ExtractSummary,
  MappingPreview,
  TableMapping,
  TableShape,
} from '../../workspace/types';
import { number } from '../shared/count';
import styles from './data.module.css';
import { useDraft } from './drafts';
import { formText } from './file-words';
import type { Problem } from './mapping-draft';
import { MappingSelect } from './mapping-select';
import { PreviewTable } from './preview-table';
import { ProblemSummary } from './problem-summary';
import { RadioChoice } from './radio-choice';
import { TableAsItStands } from './table-as-it-stands';
import { tableDraftOf, tableMappingOf, type LayoutKind, type TableDraft } from './table-draft';
import { TableFigures } from './table-figures';
import { TablePeriodFields } from './table-period';
import { FIELDS, tableProblems } from './table-problems';
import { confidenceWords, LAYOUTS } from './table-words';
import { useMappingPreview } from './use-mapping-preview';

interface Props {
  /** Starts the ids of the form's fields. */
  readonly id: string;
  readonly shape: TableShape;
  readonly summary: ExtractSummary;
  readonly indicators: readonly Indicator[];
  readonly onPreview: (mapping: ExtractMapping) => Promise<MappingPreview | null>;
  readonly onConfirm: (mapping: TableMapping) => void;
}

const LAYOUT_KINDS: readonly LayoutKind[] = ['rows', 'columns', 'periods'];

/** Which columns of a table hold what: asked once for each header. */
export function TableMappingForm(props: Props) {
  const { id, shape, summary, indicators, onPreview, onConfirm } = props;
  const [draft, setDraft] = useDraft(shape, () => tableDraftOf(shape));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const summaryBox = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) summaryBox.current?.focus();
  }, [problems]);

  const open = tableProblems(draft);
  const preview = useMappingPreview(open.length === 0 ? tableMappingOf(draft) : null, onPreview);
  const messageFor = (field: string) => problems.find((item) => item.field === field)?.message;
  const change = (patch: Partial<TableDraft>) => setDraft({ ...draft, ...patch });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setProblems(open);
    if (open.length === 0) onConfirm(tableMappingOf(draft));
  };
  const fields = { id, shape, draft, messageFor, onChange: change };
  return (
    <form onSubmit={submit} noValidate aria-label="Columns">
      <p>
        <strong>Recognised as {formText(summary)}</strong>, header in line{' '}
        {number(shape.headerLine)}. Check once which columns hold what; the next file with the same
        header needs no answer.
      </p>
      <ProblemSummary ref={summaryBox} idPrefix={id} problems={problems} />
      <TableAsItStands name={summary.file} shape={shape} />
      <fieldset className={styles.choices}>
        <legend>How the figures lie</legend>
        {LAYOUT_KINDS.map((layout) => (
          <RadioChoice
            key={layout}
            id={`${id}-layout-${layout}`}
            name={`${id}-layout`}
            isChosen={draft.layout === layout}
            onChoose={() => change({ layout })}
          >
            {LAYOUTS[layout]}
          </RadioChoice>
        ))}
      </fieldset>
      <AreaFields {...fields} />
      {draft.layout !== 'periods' && <TablePeriodFields {...fields} file={summary.file} />}
      <TableFigures {...fields} indicators={indicators} />
      <PreviewTable name={summary.file} {...preview} open={open.map(({ message }) => message)} />
      <button type="submit" className="govuk-button">
        Use these columns
      </button>
    </form>
  );
}

interface AreaProps {
  readonly id: string;
  readonly shape: TableShape;
  readonly draft: TableDraft;
  readonly messageFor: (field: string) => string | undefined;
  readonly onChange: (patch: Partial<TableDraft>) => void;
}

const AREA_COLUMNS = [
  { name: 'areaCode', label: 'Area code column', field: FIELDS.areaCode },
  { name: 'areaName', label: 'Area name column', field: FIELDS.areaName },
] as const;

function AreaFields({ id, shape, draft, messageFor, onChange }: AreaProps) {
  return (
    <div className={styles.fields}>
      {AREA_COLUMNS.map(({ name, label, field }) => (
        <MappingSelect
          key={name}
          id={`${id}-${field}`}
          label={label}
          value={draft[name]}
          nothing="None"
          options={shape.headers.map((value) => ({ value, label: value }))}
          hint={confidenceWords(shape, draft[name], shape.suggested[name])}
          message={messageFor(field)}
          onChange={(column) => onChange({ [name]: column })}
        />
      ))}
    </div>
  );
}
