import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { jsonFromPage } from '../../src/export/board-pack';
import { PackDownload } from '../../src/views/pack/pack-download';
import { network, startTestNetwork } from '../support/network';
import { BARE_SHELL, sealedFixture } from '../support/snapshot-file';
import { savedFiles } from '../support/saved-files';

const APP = 'http://board.test/';
const PATIENCE = { timeout: 4000 };

startTestNetwork();
// Reading the renderer for the first time takes longer than a click may.
beforeAll(() => import('../../src/views/pack/pack-of'), 20_000);
afterEach(() => vi.restoreAllMocks());

async function clickDownload(answer: () => Response): Promise<void> {
  network.use(http.get(`${APP}pack-shell.html`, answer));
  render(<PackDownload snapshot={sealedFixture()} address={APP} />);
  await userEvent.click(screen.getByRole('button', { name: 'Download board pack (HTML)' }));
}

describe('the button of the board pack', () => {
  it('saves the shell with snapshot and readable part under the snapshot’s id', async () => {
    const saved = savedFiles();
    await clickDownload(() => HttpResponse.html(BARE_SHELL));
    expect(await screen.findByText(/saved to your downloads/, {}, PATIENCE)).toBeVisible();
    expect(saved.map(({ name }) => name)).toEqual(['board-pack-2011-12-Q4-v2.html']);
    const page = new DOMParser().parseFromString((await saved[0]?.file.text()) ?? '', 'text/html');
    const json = page.getElementById('snapshot')?.textContent ?? '';
    expect(jsonFromPage(json)).toBe(sealedFixture().text);
    expect(page.querySelector('main')?.textContent).toMatch(/Q4 2011\/12.*Re-referrals/);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says that the server has no shell, and where it belongs', async () => {
    const saved = savedFiles();
    await clickDownload(() => new HttpResponse(null, { status: 404 }));
    const alert = await screen.findByRole('alert', {}, PATIENCE);
    expect(alert).toHaveTextContent(/the server answered 404/);
    expect(alert).toHaveTextContent(/Put pack-shell\.html .* beside its index\.html/);
    expect(saved).toEqual([]);
  });

  it('takes no other page for the shell', async () => {
    const saved = savedFiles();
    await clickDownload(() => HttpResponse.html('<title>Intranet</title>'));
    expect(await screen.findByRole('alert', {}, PATIENCE)).toHaveTextContent(/is no board pack/);
    expect(saved).toEqual([]);
  });
});
