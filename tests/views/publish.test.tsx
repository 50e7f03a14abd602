import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { PublishRoute } from '../../src/views/publish/publish-route';
import type { PublishTools } from '../../src/workspace/publish-tools';
import type { Services } from '../../src/workspace/services';
import { WorkspaceProvider } from '../../src/workspace/workspace-provider';
import { ASHFORD, DOVER, monthly, tableOf } from '../support/domain';
import { EMPTY_WORKSPACE } from '../../src/storage/workspace-document';
import { shaOf } from '../support/publication';
import { FULL, sharedMemory } from '../support/kept-workspace';
import { COUNTS, toolsThatMake } from '../support/publishing';
import { readAs, referenceFiles, serve, servicesThat } from '../support/workspace';
import { expectNoAxeFindings } from './support/axe';
import { provideBrowser } from './support/browser';

beforeEach(() => {
  provideBrowser();
  globalThis.location.hash = '';
});

const MONTHS = ['2011-10', '2011-11', '2011-12', '2012-01', '2012-02', '2012-03'];
const table = tableOf('a.csv', [
  ...monthly(MONTHS, ASHFORD, 'referrals', 30),
  ...monthly(MONTHS, DOVER, 'referrals', 3),
]);

async function open(tools: PublishTools = toolsThatMake(), services: Partial<Services> = {}) {
  serve({ ...referenceFiles(['a.csv']), 'a.csv': 'period' });
  render(
    <WorkspaceProvider
      services={{
        ...servicesThat(() => Promise.resolve(readAs(table))),
        openStorage: sharedMemory().open,
        now: () => '2012-05-16T09:30:00.000Z',
        ...services,
      }}
    >
      <PublishRoute tools={tools} />
    </WorkspaceProvider>,
  );
  await screen.findByRole('heading', { name: /What is published/ }, { timeout: 10_000 });
  await screen.findByText(/^Nothing (blocks|stands)/);
  return userEvent.setup({ delay: null });
}

type User = Awaited<ReturnType<typeof open>>;
const press = (name: string | RegExp) => screen.getByRole('button', { name });
const tick = (name: RegExp) => screen.getByRole('checkbox', { name });

async function workOut(user: User) {
  await user.click(press(/^Work out/));
  await screen.findByRole('heading', { name: 'What is hidden' });
}

async function sign(user: User) {
  await user.click(tick(/^I have looked at these/));
  await user.type(screen.getByLabelText('Role'), 'Independent Chair');
}

async function publish(user: User) {
  await workOut(user);
  await sign(user);
  await user.click(press('Publish'));
}

describe('the publish page', () => {
  it('shows every step of a quarter, with nothing published', async () => {
    await open();
    expect(screen.getByLabelText('Quarter')).toHaveValue('2011-12-Q4');
    expect(screen.getByLabelText('Months of history')).toHaveValue('36');
    expect(screen.getAllByText('2011-12-Q4-v1', { selector: 'strong' })).toHaveLength(2);
    expect(screen.getByRole('radio', { name: /policy dfe/ })).toBeChecked();
    expect(screen.getByText('Nothing has been published from this browser yet.')).toBeVisible();
    await expectNoAxeFindings(document.body);
  });

  it('names what stands in the way, each with the way to its field', async () => {
    const user = await open();
    await user.click(press('Publish'));
    const summary = screen.getByRole('alert');
    expect(summary).toHaveFocus();
    const wrong = within(summary)
      .getAllByRole('link')
      .map(({ textContent }) => textContent);
    expect(wrong).toContain('Work out what is hidden, and look at it');
    expect(wrong).toContain('Enter the role');
    await user.click(within(summary).getByRole('link', { name: 'Enter the role' }));
    expect(screen.getByLabelText('Role')).toHaveFocus();
    expect(screen.getByLabelText('Role')).toHaveAccessibleDescription(/Error:\s*Enter the role/);
  });

  it('[X2] shows the analyst what is hidden, why, and the true count', async () => {
    const user = await open();
    await workOut(user);
    expect(screen.getByText('1 of 2 figures is hidden (50%).')).toBeVisible();
    const row = within(screen.getByRole('table', { name: 'Hidden figures, and why' })).getAllByRole(
      'row',
    )[1];
    expect(row).toHaveTextContent('Dover');
    expect(row).toHaveTextContent('March 2012');
    expect(row).toHaveTextContent('Small: 1 to 5 referrals.');
    expect(
      within(screen.getByRole('table', { name: /^Figures of the quarter/ })).getByRole('row', {
        name: /^referrals/,
      }),
    ).toHaveTextContent('99');
    await expectNoAxeFindings(document.body);
  });

  it('publishes once everything is there, keeps it, and says what to do next', async () => {
    const memory = sharedMemory();
    const user = await open(toolsThatMake(), { openStorage: memory.open });
    await publish(user);
    const panel = await screen.findByRole('region', { name: 'Published: 2011-12-Q4-v1' });
    await waitFor(() => expect(panel).toHaveFocus());
    expect(panel).toHaveTextContent('Fingerprint aaaa aaaa aaaa');
    const [kept] = memory.stored().document.publications;
    expect(kept?.counts).toBe(COUNTS);
    expect(kept?.head.signOff).toEqual([
      { role: 'Independent Chair', date: '2012-05-16', statement: '' },
    ]);
    expect(screen.getByRole('region', { name: '2011-12-Q4-v1' })).toHaveTextContent('Stands.');
    await expectNoAxeFindings(document.body);
  });

  it('a failed write leaves everything as it was, and says so', async () => {
    const memory = sharedMemory();
    const user = await open(toolsThatMake(), { openStorage: memory.open });
    await workOut(user);
    await sign(user);
    memory.failNext(FULL);
    await user.click(press('Publish'));
    const failed = await screen.findByRole('alert');
    expect(failed).toHaveTextContent('Nothing was published');
    expect(failed).toHaveTextContent('There is not enough room.');
    expect(memory.stored().document.publications).toEqual([]);
    expect(screen.getByLabelText('Role')).toHaveValue('Independent Chair');
  });

  it('a quarter that stands is published again only with a reason, and the old id is superseded', async () => {
    const memory = sharedMemory();
    const user = await open(toolsThatMake(), { openStorage: memory.open });
    await publish(user);
    await screen.findByRole('region', { name: 'Published: 2011-12-Q4-v1' });
    await publish(user);
    expect(
      screen.getByRole('link', {
        name: 'Say why 2011-12-Q4-v1 is replaced: readers of either see it',
      }),
    ).toBeVisible();
    await user.type(screen.getByLabelText('Why 2011-12-Q4-v1 is replaced'), 'Dover was late');
    await user.click(press('Publish'));
    await screen.findByRole('region', { name: 'Published: 2011-12-Q4-v2' });
    expect(screen.getByRole('region', { name: '2011-12-Q4-v1' })).toHaveTextContent(
      'Superseded by 2011-12-Q4-v2 on 16 May 2012. Reason: Dover was late',
    );
    expect(memory.stored().document.publications.map(({ head }) => head.id)).toEqual([
      '2011-12-Q4-v1',
      '2011-12-Q4-v2',
    ]);
  });

  it('a publication is withdrawn with a reason, and its heading has the focus', async () => {
    const user = await open();
    await publish(user);
    await screen.findByRole('region', { name: 'Published: 2011-12-Q4-v1' });
    await user.click(press('Withdraw 2011-12-Q4-v1'));
    await user.click(press('Yes, withdraw 2011-12-Q4-v1'));
    expect(screen.getByLabelText('Why it is withdrawn')).toHaveAccessibleDescription(
      /Say why 2011-12-Q4-v1 is withdrawn/,
    );
    await user.type(screen.getByLabelText('Why it is withdrawn'), 'Wrong file for Dover');
    await user.click(press('Yes, withdraw 2011-12-Q4-v1'));
    const record = screen.getByRole('region', { name: '2011-12-Q4-v1' });
    await waitFor(() =>
      expect(record).toHaveTextContent('Withdrawn on 16 May 2012. Reason: Wrong file for Dover'),
    );
    expect(within(record).getByRole('heading')).toHaveFocus();
    expect(screen.queryByRole('button', { name: /^Withdraw/ })).not.toBeInTheDocument();
    // Nobody is told any more to put it on a server; the manifest that says so can be had.
    expect(screen.queryByRole('region', { name: /^Published: / })).not.toBeInTheDocument();
    expect(press('Download manifest of all corrections')).toBeVisible();
  });

  it('[X2] a reason that could name a hidden count is read before it is published', async () => {
    const user = await open();
    await publish(user);
    await screen.findByRole('region', { name: 'Published: 2011-12-Q4-v1' });
    await user.click(press('Withdraw 2011-12-Q4-v1'));
    await user.type(screen.getByLabelText('Why it is withdrawn'), 'Dover has 7 children');
    await user.click(press('Yes, withdraw 2011-12-Q4-v1'));
    expect(screen.getByLabelText('Why it is withdrawn')).toHaveAccessibleDescription(
      /The reason holds 7, which could be a hidden figure/,
    );
    await user.click(tick(/^This holds 7, which could be a hidden figure/));
    await user.click(press('Yes, withdraw 2011-12-Q4-v1'));
    const record = screen.getByRole('region', { name: '2011-12-Q4-v1' });
    await waitFor(() => expect(record).toHaveTextContent('Reason: Dover has 7 children'));
  });

  it('[X2] publishing without the counts of a damaged publication needs a confirmation of its own', async () => {
    const damaged = [{ key: '1.1', id: '2011-12-Q3-v1', sha256: shaOf('b'), correction: null }];
    const memory = sharedMemory({ revision: 1, document: { ...EMPTY_WORKSPACE, damaged } });
    const user = await open(toolsThatMake(), { openStorage: memory.open });
    await publish(user);
    const link = screen.getByRole('link', {
      name: 'Restore a backup that has 2011-12-Q3-v1, or say that you publish without the counts that it hid',
    });
    await user.click(link);
    const box = tick(/counts hidden in 2011-12-Q3-v1 may be worked out/);
    expect(box).toHaveFocus();
    await expectNoAxeFindings(document.body);
    await user.click(box);
    await user.click(press('Publish'));
    await screen.findByRole('region', { name: 'Published: 2011-12-Q4-v1' });
  });

  it('what was worked out is out of date as soon as another policy is chosen', async () => {
    const user = await open();
    await workOut(user);
    await user.click(screen.getByRole('radio', { name: /policy under-5/ }));
    expect(screen.getByText(/^Something has changed since this was worked out/)).toBeVisible();
    await sign(user);
    await user.click(press('Publish'));
    expect(
      screen.getByRole('link', {
        name: 'Work out again what is hidden: something has changed since',
      }),
    ).toBeVisible();
  });

  it('[X1] a copy that hides nothing needs a confirmation of its own', async () => {
    const user = await open();
    await user.click(screen.getByRole('radio', { name: /restricted copy/ }));
    await publish(user);
    const link = screen.getByRole('link', { name: 'Confirm that nothing is hidden in this copy' });
    await user.click(link);
    expect(tick(/^This copy hides nothing/)).toHaveFocus();
    await user.click(tick(/^This copy hides nothing/));
    await user.click(press('Publish'));
    expect(await screen.findByRole('region', { name: /^Published:/ })).toHaveTextContent(
      'This is a restricted copy.',
    );
  });
});
