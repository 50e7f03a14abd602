import { useEffect, useId, useState, type ChangeEvent, type DragEvent } from 'react';
import { cx } from '../shared/cx';
import styles from './choose-files.module.css';
import { fromDrop, fromFolderInput, thingsDropped, type HandedIn } from './handed-in';
import { HandedInWords } from './handed-in-words';
import { PasteTable } from './paste-table';
import { pastedFile } from './pasted-table';
import { usePagePaste } from './use-page-paste';

interface Props {
  /** Names of the files in the list, for the next pasted table to have its own. */
  readonly names?: readonly string[];
  readonly onChoose: (files: readonly File[]) => void;
}

/** The id of the input, to which the focus goes when a file leaves the list. */
export const FILE_INPUT = 'choose-extract-files';
const FOLDER_INPUT = 'choose-extract-folder';
const KINDS = '.csv,.txt,.tsv,.json,.xlsx';

/** React has no type for the attribute, which every current browser knows. */
const WHOLE_FOLDER = { webkitdirectory: '' };

/** A file dropped beside the zone would open in place of the page, and take what was loaded with it. */
function ignoreDropsElsewhere(): () => void {
  const ignore = (event: Event): void => event.preventDefault();
  globalThis.addEventListener('dragover', ignore);
  globalThis.addEventListener('drop', ignore);
  return () => {
    globalThis.removeEventListener('dragover', ignore);
    globalThis.removeEventListener('drop', ignore);
  };
}

/** The chosen files; the same can then be chosen again after they were corrected. */
function takeFiles(input: HTMLInputElement): readonly File[] {
  const files = [...(input.files ?? [])];
  input.value = '';
  return files;
}

/** Every way to hand in files: chosen, a whole folder, dropped, or pasted as cells. */
export function ChooseFiles({ names = [], onChoose }: Props) {
  const hint = useId();
  const [isOver, setIsOver] = useState(false);
  const [handed, setHanded] = useState<HandedIn | null>(null);
  useEffect(ignoreDropsElsewhere, []);
  const read = (files: readonly File[], said: HandedIn | null = null): void => {
    setHanded(said);
    if (files.length > 0) onChoose(files);
  };
  const readText = (text: string) => read([pastedFile(text, names)]);
  usePagePaste({ onText: readText, onFiles: read });

  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const said = await fromDrop(thingsDropped(event.dataTransfer));
    read(said.files, said);
  };
  const chooseFolder = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const said = fromFolderInput(takeFiles(target));
    read(said.files, said);
  };
  return (
    <div
      className={cx(styles.drop, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <label htmlFor={FILE_INPUT} className={styles.label}>
        Choose extract files
      </label>
      <p id={hint} className={styles.hint}>
        CSV, text, JSON or Excel workbooks (.xlsx), several at once. You can also drop them here,
        and whole folders. They are read on this device and sent nowhere; nothing changes until you
        load them.
      </p>
      <input
        id={FILE_INPUT}
        type="file"
        multiple
        accept={KINDS}
        aria-describedby={hint}
        onChange={({ target }) => read(takeFiles(target))}
      />
      <div className={styles.others}>
        <div>
          <label htmlFor={FOLDER_INPUT} className={styles.label}>
            Choose a whole folder
          </label>
          <input {...WHOLE_FOLDER} id={FOLDER_INPUT} type="file" multiple onChange={chooseFolder} />
        </div>
        <PasteTable onRead={readText} />
      </div>
      <HandedInWords handed={handed} />
    </div>
  );
}
