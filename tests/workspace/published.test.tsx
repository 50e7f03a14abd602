// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { buildScorecard } from '../../src/scorecard/build-scorecard';
import { readSnapshot } from '../../src/snapshot/read-snapshot';
import { publishedOn } from '../../src/workspace/fetch-published';
import { fetchManifestFrom, namesSnapshot } from '../../src/workspace/manifest-source';
import { publishedInput } from '../../src/workspace/published-input';
import { PublishedProvider } from '../../src/workspace/published-provider';
import { useWorkspace } from '../../src/workspace/workspace-context';
import { quarterId } from '../../src/domain/period';
import { startTestNetwork } from '../support/network';
import { DATA, serve, servicesThat, type Answers } from '../support/workspace';

startTestNetwork();

const TEXT = readFileSync('fixtures/snapshots/version-1.json', 'utf8');

const services = servicesThat(() => Promise.reject(new Error('no extract is read')));

const manifestWith = (more: object): string =>
  JSON.stringify({
    schema: 'kscb-scorecard/manifest-1',
    title: 'Kent',
    snapshot: 'published.json',
    extracts: ['extracts/never.csv'],
    areas: 'areas.json',
    catalogue: 'catalogue.json',
    ...more,
  });

function open(answers: Answers) {
  const { asked } = serve(answers);
  const fetchSnapshot = publishedOn(DATA, fetchManifestFrom(DATA));
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <PublishedProvider services={services} fetchSnapshot={fetchSnapshot}>
      {children}
    </PublishedProvider>
  );
  return { asked, ...renderHook(() => useWorkspace(), { wrapper }) };
}

describe('a published snapshot', () => {
  it('is read with its manifest and nothing else of the server', async () => {
    const { result, asked } = open({ 'manifest.json': manifestWith({}), 'published.json': TEXT });
    expect(result.current.published).toBeNull();
    await waitFor(() => expect(result.current.served.kind).toBe('ready'));
    expect(asked).toEqual(['manifest.json', 'published.json']);
    const { published, defaultQuarter, input } = result.current;
    expect(published?.text).toBe(TEXT);
    expect(published?.correction).toBeNull();
    expect(defaultQuarter === null ? null : quarterId(defaultQuarter)).toBe('2011-12-Q4');
    expect(input?.edition).toMatchObject({
      snapshotId: '2011-12-Q4-v2',
      snapshotWords: 'Snapshot 2011-12-Q4-v2, fingerprint b317 97e1 9576',
      policy: 'dfe',
    });
  });

  it('cannot be changed: whatever is tried is refused with the reason', async () => {
    const { result } = open({ 'manifest.json': manifestWith({}), 'published.json': TEXT });
    await waitFor(() => expect(result.current.served.kind).toBe('ready'));
    const { desk, store } = result.current;
    const notice = await desk.take([]);
    expect(notice?.message).toContain('nothing can be changed');
    expect(store.getState().document.steps).toEqual([]);
  });

  it.each<[string, Answers, string]>([
    ['is missing', { 'manifest.json': manifestWith({}) }, 'the server answered 404 (not found)'],
    [
      'is cut off',
      { 'manifest.json': manifestWith({}), 'published.json': TEXT.slice(0, 900) },
      'cut off',
    ],
    [
      'is none, but a backup',
      {
        'manifest.json': manifestWith({}),
        'published.json': '{"schema":"kscb-scorecard/workspace-2"}',
      },
      'a backup of a workspace',
    ],
    [
      'has a manifest that cannot be read',
      { 'manifest.json': manifestWith({ withdrawn: [{ id: 5 }] }), 'published.json': TEXT },
      'manifest.json',
    ],
  ])('that %s is said, and no unpublished figure is shown instead', async (_, answers, words) => {
    const { result, asked } = open(answers);
    await waitFor(() => expect(result.current.served.kind).toBe('failed'));
    const { served, input } = result.current;
    expect(served.kind === 'failed' && served.gap.message).toContain(words);
    expect(served.kind === 'failed' && served.gap.hint).toContain(
      'Figures that are not published are not shown in their place.',
    );
    expect(input).toBeNull();
    expect(asked).not.toContain('extracts/never.csv');
  });

  it('is there after a retry, once the server has it', async () => {
    const { result } = open({ 'manifest.json': manifestWith({}) });
    await waitFor(() => expect(result.current.served.kind).toBe('failed'));
    serve({ 'manifest.json': manifestWith({}), 'published.json': TEXT });
    act(() => result.current.retry());
    await waitFor(() => expect(result.current.published?.head.id).toBe('2011-12-Q4-v2'));
  });

  it('that was withdrawn comes with the reason that the manifest gives', async () => {
    const correction = { id: '2011-12-Q4-v2', reason: 'A wrong file.', date: '2012-05-03' };
    const withdrawn = [{ ...correction, standing: 'superseded', by: '2011-12-Q4-v3' }];
    const { result } = open({
      'manifest.json': manifestWith({ withdrawn }),
      'published.json': TEXT,
    });
    await waitFor(() => expect(result.current.served.kind).toBe('ready'));
    expect(result.current.published?.correction).toMatchObject({
      by: '2011-12-Q4-v3',
      reason: 'A wrong file.',
    });
  });

  it('that was changed is opened, and its fingerprint said to differ', async () => {
    const changed = TEXT.replace('[180]', '[181]');
    const { result } = open({ 'manifest.json': manifestWith({}), 'published.json': changed });
    await waitFor(() => expect(result.current.served.kind).toBe('ready'));
    expect(result.current.published?.fingerprint?.kind).toBe('differs');
    expect(result.current.input?.edition.snapshotWords).toBe(
      'Snapshot 2011-12-Q4-v2, fingerprint does not match',
    );
    expect(result.current.input?.edition.caution).toBe('fingerprint does not match');
  });
});

describe('the scorecard of a snapshot', () => {
  it('shows hidden figures as hidden, in words, without rating or number (X1)', () => {
    const reading = readSnapshot(TEXT, 'published.json');
    if (reading.kind === 'problem') throw new Error(reading.problem.message);
    const { input } = publishedInput(reading.snapshot, null);
    const { head } = reading.snapshot;
    const scorecard = buildScorecard(input, { quarter: head.quarter, area: null });
    const cells = scorecard?.themes.flatMap(({ rows }) => rows.flatMap((row) => row.cells)) ?? [];
    const hidden = cells.filter(({ area }) => area.name === 'Dover');
    expect(hidden).toHaveLength(2);
    for (const { isMissing, rag, accessibleName } of hidden) {
      expect(isMissing).toBe(true);
      expect(rag).toBeNull();
      expect(accessibleName).toContain('hidden so that no child can be identified');
      expect(accessibleName).not.toMatch(/\d%/);
    }
    expect(scorecard?.headline.join(' ')).toContain('as is 1 of 1 rated district.');
  });
});

describe('a manifest', () => {
  it.each([
    ['{"snapshot":"published.json"}', true],
    ['{"snapshot":null}', false],
    ['{}', false],
    ['[]', false],
    ['null', false],
    ['<!doctype html>', false],
    ['', false],
  ])('%s names a snapshot: %s', (text, names) => {
    expect(namesSnapshot(text)).toBe(names);
  });

  it('is fetched once for who looks and who takes, and anew for who takes again', async () => {
    const { asked } = serve({ 'manifest.json': '{}' });
    const source = fetchManifestFrom(DATA);
    await source.peek();
    await source.take();
    expect(asked).toEqual(['manifest.json']);
    await source.take();
    expect(asked).toEqual(['manifest.json', 'manifest.json']);
  });
});
