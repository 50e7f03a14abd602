/** The words after `npm run pack --`, checked one by one. Whatever is wrong is told at once, and all of it. */
import { parseArgs } from 'node:util';

export const HELP = `Makes a board pack from a folder of extracts.

  npm run pack -- <folder of extracts> --quarter 2011-12-Q4 --policy dfe --out pack.html

  <folder>            Every .csv, .tsv, .txt, .json and .xlsx file in it is read, in the order of the names;
                      later files revise earlier ones. The board's lists (areas.json, catalogue.json,
                      targets.json, population.csv ...) are the app's own, unless the folder has its own.
                      A manifest.json in the folder decides both.
  --quarter           The quarter to publish: 2011-12-Q4. A year is published with its Q4.
  --policy            dfe (counts of 1 to 5 hidden), under-5 (1 to 4) or none (restricted copy).
  --out               The file to write. An earlier one of this name is replaced.

  --kind              quarterly (as a rule) or annual.
  --months            Months of history, 1 to 240; 36 as a rule.
  --title             The title, instead of the manifest's.
  --role, --signed    Who signed off, as a role and a date: --role "Independent Chair" --signed 2012-05-10.
                      Once or more, in pairs.
  --snapshot          Writes published.json here as well.
  --id                The snapshot's id; counted up by itself: 2011-12-Q4-v1, -v2 ...
  --reason            Why an earlier pack of the same quarter is replaced.
  --earlier           What an earlier pack kept (its .counts.json); once or more, oldest first.
                      The one beside --out is found by itself.
  --allow-errors      Leaves out rows and entries with errors instead of stopping.
  --accept-exposed    Publishes although a hidden count could be worked out.
  --help              This text.

Beside the pack it keeps <out>.counts.json, which is PRIVATE: the true counts of what the pack hides. The next
pack needs it, because hidden counts could be worked out from two packs that know nothing of each other.`;

const TEXT = { type: 'string' };
const TEXTS = { type: 'string', multiple: true };
const SWITCH = { type: 'boolean' };
const OPTIONS = {
  quarter: TEXT,
  policy: TEXT,
  out: TEXT,
  kind: { ...TEXT, default: 'quarterly' },
  months: { ...TEXT, default: '36' },
  title: TEXT,
  role: TEXTS,
  signed: TEXTS,
  snapshot: TEXT,
  id: TEXT,
  reason: TEXT,
  earlier: TEXTS,
  'allow-errors': SWITCH,
  'accept-exposed': SWITCH,
  help: SWITCH,
};

const POLICIES = ['dfe', 'under-5', 'none'];
const KINDS = ['quarterly', 'annual'];
const MOST_MONTHS = 240;

/**
 * @param {readonly string[]} args
 * @returns the options, `{ help: true }`, or `{ wrong }`: a sentence for everything that is wrong
 */
export function readOptions(args) {
  const found = parsed(args);
  if ('wrong' in found) return found;
  const { values, positionals } = found;
  if (values.help) return { help: true };
  const wrong = wrongIn(values, positionals);
  if (wrong.length > 0) return { wrong };
  return {
    folder: positionals[0],
    quarter: values.quarter,
    policy: values.policy,
    out: values.out,
    kind: values.kind,
    months: Number(values.months),
    title: values.title ?? null,
    signOff: (values.role ?? []).map((role, i) => ({
      role: role.trim(),
      date: values.signed[i],
      statement: '',
    })),
    snapshot: values.snapshot ?? null,
    id: values.id ?? null,
    reason: values.reason ?? null,
    earlier: values.earlier ?? [],
    allowErrors: values['allow-errors'] === true,
    acceptExposed: values['accept-exposed'] === true,
  };
}

function parsed(args) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return { wrong: [`${error.message.split('. ')[0]}. See npm run pack -- --help.`] };
  }
}

function wrongIn(values, positionals) {
  const { quarter, policy, out, kind, months, role = [], signed = [], id } = values;
  return [
    positionals.length !== 1 &&
      (positionals.length === 0
        ? 'Say which folder holds the extracts: npm run pack -- <folder> ...'
        : `One folder is read, but there are ${positionals.length}: ${positionals.join(', ')}. Put a name with spaces in quotes.`),
    missing('quarter', quarter, '2011-12-Q4') ||
      (!/^\d{4}-\d{2}-Q[1-4]$/.test(quarter) &&
        `--quarter is "${quarter}"; a quarter is written 2011-12-Q4.`),
    missing('policy', policy, POLICIES.join(', ')) || notOneOf('policy', policy, POLICIES),
    missing('out', out, 'pack.html') ||
      (!/\.html?$/i.test(out) && `--out is "${out}"; the pack is a file that ends in .html.`),
    notOneOf('kind', kind, KINDS),
    kind === 'annual' &&
      /-Q[123]$/.test(quarter ?? '') &&
      `A year is published with its fourth quarter, and --quarter is ${quarter}.`,
    !(/^\d+$/.test(months) && Number(months) >= 1 && Number(months) <= MOST_MONTHS) &&
      `--months is "${months}"; it must be a whole number from 1 to ${MOST_MONTHS}.`,
    role.length !== signed.length &&
      `There are ${role.length} times --role and ${signed.length} times --signed; each sign-off has both.`,
    ...role.map((text) => text.trim() === '' && '--role is blank; say which role signed off.'),
    ...signed.map((date) => !isDay(date) && `--signed is "${date}"; a date is written 2012-05-10.`),
    id !== undefined &&
      !/^[\w-]{1,60}$/.test(id) &&
      `--id is "${id}"; an id has letters, digits and hyphens: 2011-12-Q4-v2.`,
  ].filter(Boolean);
}

const missing = (name, value, example) =>
  value === undefined && `--${name} is missing: ${example}.`;

const notOneOf = (name, value, allowed) =>
  !allowed.includes(value) && `--${name} is "${value}"; it is one of ${allowed.join(', ')}.`;

/** A day that exists. */
function isDay(text) {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text)
  );
}
