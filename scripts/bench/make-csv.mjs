/** A tidy CSV of the size of all England: areas x indicators x months, seeded, the same every time. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const AREAS = 150;
const INDICATORS = 60;

/** Codes and ids that the bench page's context has too. */
export const areaCode = (index) => `E0600${String(index).padStart(4, '0')}`;
export const indicatorId = (index) => `indicator-${index}`;

/** Deterministic numbers (mulberry32), so that every run reads the same file. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const HEADER = 'period,area_code,indicator,category,numerator,denominator,status,note';

/**
 * Writes `rows` rows. `messy` adds what office systems add: a byte order mark, CRLF, quotes around
 * names, thousands commas and blank lines.
 */
export async function writeCsv(path, rows, { messy = false } = {}) {
  const random = seeded(20_120_331);
  const out = createWriteStream(path);
  const end = messy ? '\r\n' : '\n';
  out.write((messy ? '\uFEFF' : '') + HEADER + end);
  let batch = '';
  for (let row = 0; row < rows; row += 1) {
    batch += rowText(row, random, messy) + end;
    if (messy && row % 1000 === 999) batch += end;
    if (batch.length < 1 << 20) continue;
    if (!out.write(batch)) await once(out, 'drain');
    batch = '';
  }
  out.end(batch);
  await once(out, 'finish');
}

function rowText(row, random, messy) {
  const area = areaCode(row % AREAS);
  const indicator = indicatorId(Math.floor(row / AREAS) % INDICATORS);
  const month = Math.floor(row / (AREAS * INDICATORS));
  const period = `${2002 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  const denominator = 200 + Math.floor(random() * 1800);
  const numerator = Math.floor(denominator * (0.2 + random() * 0.1));
  if (!messy) return `${period},${area},${indicator},Total,${numerator},${denominator},final,`;
  const quoted = denominator > 999 ? `"${denominator.toLocaleString('en-GB')}"` : denominator;
  return `"${period}",${area},"${indicator}",Total,${numerator},${quoted},final,"checked, ok"`;
}
