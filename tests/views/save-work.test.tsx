import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../src/app/error-boundary';
import { SaveWork } from '../../src/app/save-work';
import { EMPTY_WORKSPACE, type BaseData } from '../../src/storage/workspace-document';
import { WorkspaceContext } from '../../src/workspace/workspace-context';
import { ASHFORD, monthly, tableOf } from '../support/domain';
import { anExtract, loadStep } from '../support/kept-workspace';
import { emptyWorkspace } from './support/empty-workspace';
import { NO_LISTS } from '../support/lists';

const served: BaseData = {
  title: 'Kent',
  defaultQuarter: null,
  lists: {
    ...NO_LISTS,
  },
  tables: [],
};

function Broken(): never {
  throw new Error('The bug of this test');
}

/** A page that breaks, in a workspace with so many loads. */
function show(loads: number) {
  // React reports what the boundary catches.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const table = tableOf('a.csv', monthly(['2012-03'], ASHFORD, 'referrals', 10));
  const steps = Array.from({ length: loads }, () => loadStep(anExtract(table)));
  const workspace = { ...emptyWorkspace(), servedBase: served };
  workspace.store.setState({ document: { ...EMPTY_WORKSPACE, steps, done: loads } });
  render(
    <WorkspaceContext value={workspace}>
      <ErrorBoundary save={<SaveWork />}>
        <Broken />
      </ErrorBoundary>
    </WorkspaceContext>,
  );
}

it('a page that breaks offers a backup of what was loaded', async () => {
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download);
  });
  Object.assign(URL, { createObjectURL: () => 'blob:backup', revokeObjectURL: () => undefined });
  show(1);
  await userEvent.click(screen.getByRole('button', { name: 'Download backup' }));
  await vi.waitFor(() => expect(saved).toEqual(['kscb-workspace_2012-04-16_0930.json']));
});

it('a page that breaks offers no backup of nothing', () => {
  show(0);
  expect(screen.getByText(/The bug of this test/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Download backup' })).not.toBeInTheDocument();
});
