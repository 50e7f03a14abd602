import styles from './page.module.css';

/** Words while a page's code is on its way. */
export function PageLoading({ what }: { readonly what: string }) {
  return (
    <p role="status" className={styles.opening}>
      Opening {what}…
    </p>
  );
}
