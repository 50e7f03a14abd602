/** `npm start`: from a clean clone to the built app in the browser. PORT chooses another port. */
import { prepare } from './lib/prepare.mjs';
import { runTool } from './lib/run.mjs';
import { stop } from './lib/stop.mjs';

prepare();
const port = chosenPort();
console.log('Building the app ...');
if (runTool('vite', ['build', '--logLevel', 'warn']) !== 0) {
  stop('The app could not be built; the message above says why.');
}
await serve();

function chosenPort() {
  const text = process.env.PORT ?? '4173';
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    stop(`PORT is "${text}"; it must be a whole number from 1 to 65535.`);
  }
  return number;
}

async function serve() {
  // Only now: prepare() may just have installed it.
  const { preview } = await import('vite');
  try {
    const server = await preview({ logLevel: 'warn' });
    console.log(`\nThe scorecard is at ${server.resolvedUrls.local[0]}`);
    console.log('Press Ctrl+C to stop.');
  } catch (error) {
    if (!/in use|EADDRINUSE/i.test(error.message)) throw error;
    stop(
      `Port ${port} is in use, perhaps by a scorecard that still runs. ` +
        `Close that, or choose another port: PORT=${port + 1} npm start`,
    );
  }
}
