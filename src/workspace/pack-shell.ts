/** The board pack without its snapshot, as it lies beside the app on the server. */
import { fetchServed } from './fetch-served';
import type { Gap } from './types';

const SHELL = 'pack-shell.html';

export type PackShell =
  { readonly kind: 'shell'; readonly shell: string } | { readonly kind: 'gap'; readonly gap: Gap };

/**
 * `isShell` knows a shell by its text: some servers answer for a file that is not there with a page.
 * `address` is the folder of the app, ending with a slash. Never throws.
 */
export async function fetchPackShell(
  address: string,
  isShell: (text: string) => boolean,
): Promise<PackShell> {
  const served = await fetchServed(address, SHELL);
  if (served.kind === 'gap') return refused(served.gap.message);
  const shell = await served.value.text().catch(() => '');
  return isShell(shell)
    ? { kind: 'shell', shell }
    : refused(`${SHELL} could not be read: what the server answered is no board pack.`);
}

const refused = (message: string): PackShell => ({
  kind: 'gap',
  gap: {
    file: SHELL,
    message,
    hint: `Put ${SHELL} from the same release of the scorecard beside its index.html, then try again. Or ask whoever runs the server to do so.`,
  },
});
