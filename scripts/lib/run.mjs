import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** Runs a program in the project's folder, its output on our screen. Returns its exit code. */
export function run(command, args, options = {}) {
  const { env, ...others } = options;
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    ...others,
  });
  if (result.error) console.error(`${command}: ${result.error.message}`);
  return result.status ?? 1;
}

/** Runs the command of an installed package; through Node itself, so that it works on Windows too. */
export function runTool(packageName, args, options) {
  return run(process.execPath, [toolPath(packageName), ...args], options);
}

export function runNode(script, args = [], options = {}) {
  return run(process.execPath, [join(root, script), ...args], options);
}

function toolPath(packageName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : Object.values(bin)[0]);
}

/** npm, on Windows a .cmd file that only a shell can start. */
export function runNpm(args) {
  const inNpm = process.env.npm_execpath;
  if (inNpm?.endsWith('.js')) return run(process.execPath, [inNpm, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}
