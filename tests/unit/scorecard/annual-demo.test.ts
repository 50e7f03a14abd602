/** The demo data: the published figures of DOMAIN's table on the year's page, and agreement with every other page. */
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { csvPieces } from '../../../src/export/scorecard-csv';
import { toEnd } from '../../../src/lib/slices';
import { financialYear, lastQuarterOfYear, quarterId, quarterOf } from '../../../src/domain/period';
import { annualChecks } from '../../../src/scorecard/annual-checks';
import { yearSentence } from '../../../src/scorecard/annual-met';
import { annualTable } from '../../../src/scorecard/annual-table';
import type { AnnualRow } from '../../../src/scorecard/annual-row';
import { areaPlaces } from '../../../src/scorecard/area-places';
import { buildScorecard, type ScorecardInput } from '../../../src/scorecard/build-scorecard';
import { indicatorPage } from '../../../src/scorecard/indicator-page';
import type { Scorecard } from '../../../src/scorecard/scorecard';
import { demoInput } from '../../support/demo-data';
import { annualFrom, annualRowIn } from './annual-setting';
import { inputOf } from './scorecard-of';

let input: ScorecardInput;
let csvLines: ReadonlyMap<string, Readonly<Record<string, string>>>;
beforeAll(async () => {
  input = await demoInput();
  csvLines = linesOfTotals(toEnd(csvPieces(input)).join(''));
});

/** By indicator, area and quarter. */
function linesOfTotals(csv: string): typeof csvLines {
  const { data } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), { header: true });
  return new Map(
    data
      .filter(({ category }) => category === 'Total')
      .map((line) => [`${line['indicator_id']} ${line['area_code']} ${line['quarter']}`, line]),
  );
}

const rowOf = (id: string, year = 2011, area: string | null = null): AnnualRow =>
  annualRowIn(annualFrom(input, year, area), id);

describe('the board’s published figures', () => {
  it('[T6] re-referrals: 30.4% against 23, about 1,240 too many', () => {
    expect(rowOf('re-referrals')).toMatchObject({
      target: '23.0% or less',
      rag: 'red',
      distance:
        '7.4 percentage points above target; about 1,240 fewer re-referrals in the year would have met it',
      outTurn: { text: '30.4%', isIllustrative: false },
    });
  });

  it.each([
    ['referrals', '16,824', 'No target set', null],
    ['initial-assessments-7-days', '76.2%', '75.0% or more', 'green'],
    ['core-assessments-35-days', '69.0%', '80.4% or more', 'amber'],
    ['unallocated-28-days', '8', '0 or less', 'red'],
    ['average-caseload', '20.6', '20.0 or less', 'amber'],
    ['cp-plans', '959', 'No target set', null],
    ['cp-plan-rate', '30.6', '40.1 or less', 'green'],
    ['cp-plans-repeat', '16.4%', '13.7% or less', 'red'],
    ['cp-plans-emotional-neglect', '86%', 'No target set', null],
    ['looked-after-children', '1,804', 'No target set', null],
    ['looked-after-uasc', '186', 'No target set', null],
    ['looked-after-other-authorities', '1,248', 'No target set', null],
    ['common-assessments-rate', '68.5', '58.9 or more', 'green'],
    ['uasc-missing', '17', 'No target set', null],
    ['child-deaths', '94', 'No target set', null],
    ['child-deaths-unexpected', '40', 'No target set', null],
    ['training-attendance', '4,887', '4,500 or more', 'green'],
  ])('[T2, T4] %s: %s against %s', (id, text, target, rag) => {
    expect(rowOf(id)).toMatchObject({ outTurn: { text }, target, rag });
  });

  it('[O6] referrals by year, not compared over the change of counting in April 2008', () => {
    const said = [2006, 2007, 2008, 2010, 2011].map((year) => {
      const { outTurn, change } = rowOf('referrals', year);
      return [outTurn.text, change.words];
    });
    expect(said).toEqual([
      ['10,515', 'Not comparable: no figure for 2005/06'],
      ['12,005', 'Rose by 1,490 since 2006/07'],
      [
        '17,360',
        'Not comparable: the way of counting changed (counted per child from April 2008; before that, one referral per family)',
      ],
      ['23,091', expect.stringMatching(/^Rose by [\d,]+ since 2009\/10$|^Not comparable/)],
      ['16,824', 'Fell by 6,267 since 2010/11'],
    ]);
  });

  it('[D1] against the year before', () => {
    // 1,621 to 959 plans, 25.1 to 20.6 cases, 562 (March 2011) to 8 cases.
    expect(rowOf('cp-plans').change.words).toBe('Fell by 662 since 2010/11');
    expect(rowOf('average-caseload').change.words).toBe('Improved by 4.5 since 2010/11');
    expect(rowOf('unallocated-28-days').change.words).toBe('Improved by 554 since 2010/11');
  });

  it('shows the comparators that were published, with their year', () => {
    const { neighbours, england } = rowOf('cp-plans-repeat');
    expect(neighbours).toMatchObject({ text: '13.4%', period: '2010/11' });
    expect(england).toMatchObject({ text: '13.3%', period: '2010/11' });
    expect(rowOf('re-referrals').england).toBeNull();
  });
});

const scorecardAt = (at: Parameters<typeof quarterId>[0], area: string | null): Scorecard => {
  const scorecard = buildScorecard(input, { quarter: at, area });
  if (!scorecard) throw new Error('The demo data has a county');
  return scorecard;
};

const placesOf = (year: number) => {
  const places = areaPlaces(input, lastQuarterOfYear(financialYear(year)));
  if (!places) throw new Error('The demo data has a county');
  return { ...places, all: [places.county, ...places.districts, ...places.teams] };
};

describe.each([2009, 2010, 2011])('%s', (start) => {
  const year = financialYear(start);
  const end = lastQuarterOfYear(year);

  it('[T4] quarters, out-turn, target and rating are those of the scorecard', () => {
    const wrong: unknown[] = [];
    let compared = 0;
    for (const { code } of placesOf(start).all) {
      const annual = annualFrom(input, start, code);
      const rows = annual.themes.flatMap(({ rows: ofTheme }) => ofTheme);
      for (const number of [1, 2, 3, 4]) {
        const scorecard = scorecardAt(quarterOf(year, number), code);
        // A team that had ended or not begun has no scorecard of its own for that quarter.
        if (scorecard.lead.code !== code) continue;
        const own = scorecard.themes.flatMap(({ rows: ofTheme }) => ofTheme);
        rows.forEach((row, i) => {
          const cell = row.quarters[number - 1];
          const lead = own[i]?.lead;
          const isSame = cell?.text === lead?.text && cell?.ratingWords === lead?.ratingWords;
          const isLast = number === 4;
          const isSameYear =
            !isLast ||
            (row.outTurn.text === own[i]?.outTurn.text &&
              row.target.startsWith(own[i]?.target ?? 'nothing') &&
              (row.indicator.window === 'flow' || row.rag === lead?.rag));
          compared += 1;
          if (!isSame || !isSameYear) wrong.push([row.indicator.id, code, number]);
        });
      }
    }
    expect(compared).toBeGreaterThan(1500);
    expect(wrong).toEqual([]);
  }, 60_000);

  it('[T4] the page of an indicator shows the same fourth quarter', () => {
    const places = placesOf(start);
    const rows = annualFrom(input, start).themes.flatMap(({ rows: ofTheme }) => ofTheme);
    const wrong = rows.filter(({ indicator, quarters }) => {
      const page = indicatorPage(input, places, { indicator, area: places.county, quarter: end });
      return page.cell.text !== quarters.at(-1)?.text;
    });
    expect(wrong).toEqual([]);
  }, 60_000);

  it('[T4] the scorecard CSV has the same quarters', () => {
    const wrong: unknown[] = [];
    let compared = 0;
    for (const { code } of placesOf(start).all) {
      for (const { rows } of annualFrom(input, start, code).themes) {
        for (const { indicator, quarters } of rows) {
          for (const { text: shown, isMissing, assessed, rag } of quarters) {
            const line = csvLines.get(`${indicator.id} ${code} ${quarterId(assessed.quarter)}`);
            if (!line) continue;
            compared += 1;
            const value = isMissing ? '' : shown.replaceAll(/[,%]/g, '');
            if (line['value'] !== value || line['rag'] !== (rag ?? 'not-rated'))
              wrong.push([indicator.id, code, shown, line['value']]);
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(1500);
    expect(wrong).toEqual([]);
  }, 60_000);

  it('the headline counts the rows below it', () => {
    const { headline, themes } = annualFrom(input, start);
    // The first screen of an annual publication says the same.
    expect(headline[0]).toBe(yearSentence(input, year));
    const rows = themes.flatMap(({ rows: ofTheme }) => ofTheme);
    const rated = rows.filter(
      ({ ratingWords }) =>
        /target|floor|limit|tolerance/i.test(ratingWords) && !ratingWords.startsWith('No'),
    );
    const met = rated.filter(({ ratingWords }) =>
      /^(Target met|Close to target)$/.test(ratingWords),
    );
    if (rated.length > 0) expect(headline[0]).toContain(`${met.length} of ${rated.length} rated`);
    const improved = rows.filter(({ change }) => change.words.startsWith('Improved')).length;
    const worsened = rows.filter(({ change }) => change.words.startsWith('Worsened')).length;
    const moved = headline.find((sentence) => / improved on /.test(sentence));
    if (moved) expect(moved).toContain(`${improved} improved on`);
    if (moved) expect(moved).toContain(`${worsened} worsened`);
    expect(moved !== undefined).toBe(rows.some(({ change }) => change.word !== null));
  });
});

it('the table that is copied has a cell for every column, and no NaN', () => {
  const { table } = annualTable(annualFrom(input), input.edition);
  expect(table.rows).toHaveLength(34);
  expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
  expect(table.rows.flat().join(' ')).not.toMatch(/NaN|undefined|null/);
  const heads = table.columns.map(({ head }) => head);
  const row = table.rows.find(([, name]) => name === 'Re-referrals within 12 months') ?? [];
  expect(row[heads.indexOf('Out-turn 2011/12')]).toBe('30.4%');
  expect(row[heads.indexOf('Q4 2011/12 rating')]).toBe('Above limit');
});

describe('the checklist of a year', () => {
  const found = (from: ScorecardInput, year: number) =>
    annualChecks(from, financialYear(year)).map(({ id, isMet }) => [id, isMet]);

  it('is met where the year and the year before are loaded, and names what has no out-turn', () => {
    expect(found(input, 2011)).toEqual([
      ['year-quarters', true],
      ['year-out-turns', false],
      ['year-before', true],
    ]);
    const [, outTurns] = annualChecks(input, financialYear(2011));
    expect(outTurns?.words).toBe(
      '33 of 34 indicators have a whole figure for 2011/12. Without: Supervision held as policy requires.',
    );
  });

  it('names the quarters that are missing, and a year before that is not there', () => {
    expect(annualChecks(input, financialYear(2006)).map(({ words }) => words)).toEqual([
      'Nothing is loaded for Q1, Q2 and Q3 of 2006/07. Load their extracts, or publish the quarter instead of the year.',
      expect.stringMatching(/^1 of 34 indicators has a whole figure for 2006\/07\. Without: /),
      '0 of 34 indicators have a whole figure for 2005/06: nothing can be compared with it. Load the extracts of 2005/06, or publish without a comparison.',
    ]);
    expect(found(inputOf({ rows: [] }), 2011).every(([, isMet]) => isMet === false)).toBe(true);
  });
});
