import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_WORKSPACE } from '../../src/storage/workspace-document';
import type { OpenedStorage } from '../../src/storage/workspace-storage';
import { ExceptionsRoute } from '../../src/views/exceptions/exceptions-route';
import type { Services } from '../../src/workspace/services';
import { WorkspaceProvider } from '../../src/workspace/workspace-provider';
import { ASHFORD, DOVER, KENT, monthly, tableOf } from '../support/domain';
import { action, commentary, quarter } from '../support/oversight';
import { writeList } from '../../src/reference/list-files';
import { readAs, referenceFiles, serve, servicesThat, type Answers } from '../support/workspace';
import { expectNoAxeFindings } from './support/axe';
import { provideBrowser } from './support/browser';

beforeEach(() => {
  provideBrowser();
  globalThis.location.hash = '';
});

const MONTHS = ['2011-10', '2011-11', '2011-12', '2012-01', '2012-02', '2012-03'];
const table = tableOf('a.csv', [
  ...monthly(MONTHS, ASHFORD, 'referrals', 30),
  ...monthly(MONTHS, DOVER, 'referrals', 10),
]);

async function open(over: Answers = {}, services: Partial<Services> = {}) {
  serve({ ...referenceFiles(['a.csv']), 'a.csv': 'period', ...over });
  render(
    <WorkspaceProvider
      services={{ ...servicesThat(() => Promise.resolve(readAs(table))), ...services }}
    >
      <ExceptionsRoute />
    </WorkspaceProvider>,
  );
  await screen.findByRole('heading', { name: 'Districts and teams' }, { timeout: 10_000 });
  return userEvent.setup({ delay: null });
}

const press = (name: string | RegExp) => screen.getByRole('button', { name });
const kentCard = () => screen.getByRole('article', { name: 'referrals in Kent' });

type User = Awaited<ReturnType<typeof open>>;
async function write(user: User, label: string, text: string) {
  await user.clear(screen.getByLabelText(label));
  await user.paste(text);
}

/** The served files with oversight lists beside them. */
const withLists = (files: Readonly<Record<string, string>>): Answers => {
  const answers = referenceFiles(['a.csv']);
  const manifest = JSON.parse(String(answers['manifest.json'])) as object;
  const names = Object.fromEntries(Object.keys(files).map((list) => [list, `${list}.json`]));
  return {
    ...answers,
    'manifest.json': JSON.stringify({ ...manifest, ...names }),
    ...Object.fromEntries(Object.entries(files).map(([list, text]) => [`${list}.json`, text])),
  };
};

describe('the exceptions page', () => {
  it('[D3] says the county’s exceptions in a sentence each, and the districts in a line', async () => {
    await open();
    expect(kentCard()).toHaveTextContent(
      'At 120, Kent is above the target of 50; it has not changed since Q3 2011/12.',
    );
    expect(kentCard()).toHaveTextContent('Target not met');
    expect(screen.getByRole('region', { name: 'referrals' })).toHaveTextContent(
      'Target not met: Ashford 90',
    );
    expect(press('Print')).toBeVisible();
    await expectNoAxeFindings(document.body);
  });

  it('a blank commentary is not kept: the summary leads to each field, and what was typed stays', async () => {
    const user = await open();
    await user.click(press('Add commentary on referrals, Kent'));
    expect(screen.getByRole('heading', { name: /^Commentary on referrals, Kent/ })).toHaveFocus();
    await write(user, 'Your role', 'Analyst');
    await user.click(press('Save'));
    const summary = screen.getByRole('alert');
    expect(summary).toHaveFocus();
    await user.click(within(summary).getByRole('link', { name: 'Enter the commentary' }));
    expect(screen.getByLabelText('Commentary')).toHaveFocus();
    expect(screen.getByLabelText('Your role')).toHaveValue('Analyst');
    await expectNoAxeFindings(document.body);
  });

  it('a commentary is kept with its lines, said, taken back, and its earlier text stays', async () => {
    const user = await open();
    await user.click(press('Add commentary on referrals, Kent'));
    await write(user, 'Commentary', 'Demand rose.\nSchools were told.');
    await write(user, 'Your role', 'Analyst');
    await user.click(press('Save'));
    const note = await within(kentCard()).findByText('Commentary on referrals, Kent added');
    await waitFor(() => expect(note.closest('[tabindex]')).toHaveFocus());
    expect(within(kentCard()).getByText(/Demand rose\.\s+Schools were told\./)).toBeVisible();
    expect(kentCard()).toHaveTextContent('Analyst, 16 April 2012');

    await user.click(press('Edit commentary on referrals, Kent'));
    expect(screen.getByLabelText('Your role')).toHaveValue('Analyst');
    await write(user, 'Commentary', 'Demand fell again.');
    await user.click(press('Save'));
    expect(await within(kentCard()).findByText('1 earlier version')).toBeVisible();

    await user.click(press('Undo'));
    expect(await within(kentCard()).findByText(/^Taken back: /)).toBeVisible();
    expect(within(kentCard()).queryByText('Demand fell again.')).toBeNull();
    expect(within(kentCard()).getByText(/Demand rose\./)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('cancelling gives the focus back to the button', async () => {
    const user = await open();
    await user.click(press('Add action on referrals, Kent'));
    await user.click(press('Cancel'));
    expect(press('Add action on referrals, Kent')).toHaveFocus();
  });

  it('another quarter closes what was being written and keeps the focus on the list of quarters', async () => {
    const user = await open();
    const list = screen.getByLabelText<HTMLSelectElement>('Quarter');
    const opened = list.value;
    const other = [...list.options].find((option) => option.value !== opened);
    await user.click(press('Add commentary on referrals, Kent'));
    await user.click(list);
    await user.selectOptions(list, other?.value ?? '');
    await waitFor(() => expect(screen.queryByLabelText('Commentary')).not.toBeInTheDocument());
    expect(screen.getByLabelText('Quarter')).toHaveValue(other?.value);
    expect(screen.getByLabelText('Quarter')).toHaveFocus();
  });

  it('[X3] a text with what looks like a child’s data is asked about before it is kept', async () => {
    const user = await open();
    await user.click(press('Add commentary on referrals, Kent'));
    await write(user, 'Commentary', 'The child, born 03/04/2005, lives at CT1 2QQ.');
    await write(user, 'Your role', 'Analyst');
    await user.click(press('Save'));
    const asked = screen.getByRole('alert');
    expect(asked).toHaveFocus();
    expect(asked).toHaveTextContent('a full date, such as a date of birth and a full postcode');
    await write(user, 'Commentary', 'One child’s case.');
    await user.click(press('Save'));
    expect(await within(kentCard()).findByText('One child’s case.')).toBeVisible();
  });

  it('an action is added, marked done, and then no longer open', async () => {
    const user = await open();
    await user.click(press('Add action on referrals, Kent'));
    await write(user, 'Action', 'Audit 50 cases.');
    await write(user, 'Owner', 'Head of duty');
    await user.selectOptions(screen.getByLabelText('Due by the end of'), '2012-13-Q1');
    await write(user, 'Your role', 'Analyst');
    await user.click(press('Save'));
    expect(
      await within(kentCard()).findByText(/Open, due by the end of Q1 2012\/13/),
    ).toBeVisible();
    expect(screen.getByRole('region', { name: 'Headline' })).toHaveTextContent(
      '1 open action, none of them overdue; none done in the quarter.',
    );
    await user.click(press('Mark done the action: Audit 50 cases.'));
    expect(screen.getByLabelText('Status')).toHaveValue('done');
    await write(user, 'What happened', 'All were read.');
    await user.click(press('Save'));
    expect(await within(kentCard()).findByText(/Done in Q4 2011\/12/)).toBeVisible();
    expect(within(kentCard()).getByText(/All were read\./)).toBeVisible();
    await expectNoAxeFindings(document.body);
  });

  it('a message of an agency that is not in the list is added under its name', async () => {
    const user = await open();
    await user.click(press('Add message'));
    const form = screen.getByRole('form', { name: /^Message of an agency/ });
    await user.selectOptions(within(form).getByLabelText('Agency'), 'Another agency');
    await write(user, 'Headline message', 'Caseloads fell.');
    await write(user, 'Your role', 'Manager');
    await user.click(press('Save'));
    expect(await screen.findByRole('alert')).toHaveTextContent('enter the name of the agency');
    await write(user, 'Name of another agency', 'Probation');
    await user.click(press('Save'));
    await screen.findByRole('heading', { name: 'Probation' }, { timeout: 5_000 });
    expect(screen.getByText('Message of Probation, Q4 2011/12, added')).toBeVisible();
  });

  it('what could not be kept stays in the form, and why is said', async () => {
    const problem = { why: 'full', message: 'The disk is full.', hint: 'Make room.' } as const;
    const opened = {
      kind: 'open',
      workspace: { revision: 0, document: EMPTY_WORKSPACE },
      storage: {
        write: () => Promise.resolve({ kind: 'failed', problem }),
        onChange: () => undefined,
        close: () => undefined,
      },
    } as unknown as OpenedStorage;
    const user = await open({}, { openStorage: () => Promise.resolve(opened) });
    await user.click(press('Add commentary on referrals, Kent'));
    await write(user, 'Commentary', 'Demand rose.');
    await write(user, 'Your role', 'Analyst');
    await user.click(press('Save'));
    expect(await screen.findByText('The disk is full. Make room.')).toBeVisible();
    expect(screen.getByLabelText('Commentary')).toHaveValue('Demand rose.');
  });

  it('shows what was carried forward, overdue, and no longer about an exception', async () => {
    const Q3 = quarter('2011-12-Q3');
    const lists = withLists({
      commentary: writeList('commentary', [
        commentary({ indicator: 'referrals', area: KENT, quarter: Q3 }),
      ]),
      actions: writeList('actions', [
        action({ id: 'late', indicator: 'referrals', area: KENT, due: Q3 }),
        action({ id: 'other', indicator: 'referrals', area: DOVER, text: 'Visit Dover.' }),
      ]),
    });
    await open(lists);
    expect(kentCard()).toHaveTextContent('Commentary, carried forward from Q3 2011/12');
    expect(kentCard()).toHaveTextContent('Overdue: it was due by the end of Q3 2011/12');
    expect(kentCard()).toHaveTextContent(
      'Figure when raised, in Q3 2011/12: 120. In Q4 2011/12: 120, no change.',
    );
    const others = screen.getByRole('region', { name: 'Other actions' });
    expect(others).toHaveTextContent('no longer an exception');
    expect(others).toHaveTextContent('Visit Dover.');
  });
});
