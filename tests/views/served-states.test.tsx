import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Failed, Gaps, Loading, NothingFound } from '../../src/views/scorecard/served-states';

const gap = {
  file: 'extracts/partners.csv',
  message: 'The server answered 404.',
  hint: 'Check the name.',
};

it('loading says how many files are done of how many', () => {
  render(<Loading done={4} total={11} />);
  expect(screen.getByRole('status')).toHaveTextContent('4 of 11 files done');
  expect(screen.getByRole('progressbar')).toHaveAttribute('value', '4');
});

it('loading has words before the number of files is known', () => {
  render(<Loading done={0} total={null} />);
  expect(screen.getByRole('status')).toHaveTextContent(/Looking up which files/);
});

it('a failure says what, what is safe and what to do, and can be retried', async () => {
  const retry = vi.fn();
  render(<Failed gap={gap} retry={retry} />);
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent(
    'extracts/partners.csv: The server answered 404. Check the name.',
  );
  expect(alert).toHaveTextContent('the published files are as they were');
  await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
  expect(retry).toHaveBeenCalledOnce();
});

it('gaps name each file, and can be tried again', async () => {
  const retry = vi.fn();
  render(<Gaps gaps={[gap]} isRetrying={false} retry={retry} />);
  const region = screen.getByRole('region', { name: 'Gaps in the data' });
  expect(region).toHaveTextContent('extracts/partners.csv');
  expect(region).toHaveTextContent('what could be read stands');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalledOnce();
});

it('a retry on its way is said and is not started twice', async () => {
  const retry = vi.fn();
  render(<Gaps gaps={[gap]} isRetrying retry={retry} />);
  expect(screen.getByRole('status')).toHaveTextContent('Trying again');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).not.toHaveBeenCalled();
});

it('nothing found leads to the data page', () => {
  render(<NothingFound dataPage="#/data" />);
  expect(screen.getByRole('link', { name: 'Load extracts' })).toHaveAttribute('href', '#/data');
});
