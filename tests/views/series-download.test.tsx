import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { SeriesDownload } from '../../src/views/shared/series-download';
import { ASHFORD, indicator, quarter } from '../support/domain';
import { monthRows, ORDINARY, trendIn } from '../support/trend-setting';
import { savedFiles } from '../support/saved-files';

const PATIENCE = { timeout: 4000 };

// Reading the writer for the first time takes longer than a click may.
beforeAll(() => import('../../src/export/series-json'), 20_000);
afterEach(() => vi.restoreAllMocks());

const { input } = trendIn(monthRows(ORDINARY));
const subject = { input, quarter: quarter('2011-12-Q4') };

describe('the button of the series', () => {
  it('saves the series of one indicator under its name', async () => {
    const saved = savedFiles();
    render(<SeriesDownload subject={subject} indicators={input.indicators} />);
    await userEvent.click(screen.getByRole('button', { name: 'Download series (JSON)' }));
    await waitFor(() => expect(saved).toHaveLength(1), PATIENCE);
    expect(saved[0]?.name).toBe('series-referrals-2011-12-Q4-restricted-copy.json');
    expect(
      await screen.findByText(/^series-referrals-.* saved to your downloads\.$/),
    ).toHaveAttribute('role', 'status');
    const { schema, series } = JSON.parse((await saved[0]?.file.text()) ?? '') as {
      schema: string;
      series: { area: string }[];
    };
    expect(schema).toBe('kscb-scorecard/series-1');
    expect(series.map(({ area }) => area)).toContain(ASHFORD);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('saves all indicators under the quarter alone', async () => {
    const saved = savedFiles();
    const indicators = [...input.indicators, indicator({ id: 'Other/indicator' })];
    render(<SeriesDownload subject={subject} indicators={indicators} />);
    await userEvent.click(screen.getByRole('button', { name: 'Download series (JSON)' }));
    await waitFor(
      () =>
        expect(saved.map(({ name }) => name)).toEqual(['series-2011-12-Q4-restricted-copy.json']),
      PATIENCE,
    );
  });

  it('says what happened when the file could not be written', async () => {
    savedFiles();
    URL.createObjectURL = () => {
      throw new Error('out of memory');
    };
    render(<SeriesDownload subject={subject} indicators={input.indicators} />);
    await userEvent.click(screen.getByRole('button', { name: 'Download series (JSON)' }));
    expect((await screen.findByRole('alert', {}, PATIENCE)).textContent).toContain(
      'could not be written',
    );
    expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('false');
    expect(screen.getByRole('status')).toHaveTextContent('');
  });
});
