/** The demo data: one figure is the same text wherever it stands, and what heads a list counts it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Quarter } from '../../../src/domain/period';
import { areaPlaces } from '../../../src/scorecard/area-places';
import { buildScorecard, type ScorecardInput } from '../../../src/scorecard/build-scorecard';
import { isChart } from '../../../src/scorecard/charts';
import { districtPage, isDistrictPage } from '../../../src/scorecard/district-page';
import { buildExceptions } from '../../../src/scorecard/exceptions';
import { indicatorPage } from '../../../src/scorecard/indicator-page';
import { rankedChart } from '../../../src/scorecard/ranked-chart';
import { variationPage } from '../../../src/scorecard/variation';
import { demoInput } from '../../support/demo-data';
import { quarter } from '../../support/domain';

let input: ScorecardInput;
beforeAll(async () => {
  input = await demoInput();
});

const placesAt = (at: Quarter) => {
  const places = areaPlaces(input, at);
  if (!places) throw new Error('The demo data has a county');
  return { ...places, all: [places.county, ...places.districts, ...places.teams] };
};

/** `indicator area` to the text in the scorecard. */
function textsAt(at: Quarter): ReadonlyMap<string, string> {
  const themes = buildScorecard(input, { quarter: at, area: null })?.themes ?? [];
  const cells = themes.flatMap(({ rows }) => rows).flatMap(({ lead, cells: of }) => [lead, ...of]);
  return new Map(cells.map(({ indicator, area, text }) => [`${indicator.id} ${area.code}`, text]));
}

describe.each(['2010-11-Q1', '2010-11-Q4', '2011-12-Q4'])('%s', (id) => {
  const at = quarter(id);

  it('[T4] scorecard, indicator, ranking, district and variation show the same text', () => {
    const texts = textsAt(at);
    const places = placesAt(at);
    const shown = new Map<string, string[]>();
    const add = (indicator: string, code: string, text: string) =>
      shown.set(`${indicator} ${code}`, [...(shown.get(`${indicator} ${code}`) ?? []), text]);
    const codes = new Map(places.all.map(({ name, code }) => [name, code]));
    for (const indicator of input.indicators) {
      for (const area of places.all) {
        add(
          indicator.id,
          area.code,
          indicatorPage(input, places, { indicator, area, quarter: at }).cell.text,
        );
      }
      const ranked = rankedChart(input, indicator, at);
      for (const [name = '', , text = ''] of isChart(ranked) ? ranked.table.rows : []) {
        const code = codes.get(name);
        if (code !== undefined) add(indicator.id, code, text);
      }
    }
    for (const { code } of [...places.districts, ...places.teams]) {
      const page = districtPage(input, { code, compare: null, quarter: at });
      if (!isDistrictPage(page)) throw new Error(page.why);
      for (const { indicator, cell, county } of page.themes.flatMap(({ rows }) => rows)) {
        add(indicator.id, code, cell.text);
        add(indicator.id, places.county.code, county.text);
      }
    }
    for (const { indicator, county } of variationPage(input, at).rows) {
      add(indicator.id, places.county.code, county.text);
    }
    const differing = [...shown].filter(([key, all]) =>
      all.some((text) => texts.has(key) && text !== texts.get(key)),
    );
    expect(shown.size).toBe(input.indicators.length * places.all.length);
    expect(differing).toEqual([]);
  });

  it('[D3] the headline of the exceptions counts the list, and each sentence has its figure', () => {
    const texts = textsAt(at);
    const report = buildExceptions(input, at);
    const parts = report?.groups.flatMap(({ exceptions }) => exceptions) ?? [];
    const county = report?.countyExceptions ?? [];
    expect(report?.headline[0]).toContain(`: ${county.length} exception`);
    expect(report?.headline[1]).toContain(`: ${parts.length} exception`);
    for (const { indicator, area, sentence } of [...county, ...parts]) {
      expect(sentence).toContain(texts.get(`${indicator.id} ${area.code}`) ?? 'no figure');
    }
  });

  it('[D1] the headline of a district counts what it lists', () => {
    for (const { code } of placesAt(at).districts) {
      const page = districtPage(input, { code, compare: null, quarter: at });
      if (!isDistrictPage(page)) throw new Error(page.why);
      const cells = page.themes.flatMap(({ rows }) => rows).map(({ cell }) => cell);
      const rated = cells.filter(({ rag }) => rag !== null);
      const met = rated.filter(({ rag }) => rag === 'green').length;
      expect(page.headline[0]).toContain(`: ${met} of ${rated.length} rated indicator`);
      const counted = `${page.improved.length} improved and ${page.worsened.length} worsened`;
      const words = page.headline.join(' ');
      if (page.isCompared) expect(words).toContain(counted);
      else expect(words).toContain('can be compared');
    }
  });
});
