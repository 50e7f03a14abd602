/** `npm run pack -- <folder of extracts> --quarter 2011-12-Q4 --policy dfe --out pack.html` */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { root } from '../lib/paths.mjs';
import { prepare } from '../lib/prepare.mjs';
import { stop } from '../lib/stop.mjs';
import { HELP, readOptions } from './options.mjs';
import { writeFiles } from './write-files.mjs';

const options = readOptions(process.argv.slice(2));
if ('help' in options) console.log(HELP);
else if ('wrong' in options) stop(['No pack was made.', ...options.wrong].join('\n'));
else await pack();

async function pack() {
  // From where the command was given, not from the project's folder.
  const from = (path) => resolve(process.env.INIT_CWD ?? process.cwd(), path);
  const paths = pathsOf(from);
  prepare();
  // Only now: prepare() may just have installed what they need.
  const { loadJob } = await import('./load-job.mjs');
  const { packShell } = await import('./build-shell.mjs');
  console.log('Building the pack’s pages ...');
  const [job, shell] = [await loadJob(), await packShell()];
  const now = new Date();
  const result = await job.packFrom({
    ...options,
    files: filesOf(paths.folder),
    earlier: paths.earlier.map((path) => ({ name: path, text: readFileSync(path, 'utf8') })),
    shell,
    now: now.toISOString(),
    thisMonth: [now.getFullYear(), now.getMonth() + 1],
    say: (sentence) => console.log(sentence),
  });
  if (result.kind === 'refused')
    stop(['No pack was made.', ...result.gaps.map(gapText)].join('\n'));
  write(paths, result);
}

function pathsOf(from) {
  const folder = from(options.folder);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    stop(`No pack was made.\n${folder} is not a folder. Name the folder that holds the extracts.`);
  }
  const out = from(options.out);
  const snapshot = options.snapshot === null ? null : from(options.snapshot);
  for (const path of [out, ...(snapshot === null ? [] : [snapshot])]) {
    if (!existsSync(dirname(path))) {
      stop(
        `No pack was made.\nThe folder ${dirname(path)} is not there. Make it, or choose another.`,
      );
    }
  }
  const taken = [out, ...(snapshot === null ? [] : [snapshot])].filter(
    (path) => existsSync(path) && statSync(path).isDirectory(),
  );
  if (taken.length > 0) {
    stop(`No pack was made.\n${taken.join(', ')} is a folder. Choose another name for the file.`);
  }
  const kept = `${out}.counts.json`;
  const named = options.earlier.map(from);
  const missing = named.filter((path) => !existsSync(path));
  if (missing.length > 0) {
    stop(
      `No pack was made.\n--earlier: ${missing.join(', ')} is not there. Without it hidden counts of the earlier pack could be worked out from the new one.`,
    );
  }
  const earlier = existsSync(kept) && !named.includes(kept) ? [...named, kept] : named;
  return { folder, out, snapshot, kept, earlier };
}

/** Of a folder, and of the app's own lists; never what lies outside them. */
function filesOf(folder) {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .filter(({ name }) => !name.endsWith('.counts.json'))
    .map(({ name }) => name)
    .toSorted();
  return { names, read: readerOf(folder), readOwn: readerOf(join(root, 'public', 'data')) };
}

function readerOf(folder) {
  return async (name) => {
    const path = resolve(folder, name);
    const isWithin = path.startsWith(`${resolve(folder)}${sep}`);
    if (!isWithin || !existsSync(path) || !statSync(path).isFile()) return null;
    return new Blob([readFileSync(path)]);
  };
}

function gapText({ file, message, hint }) {
  const said = message.startsWith(file) ? message : `${file}: ${message}`;
  return `- ${said} ${hint}`.trim();
}

function write({ out, snapshot, kept }, result) {
  try {
    writeFiles([
      [kept, result.kept],
      ...(snapshot === null ? [] : [[snapshot, result.snapshot.text]]),
      [out, result.pack],
    ]);
  } catch (error) {
    stop(
      `No pack was written: ${error.message}. Check that the folder can be written to and has room.`,
    );
  }
  const megabytes = (Buffer.byteLength(result.pack) / 1e6).toFixed(2);
  console.log(`\nWritten: ${out} (${megabytes} MB)`);
  if (snapshot !== null) console.log(`Written: ${snapshot}`);
  console.log(
    `Written: ${kept}\n  PRIVATE: the true counts of what the pack hides. Keep it where only analysts can read it,\n  never beside the pack on a shared drive or a web server. The next pack needs it.`,
  );
}
