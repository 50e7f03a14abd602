import { useState } from 'react';
import { isPackShell, packFileName } from '../../export/board-pack';
import type { SealedSnapshot } from '../../snapshot/snapshot';
import { fetchPackShell } from '../../workspace/pack-shell';
import { saveFile } from '../shared/save-file';
import { NOT_WRITTEN } from '../shared/use-download';

interface Props {
  readonly snapshot: SealedSnapshot;
  /** The folder of the app, ending with a slash. */
  readonly address?: string;
}

type State =
  | { readonly kind: 'ready' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'saved' | 'failed'; readonly words: string };

/** Makes the board pack of a published snapshot in the browser and saves it. */
export function PackDownload({ snapshot, address = './' }: Props) {
  const [state, setState] = useState<State>({ kind: 'ready' });
  const save = async () => {
    setState({ kind: 'busy' });
    setState(await savedPack(snapshot, address).catch(() => NOT_MADE));
  };
  const isBusy = state.kind === 'busy';
  return (
    <>
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        aria-disabled={isBusy}
        onClick={() => {
          if (!isBusy) void save();
        }}
      >
        Download board pack (HTML)
      </button>
      <p role="status">
        {isBusy && 'Making the board pack ...'}
        {state.kind === 'saved' && state.words}
      </p>
      {state.kind === 'failed' && <p role="alert">{state.words}</p>}
    </>
  );
}

async function savedPack(snapshot: SealedSnapshot, address: string): Promise<State> {
  const fetched = await fetchPackShell(address, isPackShell);
  if (fetched.kind === 'gap') {
    const { message, hint } = fetched.gap;
    return { kind: 'failed', words: `The board pack could not be made: ${message} ${hint}` };
  }
  // What renders the part for readers without scripts is fetched only by who makes a pack.
  const { packOf } = await import('./pack-of');
  const name = packFileName(snapshot.head.id);
  saveFile(new File([packOf(snapshot, fetched.shell)], name, { type: 'text/html;charset=utf-8' }));
  return { kind: 'saved', words: `${name} saved to your downloads.` };
}

const NOT_MADE: State = {
  kind: 'failed',
  words: `The board pack could not be made: ${NOT_WRITTEN}`,
};
