import type { TableShape } from '../../workspace/types';
import { number } from '../shared/count';
import styles from './table-mapping.module.css';

interface Props {
  readonly name: string;
  readonly shape: TableShape;
}

/** What stands above the header, and the first rows, as they are in the file. */
export function TableAsItStands({ name, shape }: Props) {
  const { titles, headers, rows } = shape;
  return (
    <>
      {titles.length > 0 && (
        <p>
          {titles.length === 1 ? 'The line' : 'The lines'} above the header:{' '}
          {titles.map((title) => `“${title}”`).join(', ')}
        </p>
      )}
      <section
        className={styles.region}
        aria-label={`First rows of ${name} as they stand in the file`}
        // A region that scrolls must take the focus, so that the keyboard can scroll it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={styles.table}>
          <caption>The first rows as they stand in the file</caption>
          <thead>
            <tr>
              <th scope="col">Line</th>
              {headers.map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, cells }) => (
              <tr key={line}>
                <th scope="row">{number(line)}</th>
                {headers.map((header, column) => (
                  <td key={header}>{cells[column] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
