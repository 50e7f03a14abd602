/** `npm run dev`: the development server. What follows `--` goes to it: `npm run dev -- --port 5000`. */
import { prepare } from './lib/prepare.mjs';
import { runTool } from './lib/run.mjs';

prepare();
// The server reads keys; Ctrl+C reaches it and us alike.
process.on('SIGINT', () => {});
process.exitCode = runTool('vite', process.argv.slice(2), { stdio: 'inherit' });
