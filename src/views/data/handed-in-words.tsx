import type { HandedIn } from './handed-in';
import { skippedTitle } from './handed-in';
import styles from './choose-files.module.css';

const NAMED = 20;

/** What of a dropped or chosen folder is not read, and why; said to screen readers as well. */
export function HandedInWords({ handed }: { readonly handed: HandedIn | null }) {
  const { refusal = null, skipped = [] } = handed ?? {};
  return (
    <div role="status">
      {refusal !== null && <p className={styles.refusal}>{refusal}</p>}
      {skipped.length > 0 && (
        <details className={styles.skipped} open={skipped.length <= NAMED}>
          <summary>{skippedTitle(skipped)}</summary>
          <ul>
            {skipped.map(({ path, why }) => (
              <li key={path}>
                {path}: {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
