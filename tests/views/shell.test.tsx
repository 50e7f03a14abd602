import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { ANALYST_PAGES } from '../../src/app/analyst-pages';
import { ErrorBoundary } from '../../src/app/error-boundary';
import { READER_PAGES } from '../../src/app/reader-pages';
import { Routes } from '../../src/app/routes';
import { Shell } from '../../src/app/shell';
import { useHashLocation, useHashSearch } from '../../src/workspace/use-hash-location';
import { WorkspaceContext } from '../../src/workspace/workspace-context';
import { provideBrowser } from './support/browser';
import { emptyWorkspace } from './support/empty-workspace';

beforeEach(provideBrowser);

const PAGES = [...READER_PAGES, ...ANALYST_PAGES];

const goTo = (hash: string) =>
  act(() => {
    globalThis.history.replaceState(null, '', hash);
    globalThis.dispatchEvent(new HashChangeEvent('hashchange'));
  });

function open(hash: string) {
  goTo(hash);
  render(
    <WorkspaceContext value={emptyWorkspace()}>
      <Router hook={useHashLocation} searchHook={useHashSearch}>
        <Shell pages={PAGES}>
          <Routes pages={PAGES} />
        </Shell>
      </Router>
    </WorkspaceContext>,
  );
}

it('the first page has its title and leaves the focus alone', async () => {
  open('#/privacy');
  await waitFor(() => expect(document.title).toBe('Privacy - Safeguarding scorecard'));
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  expect(document.body).toHaveFocus();
});

it('going to another page moves the focus to its heading and announces it', async () => {
  open('#/privacy');
  await screen.findByRole('heading', { level: 1, name: 'Privacy' });
  goTo('#/accessibility');
  const heading = await screen.findByRole('heading', { level: 1, name: 'Accessibility' });
  await waitFor(() => expect(heading).toHaveFocus());
  expect(screen.getByRole('status')).toHaveTextContent('Accessibility page');
  expect(document.title).toBe('Accessibility - Safeguarding scorecard');
});

it('an unknown address says so and leads back', () => {
  open('#/no-such-page');
  expect(screen.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Go to the scorecard' })).toHaveAttribute('href', '#/');
});

it('the navigation offers only the pages that exist, and keeps the selection', () => {
  open('#/privacy?quarter=2011-12-Q4');
  const links = screen.getByRole('navigation', { name: 'Main' }).querySelectorAll('a');
  expect([...links].map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Scorecard', '#/?quarter=2011-12-Q4'],
    ['Exceptions', '#/exceptions?quarter=2011-12-Q4'],
    ['Variation', '#/variation?quarter=2011-12-Q4'],
    ['Annual', '#/annual?quarter=2011-12-Q4'],
    ['Definitions', '#/definitions?quarter=2011-12-Q4'],
    ['Data', '#/data?quarter=2011-12-Q4'],
    ['Publish', '#/publish?quarter=2011-12-Q4'],
  ]);
});

it('the footer promises that nothing leaves the device', () => {
  open('#/accessibility');
  expect(screen.getByRole('link', { name: 'Nothing you load leaves this device' })).toHaveAttribute(
    'href',
    '#/privacy',
  );
});

it('the skip link moves the focus to the main content and keeps the route', async () => {
  open('#/privacy');
  await userEvent.click(screen.getByRole('link', { name: 'Skip to main content' }));
  expect(screen.getByRole('main')).toHaveFocus();
  expect(globalThis.location.hash).toBe('#/privacy');
});

it('a fault in a page says what happened, what is safe and what to do', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Broken = () => {
    throw new Error('the sum of nothing');
  };
  render(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  );
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent('What is safe');
  expect(alert).toHaveTextContent('What to do next');
  expect(alert).toHaveTextContent('the sum of nothing');
  expect(screen.getByRole('button', { name: 'Reload the page' })).toBeVisible();
});
