import { useState } from 'react';
import { assertNever } from '../../lib/assert-never';
import type { Area } from '../../domain/area';
import type { Indicator } from '../../domain/indicator';
import type { StagedFile, StagingActions } from '../../workspace/types';
import { count } from '../shared/count';
import { cx } from '../shared/cx';
import { briefWords } from './brief-file';
import { FILE_INPUT } from './choose-files';
import styles from './data.module.css';
import { FailedFile } from './failed-file';
import { bytesWords } from './file-words';
import { IssuesPanel } from './issues-panel';
import { MappingForm } from './mapping-form';
import { ReadFile } from './read-file';
import { ReadingFile } from './reading-file';
import { SheetChoice } from './sheet-choice';
import { SheetForm } from './sheet-form';
import { TableMappingForm } from './table-mapping-form';

interface Props {
  readonly file: StagedFile;
  readonly actions: StagingActions;
  readonly indicators: readonly Indicator[];
  readonly areas: readonly Area[];
}

interface CardProps extends Props {
  /** True where a file that needs nothing takes one line, and its details wait for a button. */
  readonly isBrief?: boolean;
}

/** The id that the error summary links to. */
export const fileAnchor = (id: number): string => `file-${id}`;

/** An action that takes its own button away leaves the focus on what stays. */
const focusOn = (element: string): void => document.getElementById(element)?.focus();

/** One chosen file, in whatever state it is. */
export function StagedFileCard({ isBrief = false, ...props }: CardProps) {
  const { file, actions } = props;
  const { id, name, bytes, state } = file;
  const [isOpen, setIsOpen] = useState(false);
  // What is loaded is done with: the files that come after it are not pushed down the page.
  const brief = isBrief || state.kind === 'loaded' ? briefWords(file) : null;
  const heading = `${fileAnchor(id)}-name`;
  return (
    <section
      id={fileAnchor(id)}
      tabIndex={-1}
      className={cx(styles.file, brief !== null && styles.brief)}
      aria-labelledby={heading}
    >
      <div className={styles.fileBar}>
        <h3 id={heading} className={styles.fileName}>
          {name}
        </h3>
        <span className={styles.size}>{bytesWords(bytes)}</span>
        {brief !== null && (
          <>
            <span>{brief}</span>
            <button
              type="button"
              className={styles.quietButton}
              aria-expanded={isOpen}
              onClick={() => setIsOpen(!isOpen)}
            >
              Details <span className="govuk-visually-hidden">of {name}</span>
            </button>
          </>
        )}
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
      {file.sheets.length > 1 && mayChangeSheet(state) && (
        <SheetChoice
          id={fileAnchor(id)}
          file={file}
          onChoose={(sheet) => {
            focusOn(fileAnchor(id));
            actions.chooseSheet(id, sheet);
          }}
        />
      )}
      {(brief === null || isOpen) && <FileState {...props} />}
    </section>
  );
}

const mayChangeSheet = ({ kind }: StagedFile['state']): boolean =>
  kind === 'read' || kind === 'needs-mapping' || kind === 'failed';

function FileState({ file, actions, indicators, areas }: Props) {
  const { id, name, state } = file;
  const staying = (act: () => void) => () => {
    focusOn(fileAnchor(id));
    act();
  };
  const linesAround = (line: number) => actions.linesAround(id, line);
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
      return (
        <SheetForm
          id={fileAnchor(id)}
          sheets={state.sheets}
          onChoose={(sheet) => staying(() => actions.chooseSheet(id, sheet))()}
        />
      );
    case 'needs-mapping':
      if (state.shape.kind === 'table') {
        return (
          <TableMappingForm
            id={fileAnchor(id)}
            shape={state.shape}
            summary={state.summary}
            indicators={indicators}
            onPreview={(mapping) => actions.previewMapping(id, mapping)}
            onConfirm={(mapping) => staying(() => actions.confirmMapping(id, mapping))()}
          />
        );
      }
      return (
        <MappingForm
          id={fileAnchor(id)}
          shape={state.shape}
          summary={state.summary}
          indicators={indicators}
          onPreview={(mapping) => actions.previewMapping(id, mapping)}
          onConfirm={(mapping) => staying(() => actions.confirmMapping(id, mapping))()}
        />
      );
    case 'read':
      return (
        <ReadFile
          name={name}
          result={state.result}
          indicators={indicators}
          areas={areas}
          linesAround={linesAround}
          onName={(...match) => staying(() => actions.matchName(...match))()}
          onPeriod={(...period) => staying(() => actions.typePeriod(id, ...period))()}
          onChangeMapping={staying(() => actions.changeMapping(id))}
          onReason={(reason) => actions.setReason(id, reason)}
        />
      );
    case 'failed':
      return (
        <>
          <FailedFile
            id={fileAnchor(id)}
            failure={state.failure}
            onVouch={(reasons) => staying(() => actions.vouchFor(id, reasons))()}
            onReadAgain={staying(() => actions.readAsWindows1252(id))}
            onRestore={() => {
              focusOn(FILE_INPUT);
              void actions.restoreChosen(id);
            }}
          />
          {state.isMapped && (
            <button
              type="button"
              className={styles.quietButton}
              onClick={staying(() => actions.changeMapping(id))}
            >
              Change columns <span className="govuk-visually-hidden">of {name}</span>
            </button>
          )}
        </>
      );
    case 'cancelled':
      return <p>Cancelled. Nothing of this file was kept.</p>;
    case 'loaded':
      return (
        <>
          <p>Loaded into the scorecard: {count(state.result.summary.rowsLoaded, 'row')}.</p>
          <IssuesPanel name={name} result={state.result} linesAround={linesAround} />
        </>
      );
    default:
      return assertNever(state);
  }
}
