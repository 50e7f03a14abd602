import type { ChildLevelColumn } from '../../workspace/types';
import styles from './data.module.css';
import { VouchForm } from './vouch-form';

interface Props {
  readonly id: string;
  readonly columns: readonly ChildLevelColumn[];
  readonly onVouch: (reasons: Readonly<Record<string, string>>) => void;
}

/** A file refused for data about single children: which columns, and the way round a false alarm. */
export function ChildLevelFile({ id, columns, onVouch }: Props) {
  const certain = columns.filter(({ isCertain }) => isCertain);
  return (
    <>
      <p>Nothing of this file was kept, on this device or elsewhere. It seems to hold:</p>
      <ul className={styles.facts}>
        {columns.map(({ column, holds, isCertain }) => (
          <li key={column}>
            Column <strong>{column}</strong>: {holds}
            {isCertain && ' (certain)'}
          </li>
        ))}
      </ul>
      {certain.length > 0 ? (
        <p>
          This cannot be overridden: the numbers in {certain.map(({ column }) => column).join(', ')}{' '}
          pass the check that is built into such identifiers, so it is no false alarm. Take the
          columns out of the file and choose it again.
        </p>
      ) : (
        <VouchForm id={id} columns={columns} onVouch={onVouch} />
      )}
    </>
  );
}
