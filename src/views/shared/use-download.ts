import { useCallback, useEffect, useState } from 'react';
import { saveFile } from './save-file';
import { whenIdle } from './when-idle';

export interface Download {
  readonly download: () => void;
  readonly isBusy: boolean;
  /** That the last download was handed over, with the file's name; empty before and after a failure. */
  readonly said: string;
  /** Why the last download did not come about, or null. */
  readonly problem: string | null;
}

/**
 * A file that is written when it is asked for. Its writer is fetched when the browser is idle; what
 * could not be fetched ahead is asked for again, and reported, when it is wanted. `what` names the
 * file in a sentence: `CSV`.
 */
export function useDownload(
  what: string,
  loadWriter: () => Promise<unknown>,
  write: () => Promise<File>,
): Download {
  const [isBusy, setIsBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => whenIdle(() => void loadWriter().catch(() => undefined)), [loadWriter]);
  const download = useCallback(() => {
    setIsBusy(true);
    setSaid('');
    setProblem(null);
    write()
      .then((file) => saved(file))
      .then(setSaid)
      .catch(() => setProblem(`The ${what} could not be written: ${NOT_WRITTEN}`))
      .finally(() => setIsBusy(false));
  }, [what, write]);
  return { download, isBusy, said, problem };
}

function saved(file: File): string {
  saveFile(file);
  return `${file.name} saved to your downloads.`;
}

export const NOT_WRITTEN =
  'the server did not answer, or the browser is short of memory. Everything is as it was. Check the connection, reload the page and try again.';
