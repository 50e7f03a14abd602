import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ListsRoute } from '../../src/views/lists/lists-route';
import { WorkspaceProvider } from '../../src/workspace/workspace-provider';
import { ASHFORD, monthly, tableOf } from '../support/domain';
import { readAs, referenceFiles, serve, servicesThat, type Answers } from '../support/workspace';
import { expectNoAxeFindings } from './support/axe';
import { provideBrowser } from './support/browser';

beforeEach(provideBrowser);
const table = tableOf('a.csv', monthly(['2012-02', '2012-03'], ASHFORD, 'referrals', 10));

async function openList(path: string | null, over: Answers = {}) {
  serve({ ...referenceFiles(['a.csv']), 'a.csv': 'period', ...over });
  const { hook } = memoryLocation({ path: '/data/lists' });
  render(
    <WorkspaceProvider services={servicesThat(() => Promise.resolve(readAs(table)))}>
      <Router hook={hook}>
        <ListsRoute path={path} />
      </Router>
    </WorkspaceProvider>,
  );
  if (path === null) await screen.findByRole('table');
  else await screen.findByRole('button', { name: /^Add an? / });
  const user = userEvent.setup({ delay: null });
  /** Puts a text into a field, in place of what stood there. */
  const fill = async (field: HTMLElement, text: string) => {
    await user.clear(field);
    await user.paste(text);
  };
  return { ...user, fill };
}

const press = (name: string | RegExp) => screen.getByRole('button', { name });
/** The focus follows what is shown a moment later. */
const hasFocus = async (found: Promise<HTMLElement>) => {
  const element = await found;
  await waitFor(() => expect(element).toHaveFocus());
};
const texts = (elements: readonly HTMLElement[]) => elements.map((item) => item.textContent);
const rowsOfTable = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => texts([...row.querySelectorAll<HTMLElement>('th, td:not(:last-child)')]));

const TARGET = 'Target of referrals, all areas, from Q1 2011/12';

describe('the page of all lists', () => {
  it('names each with its file and whether it is as served', async () => {
    await openList(null);
    expect(screen.getByText('Every list is as served.')).toBeVisible();
    const row = screen.getByRole('row', { name: /^Indicators and breaks/ });
    expect(texts(within(row).getAllByRole('cell'))).toEqual(['2', 'catalogue.json', 'As served']);
    expect(within(row).getByRole('link')).toHaveAttribute(
      'href',
      expect.stringContaining('/data/lists/indicators'),
    );
    expect(screen.getByRole('row', { name: /^Annotations/ })).toHaveTextContent(
      'Empty: the server has no such file',
    );
    await expectNoAxeFindings(document.body);
  });
});

it('what is written on the exceptions page goes out as a file, and leads there', async () => {
  serve({ ...referenceFiles(['a.csv']), 'a.csv': 'period' });
  const { hook } = memoryLocation({ path: '/data/lists' });
  render(
    <WorkspaceProvider services={servicesThat(() => Promise.resolve(readAs(table)))}>
      <Router hook={hook}>
        <ListsRoute path="actions" />
      </Router>
    </WorkspaceProvider>,
  );
  expect(await screen.findByRole('button', { name: 'Export actions.json' })).toBeVisible();
  expect(screen.getByLabelText('Import actions.json')).toBeVisible();
  expect(screen.getByText(/add "actions": "actions\.json" to manifest\.json/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'exceptions' })).toHaveAttribute('href', '#/exceptions');
  await expectNoAxeFindings(document.body);
});

describe('[T1] the targets', () => {
  it('are a table of indicator, area, time, target, floor and source', async () => {
    await openList('targets');
    expect(rowsOfTable()).toEqual([
      ['referrals', 'All areas', 'Q1 2011/12 on', '50', 'None', 's (local)'],
    ]);
    await expectNoAxeFindings(document.body);
  });

  it('are replaced from a quarter on, and the former one stays for the quarters before', async () => {
    const user = await openList('targets');
    await user.click(press(`Replace from a quarter on ${TARGET}`));
    expect(
      screen.getByRole('heading', { name: `Replace from a quarter on: ${TARGET}` }),
    ).toHaveFocus();
    expect(screen.getByRole('region', { name: 'Targets of referrals so far' })).toHaveTextContent(
      'Q1 2011/12 on, all areas: 50 (local)',
    );
    await user.fill(screen.getByLabelText('From quarter'), 'Q1 2012/13');
    await user.fill(screen.getByLabelText('Target'), '40');
    await user.fill(screen.getByLabelText('Source'), 'Board minute');
    await user.click(press('Save'));

    const banner = await screen.findByRole('region', {
      name: 'Target of referrals, all areas, from Q1 2012/13 added; the former one ends before it',
    });
    await waitFor(() => expect(banner).toHaveFocus());
    expect(rowsOfTable().map(([, , time, target]) => [time, target])).toEqual([
      ['Q1 2011/12 to Q4 2011/12', '50'],
      ['Q1 2012/13 on', '40'],
    ]);
    expect(screen.getByText('Changed from the served targets.json.')).toBeVisible();

    await user.click(press('Undo'));
    await screen.findByText(/^Taken back: Target of referrals/);
    expect(rowsOfTable()).toHaveLength(1);
    expect(screen.getByText('This list is as served in targets.json.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('say what is wrong in a summary that leads to the fields', async () => {
    const user = await openList('targets');
    await user.click(press('Add a target'));
    await user.fill(screen.getByLabelText('From quarter'), 'soon');
    await user.fill(screen.getByLabelText('Target'), 'many');
    await user.click(press('Save'));

    const summary = await screen.findByRole('alert');
    await waitFor(() => expect(summary).toHaveFocus());
    expect(texts(within(summary).getAllByRole('link'))).toEqual([
      'Choose the indicator',
      'From quarter: "soon" is not a quarter such as 2011-12-Q4',
      'Target: "many" is not a number',
      'Say where it comes from',
    ]);
    await expectNoAxeFindings(document.body);
    await user.click(within(summary).getByRole('link', { name: /^Target/ }));
    expect(screen.getByLabelText('Target')).toHaveFocus();
    expect(screen.getByLabelText('Target')).toHaveAccessibleDescription(/"many" is not a number/);
  });

  it.each([
    [
      'populations',
      ['Choose the area', 'Enter the year, for example 2011', 'Enter how many children'],
    ],
    ['benchmarks', ['Choose the indicator']],
    ['indicators', ['Enter an id', 'Enter the name']],
  ])('say what to enter, each once, where all of an entry is blank: %s', async (path, first) => {
    const user = await openList(path);
    await user.click(press(/^Add an? /));
    await user.click(press('Save'));
    const summary = await screen.findByRole('alert');
    await waitFor(() => expect(summary).toHaveFocus());
    expect(texts(within(summary).getAllByRole('link')).slice(0, first.length)).toEqual(first);
  });

  it('[T2] ask for a floor, a limit or margins as the indicator is rated', async () => {
    const catalogue = JSON.parse(String(referenceFiles()['catalogue.json'])) as object[];
    const [first, second] = catalogue;
    const user = await openList('targets', {
      'catalogue.json': JSON.stringify([first, { ...second, polarity: 'T' }]),
    });
    await user.click(press('Add a target'));
    await user.selectOptions(screen.getByLabelText('Indicator'), 'referrals');
    expect(screen.getByLabelText('Limit')).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Indicator'), 'plans');
    expect(screen.getByLabelText('Green within')).toBeVisible();
    expect(screen.getByLabelText('Amber within')).toBeVisible();
    expect(screen.queryByLabelText('Limit')).toBeNull();
  });

  it('that overlap are not saved', async () => {
    const user = await openList('targets');
    await user.click(press('Add a target'));
    await user.selectOptions(screen.getByLabelText('Indicator'), 'referrals');
    await user.fill(screen.getByLabelText('From quarter'), 'Q1 2012/13');
    await user.fill(screen.getByLabelText('Target'), '40');
    await user.fill(screen.getByLabelText('Source'), 's');
    await user.click(press('Save'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Two targets of referrals, all areas are in force at once: from Q1 2011/12 on, and from Q1 2012/13 on.',
    );
  });

  it('are left as they were by Cancel, and the focus comes back', async () => {
    const user = await openList('targets');
    await user.click(press(`Change ${TARGET}`));
    await user.fill(screen.getByLabelText('Target'), '9');
    await user.click(press('Cancel'));
    expect(press(`Change ${TARGET}`)).toHaveFocus();
    expect(rowsOfTable()[0]?.[3]).toBe('50');
  });

  it('are removed at once, with the way back', async () => {
    const user = await openList('targets');
    await user.click(press(`Remove ${TARGET}`));
    expect(await screen.findByRole('region', { name: `${TARGET} removed` })).toHaveFocus();
    expect(screen.getByText('There is no target yet.')).toBeVisible();
    await user.click(press('Undo'));
    await waitFor(() => expect(rowsOfTable()).toHaveLength(1));
  });
});

describe('[O6] the catalogue', () => {
  it('takes breaks with month and label, and the focus stays when one is removed', async () => {
    const user = await openList('indicators');
    await user.click(press('Change Indicator referrals'));
    await user.click(press('Add a break'));
    await user.click(press('Add a break'));
    const second = screen.getByRole('group', { name: 'Break 2' });
    await user.fill(within(second).getByLabelText('First month counted the new way'), 'April 2008');
    await user.click(press('Save'));
    const summary = await screen.findByRole('alert');
    expect(texts(within(summary).getAllByRole('link'))).toEqual([
      'Enter the first month counted the new way',
      'Say what changed at this break',
      'Say what changed at this break',
    ]);
    await user.click(press('Remove break 1'));
    expect(press('Add a break')).toHaveFocus();
    await user.fill(screen.getByLabelText('What changed'), 'Counted per child');
    await expectNoAxeFindings(document.body);
    await user.click(press('Save'));
    await screen.findByRole('region', { name: 'Indicator referrals changed' });
    expect(rowsOfTable()[0]?.at(-1)).toBe('April 2008: Counted per child');
  });

  it('keeps the id of an indicator that has figures', async () => {
    const user = await openList('indicators');
    await user.click(press('Change Indicator referrals'));
    expect(screen.getByLabelText('Id')).toHaveAttribute('readonly');
    expect(screen.getByLabelText('Id')).toHaveAccessibleDescription(
      'Cannot be changed: 2 loaded figures are joined by it.',
    );
    await user.click(press('Cancel'));
    await user.click(press('Change Indicator plans'));
    expect(screen.getByLabelText('Id')).not.toHaveAttribute('readonly');
  });

  it('says what a removed indicator takes with it, and asks', async () => {
    const user = await openList('indicators');
    await user.click(press('Remove Indicator referrals'));
    const asked = await screen.findByRole('region', { name: 'Remove Indicator referrals?' });
    await waitFor(() => expect(asked).toHaveFocus());
    expect(texts(within(asked).getAllByRole('listitem'))).toEqual([
      '2 loaded figures will no longer be shown.',
      '1 target will have no effect.',
    ]);
    await user.click(press('Keep it'));
    expect(press('Remove Indicator referrals')).toBeVisible();
    await waitFor(() => expect(press('Change Indicator referrals')).toHaveFocus());
    await user.click(press('Remove Indicator referrals'));
    await user.click(await screen.findByRole('button', { name: 'Remove it' }));
    await screen.findByRole('region', { name: 'Indicator referrals removed' });
    expect(rowsOfTable().map(([name]) => name)).toEqual(['plans']);
  });

  it('tells what a change does to other lists before it is saved', async () => {
    const user = await openList('indicators');
    await user.click(press('Change Indicator referrals'));
    await user.selectOptions(screen.getByLabelText('Which is better'), 'T');
    await user.click(press('Save'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'targets: referrals, all areas: staying close to the target is best',
    );
    await user.click(press('Save all the same'));
    await screen.findByRole('region', { name: 'Indicator referrals changed' });
  });
});

describe('[A2] the areas', () => {
  it('take aliases one a line, and refuse one that another area has', async () => {
    const user = await openList('areas');
    await user.click(press('Change Area Ashford'));
    await user.fill(screen.getByLabelText('Aliases'), 'The Weald\nDover Borough');
    await user.click(press('Save'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '"dover" is the name or alias of more than one area.',
    );
    await user.fill(screen.getByLabelText('Aliases'), 'The Weald\nAshfd');
    await user.click(press('Save'));
    await screen.findByRole('region', { name: 'Area Ashford changed' });
    expect(rowsOfTable()[1]).toContain('The Weald; Ashfd');
  });

  it('[A4] keep a county', async () => {
    const user = await openList('areas');
    await user.click(press('Remove Area Kent'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Area Kent was not removed.There is no area of the kind county.',
    );
    expect(rowsOfTable()).toHaveLength(3);
  });
});

describe('a list as a file', () => {
  const choose = (content: string) =>
    new File([content], 'targets.json', { type: 'application/json' });
  const entry = { indicator: 'referrals', from: '2011-12-Q1', target: 40, source: 's' };

  it('says what it would change, then changes it in one step', async () => {
    const user = await openList('targets');
    await user.upload(
      screen.getByLabelText('Import targets.json'),
      choose(JSON.stringify([entry, { ...entry, from: 'soon' }])),
    );
    const panel = await screen.findByRole('region', { name: 'What targets.json would change' });
    await waitFor(() => expect(panel).toHaveFocus());
    expect(panel).toHaveTextContent('0 added, 1 changed, 0 removed');
    expect(panel).toHaveTextContent('targets[1].from: "soon" is not a quarter');
    expect(rowsOfTable()[0]?.[3]).toBe('50');
    await expectNoAxeFindings(document.body);
    await user.click(press('Replace the list'));
    await screen.findByRole('region', { name: 'Targets and floors imported from targets.json' });
    expect(rowsOfTable()[0]?.[3]).toBe('40');

    await user.click(press('Go back to the served list'));
    await screen.findByRole('region', { name: 'Targets and floors: back to the served list' });
    expect(rowsOfTable()[0]?.[3]).toBe('50');
  });

  it('is not imported over a list that was changed since it was compared', async () => {
    const user = await openList('targets');
    await user.upload(
      screen.getByLabelText('Import targets.json'),
      choose(JSON.stringify([entry])),
    );
    await screen.findByRole('region', { name: 'What targets.json would change' });
    await user.click(press(`Remove ${TARGET}`));
    await screen.findByRole('region', { name: `${TARGET} removed` });
    await user.click(press('Replace the list'));

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(
      'The list was changed meanwhile, in another tab or by an undo, so that targets.json would do something else now. Choose it again.',
    );
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('that cannot be used leaves the list as it was', async () => {
    const user = await openList('targets');
    await user.upload(screen.getByLabelText('Import targets.json'), choose('<html>'));
    const panel = await screen.findByRole('region', { name: 'This file was not imported' });
    expect(panel).toHaveTextContent('targets.json is not JSON.');
    await user.click(press('Close'));
    expect(screen.getByLabelText('Import targets.json')).toHaveFocus();
    expect(rowsOfTable()).toHaveLength(1);
  });

  it('is downloaded under the served name', async () => {
    const user = await openList('targets');
    const names: string[] = [];
    Object.assign(URL, {
      createObjectURL: ({ name }: File) => `blob:${names.push(name)}`,
      revokeObjectURL: () => undefined,
    });
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    await user.click(press('Export targets.json'));
    expect(click).toHaveBeenCalledOnce();
    expect(names).toEqual(['targets.json']);
    click.mockRestore();
  });
});

it('a list that the manifest does not name says what the manifest needs', async () => {
  await openList('annotations');
  expect(screen.getByText('The server has no file for this list.')).toBeVisible();
  expect(screen.getByRole('region', { name: 'The list as a file' })).toHaveTextContent(
    'add "annotations": "annotations.json" to manifest.json',
  );
});

it('a long list is filtered by words of any column', async () => {
  const lines = Array.from({ length: 12 }, (_, i) => `E07000105,${2001 + i},${1000 + i},ONS`);
  const user = await openList('populations', {
    'population.csv': ['area_code,year,population,source', ...lines].join('\n'),
  });
  expect(screen.getByText('12 populations')).toBeVisible();
  await user.fill(screen.getByLabelText('Filter populations'), 'ashford 2011');
  expect(screen.getByText('1 of 12 populations shown')).toBeVisible();
  expect(rowsOfTable()).toEqual([['Ashford', '2011', '1,010', 'ONS']]);
});

it.each([
  ['populations', 'Add a population', 'Population of Ashford, mid-2012 added'],
  ['benchmarks', 'Add a benchmark', 'Benchmark of plans, England, 2011/12 added'],
  ['annotations', 'Add an annotation', 'Annotation of plans, 2011/12 added'],
])('an entry of %s is added by its form', async (path, add, what) => {
  const user = await openList(path);
  await user.click(press(add));
  const fill = async (label: string, value: string) => {
    const field = screen.queryByLabelText(label);
    if (!field) return;
    if (field instanceof HTMLSelectElement) await user.selectOptions(field, value);
    else await user.fill(field, value);
  };
  if (path === 'populations') await fill('Area', 'Ashford');
  await fill('Mid-year', '2012');
  await fill('Children aged 0 to 17', '29,000');
  await fill('Indicator', 'plans');
  await fill('Comparator', 'England');
  await fill('Period', '2011/12');
  await fill('Value', '13.3');
  await fill('Source', 'ONS');
  await fill('Text', 'New duty team');
  await user.click(press('Save'));
  await hasFocus(screen.findByRole('region', { name: what }));
});
