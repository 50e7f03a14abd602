import { useEffect, useRef } from 'react';
import { shortFingerprint } from '../../snapshot/fingerprint';
import type { Publishing, PublicationRecord } from '../../workspace/use-publishing';
import { PageLink } from '../shared/page-link';
import { saveFile } from '../shared/save-file';
import styles from './publish.module.css';
import { SnapshotButtons } from './snapshot-buttons';

interface Props {
  readonly record: PublicationRecord;
  readonly publishing: Publishing;
  /** Published on this visit: what is said of it takes the focus. */
  readonly isNew: boolean;
}

/** What was published just now, and what to do with it. */
export function PublishedPanel({ record, publishing, isNew }: Props) {
  const { keeping, actions } = publishing;
  const { id, replaces, policy } = record.head;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isNew) panel.current?.focus();
  }, [isNew]);
  const saveManifest = () => {
    const file = actions.manifest();
    if (file) saveFile(file);
  };
  return (
    <section ref={panel} tabIndex={-1} className={styles.success} aria-labelledby="published-title">
      <h2 id="published-title" className="govuk-heading-m">
        Published: {id}
      </h2>
      <p>
        Fingerprint {shortFingerprint(record.sha256)}: it stands on every page of this edition, so
        that paper and file can be compared.
        {replaces && ` ${replaces.id} is superseded by it.`}
      </p>
      <SnapshotButtons record={record} />
      <h3>What to do next</h3>
      <ol className={styles.facts}>
        <li>
          <WhereToPut head={record.head} />
        </li>
        <li>Put the board pack on the shared drive, or send it: it opens without a network.</li>
        {policy !== 'none' && (
          <li>
            The first time, and whenever a snapshot was superseded or withdrawn, put the manifest
            beside it: it names published.json and the snapshots that no longer stand.{' '}
            <button type="button" className={styles.quietButton} onClick={saveManifest}>
              Download manifest
            </button>
          </li>
        )}
        <li>
          {keeping.kind === 'not-kept' ? (
            <strong>
              Download a backup on the page <PageLink path="/data">Data</PageLink> before you close
              this window: this browser keeps nothing, and the next publication needs the true
              counts of what this one hides.
            </strong>
          ) : (
            <>
              Download a backup on the page <PageLink path="/data">Data</PageLink> and keep it safe:
              it holds the true counts of what is hidden, and the next publication needs them.
            </>
          )}
        </li>
      </ol>
    </section>
  );
}

function WhereToPut({ head: { policy, kind } }: Pick<PublicationRecord, 'head'>) {
  if (policy === 'none') {
    return 'This is a restricted copy. Do not put it on a web server: hand the board pack to those who may see it.';
  }
  return kind === 'annual' ? (
    <>
      Put published.json in the folder <code>data</code> of a second copy of the scorecard on the
      web server. In place of the quarter’s it would be the only one that readers see.
    </>
  ) : (
    <>
      Put published.json in the folder <code>data</code> of the web server, in place of the one that
      is there. It is the only file that changes from quarter to quarter.
    </>
  );
}
