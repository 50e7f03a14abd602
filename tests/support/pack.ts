/** A board pack of the demonstration's extracts, made by `npm run pack` as a scheduled job makes it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { outFolder, root } from '../../scripts/lib/paths.mjs';

export interface MadePack {
  readonly path: string;
  readonly address: string;
  readonly snapshot: string;
  /** What was said at the console. */
  readonly said: string;
}

/** `name` keeps the files of different tests apart. */
export function makePack(name: string, folder: string, options: readonly string[]): MadePack {
  const target = join(outFolder, 'packs', name);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const path = join(target, 'pack.html');
  const snapshot = join(target, 'published.json');
  const always = ['--quarter', '2011-12-Q4', '--out', path, '--snapshot', snapshot];
  const said = execFileSync(
    process.execPath,
    [join(root, 'scripts/pack/index.mjs'), folder, ...always, ...options],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return { path, snapshot, said, address: pathToFileURL(path).href };
}

export const demoPack = (name: string): MadePack =>
  makePack(name, join(root, 'public/data/extracts'), [
    '--policy',
    'dfe',
    '--accept-exposed',
    '--role',
    'Independent Chair',
    '--signed',
    '2012-05-10',
  ]);

/** Every page that a reader has. */
export const READER_ADDRESSES = [
  '#/',
  '#/exceptions',
  '#/indicator/re-referrals',
  '#/district/E07000105',
  '#/variation',
  '#/annual',
  '#/paper',
  '#/definitions',
  '#/privacy',
  '#/accessibility',
] as const;
