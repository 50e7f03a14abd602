import { useHashLocation } from '../../workspace/use-hash-location';
import { useSelection } from '../../workspace/use-selection';
import styles from './data-nav.module.css';

const PAGES = [
  { path: '/data', label: 'Load' },
  { path: '/data/check', label: 'Check' },
  { path: '/data/lists', label: 'Lists' },
] as const;

/** The pages of the Data area. */
export function DataNav() {
  const [path] = useHashLocation();
  const { linkTo } = useSelection();
  return (
    <nav aria-label="Data" className={styles.nav}>
      <ul>
        {PAGES.map((page) => (
          <li key={page.path}>
            <a href={linkTo(page.path)} aria-current={currentOf(page.path, path)}>
              {page.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A page below another is within it; every page is below the first. */
function currentOf(page: string, path: string): 'page' | 'true' | undefined {
  if (page === path) return 'page';
  return page !== PAGES[0].path && path.startsWith(`${page}/`) ? 'true' : undefined;
}
