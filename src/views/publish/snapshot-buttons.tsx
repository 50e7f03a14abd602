import type { PublicationRecord } from '../../workspace/use-publishing';
import { PackDownload } from '../pack/pack-download';
import { saveFile } from '../shared/save-file';
import styles from './publish.module.css';

/** What can be handed on of a publication: the file that a server serves, and the pack for everyone else. */
export function SnapshotButtons({ record }: { readonly record: PublicationRecord }) {
  return (
    <div className={styles.buttons}>
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        onClick={() =>
          saveFile(new File([record.text], 'published.json', { type: 'application/json' }))
        }
      >
        Download snapshot (JSON)
      </button>
      <PackDownload snapshot={record} />
    </div>
  );
}
