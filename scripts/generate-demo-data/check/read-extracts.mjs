/** A tiny reader of the written files, apart from the generator and from the app. */
import { readFileSync } from 'node:fs';

const ROOT = new URL('../../../', import.meta.url);
export const DATA = new URL('public/data/', ROOT);
export const NEXT = new URL('fixtures/next-month/', ROOT);

/** @param {URL} folder @param {string} path */
export const readJson = (folder, path) => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));

/** Objects by column name. @param {URL} folder @param {string} path */
export function readCsv(folder, path) {
  const [head, ...lines] = cellsOf(readFileSync(new URL(path, folder), 'utf8'));
  return lines.map((cells) => {
    if (cells.length !== head.length) throw new Error(`${path}: ragged line ${cells.join(',')}`);
    return Object.fromEntries(head.map((name, i) => [name, cells[i]]));
  });
}

/** @param {URL} folder @param {string} path @param {ReadonlyMap<string, string>} codes by name */
export function readExtract(folder, path, codes) {
  const rows = path.endsWith('.json') ? readJson(folder, path).rows : readCsv(folder, path);
  return rows.map((row) => ({
    ...row,
    file: path,
    area: row.area_code ?? codes.get(row.area_name.replace('&', 'and')),
    category: row.category || 'Total',
    numerator: tenThousandths(row.numerator),
    denominator: tenThousandths(row.denominator),
  }));
}

/** Whole ten-thousandths, so that sums are exact; null when blank. */
function tenThousandths(cell) {
  return cell === undefined || cell === '' ? null : Math.round(Number(cell) * 10000);
}

function cellsOf(text) {
  const lines = [];
  let cells = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    if (quoted && character === '"' && text[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else if (character === '"') quoted = !quoted;
    else if (!quoted && character === ',') {
      cells.push(cell);
      cell = '';
    } else if (!quoted && character === '\n') {
      lines.push([...cells, cell]);
      cells = [];
      cell = '';
    } else cell += character;
  }
  return lines;
}
