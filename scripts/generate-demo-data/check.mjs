/** Reads the written files back and checks every promise that the README makes about them. */
import { readdirSync } from 'node:fs';
import { checkConsistency } from './check/consistency.mjs';
import { checkFiles } from './check/files.mjs';
import { checkOversight } from './check/oversight.mjs';
import { checkPublished } from './check/published.mjs';
import { DATA, NEXT, readCsv, readExtract, readJson } from './check/read-extracts.mjs';
import { checkReference } from './check/reference.mjs';
import { checkStory } from './check/story.mjs';

const failures = [];
let passed = 0;
/** @param {boolean} fact @param {string} words */
const expect = (fact, words) => {
  if (fact) passed += 1;
  else failures.push(words);
};

const manifest = readJson(DATA, 'manifest.json');
const areas = readJson(DATA, manifest.areas).areas;
const codes = new Map(areas.map((area) => [area.name, area.code]));
const data = {
  areas,
  county: areas.find((area) => area.kind === 'county').code,
  parts: areas
    .filter((area) => ['district', 'team'].includes(area.kind) && area.validFrom === null)
    .map((area) => area.code),
  indicators: new Map(readJson(DATA, manifest.catalogue).indicators.map((item) => [item.id, item])),
  targets: readJson(DATA, manifest.targets).targets,
  population: readCsv(DATA, manifest.population),
  benchmarks: readCsv(DATA, manifest.benchmarks),
  commentary: readJson(DATA, manifest.commentary).commentary,
  actions: readJson(DATA, manifest.actions).actions,
  messages: readJson(DATA, manifest.messages).messages,
  files: manifest.extracts.map((path) => readExtract(DATA, path, codes)),
  nextFiles: readdirSync(NEXT)
    .filter((path) => /\.(csv|json)$/.test(path))
    .map((path) => readExtract(NEXT, path, codes)),
  figures: readJson(new URL('./', import.meta.url), 'published-figures.json'),
};
/** Later files win, as when they are loaded in the manifest's order. */
const keyed = (files) =>
  new Map(
    files.flat().map((row) => [[row.indicator, row.area, row.period, row.category].join('|'), row]),
  );
const served = keyed(data.files);
const later = keyed([...data.files, ...data.nextFiles]);

checkReference(data, expect);
checkOversight(data, expect);
checkFiles(data, expect);
checkPublished(data, served, expect);
checkConsistency(data, served, expect);
checkConsistency(data, later, expect);
checkStory(data, served, expect);

for (const failure of failures) console.error(`not so: ${failure}`);
console.log(`${passed} facts hold, ${failures.length} do not`);
process.exitCode = failures.length === 0 ? 0 : 1;
