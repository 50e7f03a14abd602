import type { ListName } from '../../workspace/list-types';
import type { BoardLists } from '../../workspace/use-lists';
import { number } from '../shared/count';
import styles from './lists.module.css';

interface Props {
  readonly board: BoardLists;
  readonly pages: readonly {
    readonly list: ListName;
    readonly path: string;
    readonly title: string;
  }[];
  readonly linkTo: (path: string) => string;
}

/** Every list with its file, and which are not as served. */
export function ListsIndex({ board, pages, linkTo }: Props) {
  const changed = pages.filter(({ list }) => board.edited.has(list));
  return (
    <div className={styles.screen}>
      <p>
        What the scorecard knows beside the figures. Changes made here live in this browser until
        the exported files are put on the server; the served files stay untouched.
      </p>
      <p>
        {changed.length === 0
          ? 'Every list is as served.'
          : `Changed from the served files: ${changed.map(({ title }) => title).join(', ')}.`}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.region} role="region" aria-labelledby="lists-caption" tabIndex={0}>
        <table className={styles.table}>
          <caption id="lists-caption">Lists</caption>
          <thead>
            <tr>
              <th scope="col">List</th>
              <th scope="col" className={styles.number}>
                Entries
              </th>
              <th scope="col">File</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {pages.map(({ list, path, title }) => (
              <tr key={path}>
                <th scope="row">
                  <a className="govuk-link" href={linkTo(`/data/lists/${path}`)}>
                    {title}
                  </a>
                </th>
                <td className={styles.number}>{number(board.lists[list].length)}</td>
                <td>{board.fileName(list)}</td>
                <td>{stateOf(board, list)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function stateOf({ edited, manifestLine }: BoardLists, list: ListName): string {
  const isServed = manifestLine(list) === null;
  if (edited.has(list)) return isServed ? 'Changed from the served file' : 'Not on the server';
  return isServed ? 'As served' : 'Empty: the server has no such file';
}
