import { useSelection } from '../workspace/use-selection';
import type { PageEntry } from './page-entry';
import styles from './site-header.module.css';

interface Props {
  readonly path: string;
  readonly pages: readonly PageEntry[];
}

/** The product's name and the screens that exist. */
export function SiteHeader({ path, pages }: Props) {
  const { linkTo } = useSelection();
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <a className={styles.name} href={linkTo('/')}>
          Safeguarding scorecard
        </a>
        <nav aria-label="Main" className={styles.nav}>
          <ul>
            {pages.map((page) => {
              if (page.label === null) return null;
              return (
                <li key={page.path}>
                  <a href={linkTo(page.path)} aria-current={currentness(page.path, path)}>
                    {page.label}
                  </a>
                </li>
              );
            })}
          </ul>
        </nav>
      </div>
    </header>
  );
}

/** A page below one of these is within it: `/data/check` is in the Data area. */
function currentness(page: string, path: string): 'page' | 'true' | undefined {
  if (page === path) return 'page';
  return path.startsWith(`${page}/`) ? 'true' : undefined;
}
