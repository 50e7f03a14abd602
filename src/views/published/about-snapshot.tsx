import { dayWords } from '../../scorecard/day-words';
import { policyWords } from '../../scorecard/edition';
import type { Published } from '../../workspace/published';
import { useWorkspace } from '../../workspace/workspace-context';
import { PackDownload } from '../pack/pack-download';
import { DownloadButton } from '../shared/download-button';
import { DownloadWords } from '../shared/download-words';
import { Fact } from '../shared/fact';
import { useDownload } from '../shared/use-download';
import styles from './about-snapshot.module.css';
import { fingerprintWords } from './fingerprint-words';
import { correctionWords, publishedWhen, signOffWords, summaryWords } from './snapshot-words';

/** What is published here, by whom it was signed off, and what its fingerprint says. */
export function AboutSnapshot() {
  const { published } = useWorkspace();
  return published && <SnapshotBox published={published} />;
}

function SnapshotBox({ published }: { readonly published: Published }) {
  const { head, fingerprint } = published;
  return (
    <details className={styles.box}>
      <summary>{summaryWords(published)}</summary>
      <dl className={styles.facts}>
        <Fact label="Snapshot">{head.id}</Fact>
        <Fact label="Published">{publishedWhen(head)}</Fact>
        <Fact label="Signed off">
          {head.signOff.length === 0 ? (
            'No sign-off was entered.'
          ) : (
            <>
              <Lines lines={head.signOff.map(signOffWords)} />
              As entered when it was published; who entered it has not been authenticated.
            </>
          )}
        </Fact>
        <Fact label="What is hidden">{policyWords(head.policy)}</Fact>
        {head.replaces && (
          <Fact label="Replaces">
            {head.replaces.id}: {head.replaces.reason}
          </Fact>
        )}
        {head.corrections.length > 0 && (
          <Fact label="Earlier snapshots that no longer stand">
            <Lines lines={head.corrections.map(correctionWords)} />
          </Fact>
        )}
        <Fact label="Fingerprint">
          {fingerprintWords(fingerprint)}
          {fingerprint?.kind === 'matches' && <Hash digits={fingerprint.sha256} />}
        </Fact>
        <Fact label="Files behind the figures">
          {head.extracts.length === 0 ? (
            'None are named.'
          ) : (
            <Lines
              lines={head.extracts.map(({ file, extractDate }) =>
                extractDate === null ? file : `${file}, extracted ${dayWords(extractDate)}`,
              )}
            />
          )}
        </Fact>
      </dl>
      <SnapshotDownload published={published} />
      {/* A pack is one already. */}
      {import.meta.env.MODE !== 'pack' && fingerprint?.kind === 'matches' && (
        <PackDownload snapshot={{ head, text: published.text, sha256: fingerprint.sha256 }} />
      )}
    </details>
  );
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

/** Broken into groups, so that it can be read out and fits a narrow screen. */
export const Hash = ({ digits }: { readonly digits: string }) => (
  <code className={styles.hash}>{(digits.match(/.{1,8}/g) ?? []).join(' ')}</code>
);

const nothingToLoad = () => Promise.resolve();

function SnapshotDownload({ published: { head, text } }: { readonly published: Published }) {
  const saving = useDownload('snapshot', nothingToLoad, () =>
    Promise.resolve(new File([text], `${head.id}.json`, { type: 'application/json' })),
  );
  return (
    <>
      <DownloadButton label="Download snapshot (JSON)" download={saving} />
      <DownloadWords said={saving.said} problem={saving.problem} />
    </>
  );
}
