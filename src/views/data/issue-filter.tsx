import { useId } from 'react';
import type { IssueFilter, IssueGroup } from '../../workspace/types';
import dataStyles from './data.module.css';
import { SEVERITY } from './issue-words';
import styles from './issues.module.css';

interface Props {
  readonly name: string;
  readonly filter: IssueFilter;
  /** All rules and columns that have problems. */
  readonly groups: readonly IssueGroup[];
  readonly columns: readonly string[];
  readonly onChange: (filter: IssueFilter) => void;
}

/** Narrows the list of problems of one file. */
export function IssueFilterForm({ name, filter, groups, columns, onChange }: Props) {
  const search = useId();
  return (
    <div role="group" aria-label={`Filter problems in ${name}`} className={styles.filter}>
      <Choice
        label="Severity"
        value={filter.severity}
        options={[
          { value: 'error', label: SEVERITY.error },
          { value: 'warning', label: SEVERITY.warning },
        ]}
        onChange={(severity) => onChange({ ...filter, severity })}
      />
      <Choice
        label="Rule"
        value={filter.ruleId}
        options={groups.map(({ ruleId, title }) => ({
          value: ruleId,
          label: `${title} (${ruleId})`,
        }))}
        onChange={(ruleId) => onChange({ ...filter, ruleId })}
      />
      <Choice
        label="Column"
        value={filter.column}
        options={columns.map((column) => ({ value: column, label: column }))}
        onChange={(column) => onChange({ ...filter, column })}
      />
      <div className={styles.field}>
        <label htmlFor={search}>Search problems</label>
        <input
          id={search}
          type="search"
          className={dataStyles.input}
          value={filter.text}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange({ ...filter, text: event.target.value })}
        />
      </div>
    </div>
  );
}

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V | null;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V | null) => void;
}

const ALL = 'all';

/** Options by their place: a header may be any text. */
function Choice<V extends string>({ label, value, options, onChange }: ChoiceProps<V>) {
  const id = useId();
  const chosen = options.findIndex((option) => option.value === value);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="govuk-select"
        value={chosen < 0 ? ALL : chosen}
        onChange={({ target }) => onChange(options[Number(target.value)]?.value ?? null)}
      >
        <option value={ALL}>All</option>
        {options.map((option, index) => (
          <option key={option.value} value={index}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
