import type { ListRow } from './issue-list-rows';
import { groupWords } from './issue-words';
import styles from './issues.module.css';

interface Props {
  readonly row: Extract<ListRow, { readonly kind: 'rule' }>;
  /** How many columns the row spans. */
  readonly columns: number;
  readonly onToggle: (ruleId: string, isOpen: boolean) => void;
}

/** What a rule says, on how many lines it is broken, and why it exists; opens its problems. */
export function RuleCells({ row, columns, onToggle }: Props) {
  const { group, isOpen } = row;
  return (
    <th scope="rowgroup" colSpan={columns} className={styles.ruleHead}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        onClick={() => onToggle(group.ruleId, !isOpen)}
      >
        <span className={styles.chevron} aria-hidden="true" />
        <span>
          {group.title}{' '}
          <span className={styles.rule}>
            (rule {group.ruleId}): {groupWords(group)}
          </span>
        </span>
      </button>
      <span className={styles.why}>{group.why}</span>
    </th>
  );
}
