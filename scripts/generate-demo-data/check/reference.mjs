/** The hand-written files: areas, catalogue, targets, population, benchmarks. */

const PUBLISHED_TARGETS = {
  're-referrals': 23,
  'core-assessments-35-days': 80.4,
  'cp-plan-rate': 40.1,
  'cp-plans-repeat': 13.7,
  'common-assessments-rate': 58.9,
};

export function checkReference(
  { areas, county, indicators, targets, population, benchmarks },
  expect,
) {
  const districts = areas.filter((area) => area.kind === 'district');
  expect(districts.length === 12, 'there are 12 districts');
  expect(indicators.size === 34, 'the catalogue has 34 indicators');
  checkNames(areas, expect);
  for (const item of indicators.values()) checkIndicator(item, expect);
  checkPopulation(districts, county, population, expect);
  for (const [id, target] of Object.entries(PUBLISHED_TARGETS)) {
    const inForce = targets.filter(
      (item) => item.indicator === id && item.provenance === 'published' && item.area === null,
    );
    expect(
      inForce.length === 1 && inForce[0].target === target && inForce[0].from === '2011-12-Q1',
      `the published target of ${id} is ${target}`,
    );
  }
  const published = targets.filter((item) => item.provenance === 'published');
  expect(published.length === 5, 'five targets are published, all others illustrative');
  for (const item of targets) {
    expect(indicators.has(item.indicator), `target names a known indicator: ${item.indicator}`);
    expect(indicators.get(item.indicator)?.polarity !== null, `${item.indicator} has a polarity`);
    const same = targets.filter(
      (other) =>
        other.indicator === item.indicator && other.area === item.area && overlap(item, other),
    );
    expect(same.length === 1, `one target of ${item.indicator} at a time from ${item.from}`);
  }
  for (const item of benchmarks)
    expect(indicators.has(item.indicator), `benchmark ${item.indicator}`);
}

const overlap = (a, b) => a.from <= (b.to ?? '9') && b.from <= (a.to ?? '9');

function checkNames(areas, expect) {
  const seen = new Map();
  for (const area of areas) {
    for (const name of [area.name, ...area.aliases]) {
      const key = name
        .toLowerCase()
        .replaceAll('&', 'and')
        .replaceAll(/[^a-z0-9]/g, '');
      expect((seen.get(key) ?? area.code) === area.code, `the alias ${name} means one area`);
      seen.set(key, area.code);
    }
  }
}

function checkIndicator(item, expect) {
  expect(item.short.length <= 28, `${item.id}: short name fits`);
  expect(item.questions.length >= 2 && item.questions.length <= 4, `${item.id}: 2 to 4 questions`);
  expect(
    (item.unit === 'count') === (item.denominator === null),
    `${item.id}: denominator fits unit`,
  );
}

function checkPopulation(districts, county, population, expect) {
  for (const year of ['2009', '2010', '2011', '2012']) {
    const of = (code) =>
      Number(population.find((row) => row.area_code === code && row.year === year)?.population);
    const sum = districts.map((area) => of(area.code)).reduce((a, b) => a + b, 0);
    expect(sum === of(county), `the districts' children of ${year} add up to the county's`);
    expect(year !== '2011' || sum === 313400, 'the county has 313,400 children in 2011');
  }
}
