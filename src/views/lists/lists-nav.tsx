import styles from './lists.module.css';

interface Props {
  readonly pages: readonly { readonly path: string; readonly title: string }[];
  /** The list shown; null on the page of all lists. */
  readonly current: string | null;
  readonly linkTo: (path: string) => string;
}

/** The way from list to list. */
export function ListsNav({ pages, current, linkTo }: Props) {
  return (
    <nav aria-label="Lists" className={styles.nav}>
      <ul>
        <li>
          <a
            className="govuk-link"
            href={linkTo('/data/lists')}
            aria-current={current === null ? 'page' : undefined}
          >
            All lists
          </a>
        </li>
        {pages.map(({ path, title }) => (
          <li key={path}>
            <a
              className="govuk-link"
              href={linkTo(`/data/lists/${path}`)}
              aria-current={current === path ? 'page' : undefined}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
