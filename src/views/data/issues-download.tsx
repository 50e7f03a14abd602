import { useState } from 'react';
import type { StagedResult } from '../../workspace/types';
import { count } from '../shared/count';
import { saveFile } from '../shared/save-file';

interface Props {
  readonly name: string;
  readonly result: StagedResult;
}

type State = 'idle' | 'writing' | 'written' | 'failed';

/** All problems of a file as CSV, to send back to whoever made it. */
export function IssuesDownload({ name, result }: Props) {
  const [state, setState] = useState<State>('idle');
  const download = () => {
    if (state === 'writing') return;
    setState('writing');
    write(name, result).then(
      () => setState('written'),
      () => setState('failed'),
    );
  };
  return (
    <>
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        aria-disabled={state === 'writing'}
        onClick={download}
      >
        Download problems (CSV) <span className="govuk-visually-hidden">in {name}</span>
      </button>
      <p role="status">{stateWords(state, result.issueCount)}</p>
    </>
  );
}

async function write(name: string, { issueCount, issueAt }: StagedResult): Promise<void> {
  const { issuesCsv } = await import('../../export/issues-csv');
  const text = await issuesCsv(issueCount, issueAt, nextTask);
  const csvName = `${name.replace(/\.[^.]+$/, '')}-problems.csv`;
  saveFile(new File([text], csvName, { type: 'text/csv;charset=utf-8' }));
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function stateWords(state: State, issues: number): string {
  if (state === 'writing') return `Writing ${count(issues, 'problem')}…`;
  if (state === 'written') return `${count(issues, 'problem')} written.`;
  return state === 'failed'
    ? 'The CSV could not be written: the server did not answer. The file is as it was. Check the connection and try again.'
    : '';
}
