import { useSelection } from '../workspace/use-selection';
import styles from './site-footer.module.css';

/** The promise that matters most, with the page that says how to check it. */
export function SiteFooter() {
  const { linkTo } = useSelection();
  return (
    <footer className={styles.footer}>
      <a className="govuk-link" href={linkTo('/privacy')}>
        Nothing you load leaves this device
      </a>
      <a className="govuk-link" href={linkTo('/accessibility')}>
        Accessibility
      </a>
    </footer>
  );
}
