import { useId, type ReactNode } from 'react';
import type { Area } from '../../domain/area';
import type { Indicator } from '../../domain/indicator';
import type { StagedFile, StagingActions } from '../../workspace/types';
import { number } from '../shared/count';
import { cx } from '../shared/cx';
import { FocusLink } from '../shared/focus-link';
import { FEW_FILES } from './brief-file';
import styles from './data.module.css';
import { fileAnchor, StagedFileCard } from './staged-file';

interface Props {
  readonly files: readonly StagedFile[];
  readonly actions: StagingActions;
  readonly indicators: readonly Indicator[];
  readonly areas: readonly Area[];
}

/** All chosen files, in the order in which they were handed in. Many are shown in brief. */
export function FileList({ files, actions, indicators, areas }: Props) {
  const isMany = files.length > FEW_FILES;
  return (
    <div className={cx(isMany && styles.many)}>
      <h2 className="govuk-heading-m">Files</h2>
      {files.length > 1 && <HowFar files={files} />}
      {files.map((file) => (
        <StagedFileCard
          key={file.id}
          file={file}
          actions={actions}
          indicators={indicators}
          areas={areas}
          isBrief={isMany}
        />
      ))}
    </div>
  );
}

type Kind = StagedFile['state']['kind'];

/** `37 of 40 read. 2 wait for an answer: ...`, and how much of all bytes while there is more to read. */
function HowFar({ files }: { readonly files: readonly StagedFile[] }) {
  const words = useId();
  const those = (...kinds: readonly Kind[]) =>
    files.filter(({ state }) => kinds.includes(state.kind));
  const waiting = those('needs-sheet', 'needs-mapping');
  const failed = those('failed');
  const cancelled = those('cancelled').length;
  const bytes = files.map(bytesDone);
  return (
    <div className={styles.howFar}>
      <p id={words}>
        {number(those('read', 'loaded').length)} of {number(files.length)} read.{' '}
        <Named files={waiting}>{waiting.length === 1 ? 'waits' : 'wait'} for an answer</Named>
        <Named files={failed}>cannot be used</Named>
        {cancelled > 0 && `${number(cancelled)} cancelled.`}
      </p>
      {those('reading').length > 0 && (
        <progress
          aria-labelledby={words}
          value={sum(bytes.map(({ done }) => done))}
          max={Math.max(sum(bytes.map(({ all }) => all)), 1)}
        />
      )}
    </div>
  );
}

function Named({
  files,
  children,
}: {
  readonly files: readonly StagedFile[];
  readonly children: ReactNode;
}) {
  if (files.length === 0) return null;
  return (
    <>
      {number(files.length)} {children}:{' '}
      {files.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <FocusLink target={fileAnchor(id)} className="govuk-link">
            {name}
          </FocusLink>
        </span>
      ))}
      .{' '}
    </>
  );
}

const bytesDone = ({ bytes, state }: StagedFile): { done: number; all: number } =>
  state.kind === 'reading'
    ? { done: state.progress.bytesRead, all: state.progress.bytesTotal }
    : { done: bytes, all: bytes };

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
