import { assertNever } from '../../lib/assert-never';
import type { Indicator } from '../../domain/indicator';
import type { StagedFile, StagingActions } from '../../workspace/types';
import { count } from '../shared/count';
import { FILE_INPUT } from './choose-files';
import styles from './data.module.css';
import { FailedFile } from './failed-file';
import { bytesWords } from './file-words';
import { IssuesTable } from './issues-table';
import { MappingForm } from './mapping-form';
import { ReadFile } from './read-file';
import { ReadingFile } from './reading-file';

interface Props {
  readonly file: StagedFile;
  readonly actions: StagingActions;
  readonly indicators: readonly Indicator[];
}

/** The id that the error summary links to. */
export const fileAnchor = (id: number): string => `file-${id}`;

/** An action that takes its own button away leaves the focus on what stays. */
const focusOn = (element: string): void => document.getElementById(element)?.focus();

/** One chosen file, in whatever state it is. */
export function StagedFileCard({ file, actions, indicators }: Props) {
  const { id, name, bytes, state } = file;
  const heading = `${fileAnchor(id)}-name`;
  return (
    <section id={fileAnchor(id)} tabIndex={-1} className={styles.file} aria-labelledby={heading}>
      <div className={styles.fileBar}>
        <h3 id={heading} className={styles.fileName}>
          {name}
        </h3>
        <span className={styles.size}>{bytesWords(bytes)}</span>
        {state.kind !== 'reading' && (
          <button
            type="button"
            className={styles.quietButton}
            onClick={() => {
              focusOn(FILE_INPUT);
              actions.remove(id);
            }}
          >
            Remove from list <span className="govuk-visually-hidden">{name}</span>
          </button>
        )}
      </div>
      <FileState file={file} actions={actions} indicators={indicators} />
    </section>
  );
}

function FileState({ file, actions, indicators }: Props) {
  const { id, name, state } = file;
  const staying = (act: () => void) => () => {
    focusOn(fileAnchor(id));
    act();
  };
  switch (state.kind) {
    case 'reading':
      return (
        <ReadingFile
          name={name}
          progress={state.progress}
          onCancel={staying(() => actions.cancel(id))}
        />
      );
    case 'needs-sheet':
      return <p>Choose a sheet.</p>;
    case 'needs-mapping':
      if (state.shape.kind === 'table') return <p>Choose the columns.</p>;
      return (
        <MappingForm
          id={fileAnchor(id)}
          shape={state.shape}
          summary={state.summary}
          indicators={indicators}
          onConfirm={(mapping) => staying(() => actions.confirmMapping(id, mapping))()}
        />
      );
    case 'read':
      return (
        <ReadFile
          name={name}
          result={state.result}
          indicators={indicators}
          onChangeMapping={staying(() => actions.changeMapping(id))}
          onReason={(reason) => actions.setReason(id, reason)}
        />
      );
    case 'failed':
      return (
        <FailedFile
          failure={state.failure}
          onReadAgain={staying(() => actions.readAsWindows1252(id))}
        />
      );
    case 'cancelled':
      return <p>Cancelled. Nothing of this file was kept.</p>;
    case 'loaded':
      return (
        <>
          <p>Loaded into the scorecard: {count(state.result.summary.rowsLoaded, 'row')}.</p>
          <IssuesTable name={name} result={state.result} />
        </>
      );
    default:
      return assertNever(state);
  }
}
