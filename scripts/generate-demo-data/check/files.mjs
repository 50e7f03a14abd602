/** Each extract by itself: known names, one row per key, usable numbers, provenance. */

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const PERIOD = /^(\d{4}-(0[1-9]|1[0-2])|\d{4}-\d{2}-Q[1-4]|FY\d{4}-\d{2})$/;

export function checkFiles({ files, nextFiles, indicators, areas }, expect) {
  const codes = new Set(areas.map((area) => area.code));
  for (const rows of [...files, ...nextFiles]) {
    const keys = rows.map((row) => [row.indicator, row.area, row.period, row.category].join('|'));
    expect(new Set(keys).size === keys.length, `${rows[0].file}: one row per key`);
    for (const row of rows) checkRow(row, indicators, codes, expect);
  }
  for (const row of nextFiles.flat()) {
    expect(row.provenance === 'illustrative', `${row.file}: nothing after March 2012 is published`);
    expect(row.period >= '2012-03' && MONTH.test(row.period), `${row.file}: ${row.period}`);
  }
  const early = nextFiles.flat().filter((row) => row.period === '2012-03');
  expect(early.length === 1 && early[0].note !== '', 'next month restates one March value');
  for (const row of files.flat().filter((item) => MONTH.test(item.period))) {
    expect(
      row.period >= '2009-04' && row.period <= '2012-03',
      `${row.file}: ${row.period} is served`,
    );
  }
  for (const period of ['2012-04', '2012-05', '2012-06']) {
    const rows = nextFiles.flat().filter((row) => row.period === period && row.area === 'KENT-CDT');
    expect(rows.length === 3, `the Central Duty Team reports ${period}`);
  }
}

function checkRow(row, indicators, codes, expect) {
  const where = `${row.file}: ${row.indicator} ${row.area} ${row.period} ${row.category}`;
  const indicator = indicators.get(row.indicator);
  expect(indicator !== undefined && codes.has(row.area), `${where}: known indicator and area`);
  expect(PERIOD.test(row.period), `${where}: period`);
  expect(/^(illustrative|published: .+)$/.test(row.provenance), `${where}: provenance`);
  const { numerator, denominator } = row;
  const isBlank = numerator === null && denominator === null && (row.value ?? '') === '';
  expect(
    isBlank === ['z', 'c', 'not-submitted'].includes(row.status),
    `${where}: number or reason`,
  );
  expect((numerator ?? 0) >= 0 && (denominator ?? 1) > 0, `${where}: not negative, not over zero`);
  if (indicator?.unit === 'percent' && numerator !== null) {
    expect(denominator !== null && numerator <= denominator, `${where}: part of a whole`);
  }
  if (indicator?.unit === 'rate' || indicator?.unit === 'count') {
    expect(denominator === null, `${where}: no denominator`);
  }
}
