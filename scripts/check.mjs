/** `npm run check`: the fast part of the tests, without build, unused code and browser. */
import { prepare } from './lib/prepare.mjs';
import { finish, runStep } from './lib/run-steps.mjs';
import { fastSteps } from './lib/steps.mjs';

prepare();
finish(fastSteps.map(runStep));
