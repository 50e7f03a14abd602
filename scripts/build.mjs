/** `npm run build`: types, then dist/. */
import { prepare } from './lib/prepare.mjs';
import { runTool } from './lib/run.mjs';

prepare();
process.exitCode = runTool('typescript', []) || runTool('vite', ['build']);
