import { describe, expect, it } from 'vitest';
import { readManifest, type Manifest } from '../../../src/reference/read-manifest';
import { manifestText, readersManifest } from '../../../src/reference/write-manifest';
import type { Correction } from '../../../src/snapshot/snapshot';

const SERVED = {
  schema: 'kscb-scorecard/manifest-1',
  title: 'Kent',
  catalogue: 'catalogue.json',
  areas: 'areas.json',
  targets: 'targets.json',
  defaultQuarter: '2011-12-Q4',
  extracts: ['extracts/a.csv', 'extracts/b.json'],
};

function manifestOf(json: unknown): Manifest {
  const reading = readManifest(typeof json === 'string' ? json : JSON.stringify(json), 'm.json');
  if (reading.kind === 'problem') throw new Error(reading.problem.message);
  return reading.manifest;
}

const WITHDRAWN: Correction = {
  id: '2011-12-Q3-v1',
  standing: 'withdrawn',
  by: null,
  reason: 'Counted twice',
  date: '2012-05-14',
};

describe('the manifest to put on the server', () => {
  it('names the snapshot and what was withdrawn, and keeps all else as it is served', () => {
    const published = { snapshot: 'published.json', withdrawn: [WITHDRAWN] };
    const text = manifestText(manifestOf(SERVED), published);
    expect(manifestOf(text)).toEqual({ ...manifestOf(SERVED), ...published });
    expect(JSON.parse(text)).toMatchObject({ ...SERVED, snapshot: 'published.json' });
  });

  it('leaves out what has no value', () => {
    const { population, withdrawn } = JSON.parse(
      manifestText(manifestOf(SERVED), { snapshot: 'p.json', withdrawn: [] }),
    ) as Record<string, unknown>;
    expect([population, withdrawn]).toEqual([undefined, undefined]);
  });

  it('[X2] for readers alone names none of the files that the figures come from', () => {
    const readers = readersManifest(manifestOf(SERVED));
    const text = manifestText(readers, { snapshot: 'published.json', withdrawn: [WITHDRAWN] });
    expect(JSON.parse(text)).toEqual({
      schema: 'kscb-scorecard/manifest-1',
      title: 'Kent',
      snapshot: 'published.json',
      withdrawn: [WITHDRAWN],
    });
    expect(manifestOf(text).snapshot).toBe('published.json');
  });
});
