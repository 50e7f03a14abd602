import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ChartFrame } from '../../../src/views/charts/chart-frame';
import { expectNoAxeFindings } from '../support/axe';
import { aChart } from '../support/chart-models';

const draw = (_chart: object, width: number) => (
  <svg width={width} height="20">
    <circle r="3" />
  </svg>
);

const show = (chart: Parameters<typeof ChartFrame>[0]['chart'] = aChart(), notes: string[] = []) =>
  render(
    <ChartFrame
      chart={chart}
      level={2}
      notes={notes}
      linkOf={(name) => (name === 'Thanet' ? '#/district/E07000114' : null)}
    >
      {draw}
    </ChartFrame>,
  );

afterEach(() => vi.unstubAllGlobals());

describe('a chart', () => {
  it('has its title as a heading, its sentence, and a picture named by the sentence', () => {
    show();
    const region = screen.getByRole('region', { name: 'Re-referrals by district' });
    expect(within(region).getByRole('heading', { level: 2 })).toHaveTextContent(
      'Re-referrals by district',
    );
    expect(within(region).getByText('Thanet is highest at 35.8%.')).toBeVisible();
    expect(
      within(region).getByRole('img', { name: 'Thanet is highest at 35.8%.' }),
    ).toBeInTheDocument();
    expect(within(region).getByText(/No disclosure control/)).toBeVisible();
  });

  it('has its figures as a table, with the reason where there is none', async () => {
    show();
    await userEvent.click(screen.getByText('Figures of this chart'));
    const table = screen.getByRole('table', { name: 'Re-referrals by district, Q4 2011/12' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Area', 'Value']);
    expect(within(table).getByRole('row', { name: 'Thanet 35.8%' })).toBeInTheDocument();
    expect(within(table).getByRole('row', { name: 'Dover Not submitted' })).toBeInTheDocument();
    expect(within(table).getByRole('link')).toHaveAttribute('href', '#/district/E07000114');
  });

  it('lists its notes in the order of their numbers', () => {
    show(aChart(), ['January 2011: new team', 'March 2011: new form']);
    const [notes] = screen.getAllByRole('list');
    expect(within(notes as HTMLElement).getAllByRole('listitem')).toHaveLength(2);
    expect(notes).toHaveTextContent(/new team.*new form/);
  });

  it('has nothing that a machine finds inaccessible', async () => {
    const { container } = show();
    await expectNoAxeFindings(container);
  });
});

describe('what can be taken from a chart', () => {
  it('is named with the chart', () => {
    show();
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(
      [
        'Copy table',
        'Download table (CSV)',
        'Copy chart',
        'Download chart (PNG)',
        'Download chart (SVG)',
      ].map((label) => `${label}: Re-referrals by district`),
    );
  });

  it('is its table as text, and that is said', async () => {
    const user = userEvent.setup();
    show();
    await user.click(screen.getByRole('button', { name: /^Copy table/ }));
    expect(await screen.findByText('Table copied.')).toHaveAttribute('role', 'status');
    expect(await navigator.clipboard.readText()).toContain('Thanet\t35.8%\n');
  });

  it('is said not to be copied where the browser cannot copy pictures', async () => {
    const user = userEvent.setup();
    vi.stubGlobal('ClipboardItem', undefined);
    show();
    await user.click(screen.getByRole('button', { name: /^Copy chart/ }));
    expect(await screen.findByText(/^The chart was not copied/)).toBeVisible();
  });

  it('is a file that carries title, sentence, notes and source', async () => {
    const saved: Blob[] = [];
    const names: string[] = [];
    URL.createObjectURL = (blob) => {
      saved.push(blob as Blob);
      return 'blob:x';
    };
    URL.revokeObjectURL = () => undefined;
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
    show(aChart(), ['January 2011: new team']);
    await userEvent.click(screen.getByRole('button', { name: /^Download chart \(SVG\)/ }));
    expect(
      await screen.findByText('a-chart-2011-12-Q4-v1-dfe.svg saved to your downloads.'),
    ).toBeVisible();
    click.mockRestore();
    const text = await (saved[0] as Blob).text();
    expect(names).toEqual(['a-chart-2011-12-Q4-v1-dfe.svg']);
    for (const part of [
      'Re-referrals by district',
      'Thanet is highest at 35.8%.',
      '1. January 2011: new team',
      'No disclosure control: restricted copy.',
      '<circle r="3"',
    ]) {
      expect(text).toContain(part);
    }
    expect(
      new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror'),
    ).toBe(null);
  });
});

it('without a chart says why in its place, and offers nothing to take', () => {
  show({ id: 'none', title: 'Trend by month', why: 'No figures by month are loaded.' });
  expect(screen.getByRole('heading', { name: 'Trend by month' })).toBeVisible();
  expect(screen.getByText('No figures by month are loaded.')).toBeVisible();
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});
