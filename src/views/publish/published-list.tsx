import { useRef, useState } from 'react';
import { quarterLabel, yearLabel, yearOfQuarter } from '../../domain/period';
import { dayWords } from '../../scorecard/day-words';
import { policyWords } from '../../scorecard/edition';
import { listWords } from '../../scorecard/list-words';
import { shortFingerprint } from '../../snapshot/fingerprint';
import { numbersHiddenBy } from '../../snapshot/free-text';
import { whenWords } from '../../workspace/history-words';
import type { Publishing, PublicationRecord } from '../../workspace/use-publishing';
import { cx } from '../shared/cx';
import { saveFile } from '../shared/save-file';
import { ComparePublished } from './compare-published';
import styles from './publish.module.css';
import { SnapshotButtons } from './snapshot-buttons';
import { Step } from './step';
import { WithdrawPanel } from './withdraw-panel';

/** Every snapshot published from here, the latest first. */
export function PublishedList({ publishing }: { readonly publishing: Publishing }) {
  const { records, damaged, repeated, corrections } = publishing.kept;
  const saveManifest = () => {
    const file = publishing.actions.manifest();
    if (file) saveFile(file);
  };
  return (
    <Step number={7} title="Published before">
      {records.length === 0 && damaged.length === 0 && (
        <p>Nothing has been published from this browser yet.</p>
      )}
      {repeated.length > 0 && (
        <p className={styles.caution}>
          {listWords(repeated)} {repeated.length === 1 ? 'stands' : 'stand'} for several different
          publications, because a backup of another machine was restored. Their fingerprints tell
          them apart.
        </p>
      )}
      {damaged.length > 0 && (
        <p className={styles.caution}>
          {listWords(damaged.map(({ id }) => id))} can no longer be read from this browser, so what{' '}
          {damaged.length === 1 ? 'it' : 'they'} hid cannot be protected by the next publication.
          Restore a backup that has {damaged.length === 1 ? 'it' : 'them'}.
        </p>
      )}
      <ul className={styles.list}>
        {records.toReversed().map((record) => (
          <li key={`${record.head.id} ${record.sha256}`}>
            <Record record={record} publishing={publishing} />
          </li>
        ))}
      </ul>
      {corrections.length > 0 && (
        <p>
          Whoever opens a snapshot that no longer stands is told so by the manifest on the web
          server: put the latest one there.{' '}
          <button type="button" className={styles.quietButton} onClick={saveManifest}>
            Download manifest <span className="govuk-visually-hidden">of all corrections</span>
          </button>
        </p>
      )}
      {records.length > 1 && <ComparePublished key={records.length} records={records} />}
    </Step>
  );
}

function Record({
  record,
  publishing,
}: {
  readonly record: PublicationRecord;
  readonly publishing: Publishing;
}) {
  const { head, correction, sha256 } = record;
  const [isAsking, setAsking] = useState(false);
  const title = `published-${head.id}-${sha256.slice(0, 12)}`;
  const heading = useRef<HTMLHeadingElement>(null);
  const close = () => {
    setAsking(false);
    // The button that was pressed may be gone; the publication's heading is not.
    heading.current?.focus();
  };
  return (
    <section
      className={cx(styles.record, correction !== null && styles.gone)}
      aria-labelledby={title}
    >
      <h3 ref={heading} id={title} tabIndex={-1}>
        {head.id}
      </h3>
      <p>
        <strong>{standingWords(record)}</strong>
        {correction !== null && correction.reason !== '' && ` Reason: ${correction.reason}`}
      </p>
      <p>
        {head.kind === 'annual'
          ? `Annual, ${yearLabel(yearOfQuarter(head.quarter))}`
          : `Quarterly, ${quarterLabel(head.quarter)}`}
        . {policyWords(head.policy)}. Published {whenWords(head.publishedAt)}. Fingerprint{' '}
        {shortFingerprint(sha256)}.
      </p>
      <p>{signedWords(record)}</p>
      {head.replaces && (
        <p>
          Replaces {head.replaces.id}. Reason: {head.replaces.reason}
        </p>
      )}
      <SnapshotButtons record={record} />
      {correction === null && !isAsking && (
        <button type="button" className={styles.quietButton} onClick={() => setAsking(true)}>
          Withdraw <span className="govuk-visually-hidden">{head.id}</span>
        </button>
      )}
      {isAsking && (
        <WithdrawPanel
          id={head.id}
          numbersIn={(text) => numbersHiddenBy(record, text, publishing.areas)}
          onWithdraw={(reason) => publishing.actions.withdraw(head.id, reason)}
          onClose={close}
        />
      )}
    </section>
  );
}

function standingWords({ correction }: PublicationRecord): string {
  if (!correction) return 'Stands.';
  const date = dayWords(correction.date);
  return correction.standing === 'superseded' && correction.by !== null
    ? `Superseded by ${correction.by} on ${date}.`
    : `Withdrawn on ${date}.`;
}

const signedWords = ({ head: { signOff } }: PublicationRecord): string =>
  signOff.length === 0
    ? 'Not signed off.'
    : `Signed off by ${listWords(signOff.map(({ role, date }) => `${role} (${dayWords(date)})`))}.`;
