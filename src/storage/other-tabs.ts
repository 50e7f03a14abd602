/** Says to the other tabs that a workspace was written, and hears it from them. */
import { DATABASE } from './stored-types';
import type { Surroundings } from './surroundings';

export interface OtherTabs {
  readonly tell: (revision: number) => void;
  readonly close: () => void;
}

/**
 * `onChange` is called when another tab may have written. Coming back to the window counts too: a
 * message is missed while a tab sleeps, or where the browser has no BroadcastChannel.
 */
export function watchOtherTabs(
  { BroadcastChannel: Channel, page }: Pick<Surroundings, 'BroadcastChannel' | 'page'>,
  onChange: () => void,
): OtherTabs {
  const channel = Channel ? new Channel(DATABASE) : null;
  channel?.addEventListener('message', onChange);
  const events = ['focus', 'visibilitychange'] as const;
  for (const event of events) page.addEventListener(event, onChange);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
    tell: (revision) => channel?.postMessage(revision),
    close: () => {
      channel?.close();
      for (const event of events) page.removeEventListener(event, onChange);
    },
  };
}
