import { useCallback, useEffect, useState } from 'react';
import type { ScorecardInput } from '../../scorecard/build-scorecard';
import { useScorecardInput } from '../../workspace/use-scorecard';
import { saveFile } from '../shared/save-file';
import { whenIdle } from '../shared/when-idle';

export interface Download {
  readonly label: string;
  readonly start: () => void;
}

export interface Downloads {
  readonly files: readonly Download[];
  readonly isBusy: boolean;
  /** Why the last download did not come about, or null. */
  readonly problem: string | null;
}

interface Kind {
  readonly label: string;
  readonly name: string;
  readonly type: string;
  readonly writer: () => Promise<(input: ScorecardInput) => string>;
}

const KINDS: readonly Kind[] = [
  {
    label: 'Download scorecard (CSV)',
    name: 'scorecard.csv',
    type: 'text/csv;charset=utf-8',
    writer: async () => (await import('../../export/scorecard-csv')).scorecardCsv,
  },
];

/** Writes what is loaded, of all quarters, as files; the writers are fetched when idle. */
export function useDownloads(): Downloads {
  const input = useScorecardInput();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // What could not be fetched ahead is asked for again, and reported, when it is wanted.
  useEffect(
    () => whenIdle(() => KINDS.forEach(({ writer }) => void writer().catch(() => undefined))),
    [],
  );
  const start = useCallback(
    ({ name, type, writer }: Kind) => {
      if (!input) return;
      setIsBusy(true);
      setProblem(null);
      writer()
        .then((write) => saveFile(new File([write(input)], name, { type })))
        .catch(() => setProblem(NOT_WRITTEN))
        .finally(() => setIsBusy(false));
    },
    [input],
  );
  const files = KINDS.map((kind) => ({ label: kind.label, start: () => start(kind) }));
  return { files, isBusy, problem };
}

const NOT_WRITTEN =
  'The file could not be written: the server did not answer. The scorecard is as it was. Check the connection, reload the page and try again.';
