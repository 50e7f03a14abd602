import { FocusLink } from '../shared/focus-link';
import styles from './indicator.module.css';
import { SECTIONS } from './sections';

/** Links to the sections; it stays in sight on a wide screen. */
export function Contents({ hasCategories }: { readonly hasCategories: boolean }) {
  const shown = Object.entries(SECTIONS).filter(([key]) => key !== 'categories' || hasCategories);
  return (
    <nav className={styles.contents} aria-label="On this page">
      <h2 className={styles.contentsTitle}>On this page</h2>
      <ul>
        {shown.map(([key, { id, title }]) => (
          <li key={key}>
            <FocusLink target={id} className="govuk-link">
              {title}
            </FocusLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
