import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DfeMapping, LoadOutcome } from '../../../src/extract/types';
import { indicator, month } from '../../support/domain';
import { suggestIndicators } from '../../../src/extract/dfe-suggest';
import {
  fileOf,
  fixture,
  issuesIn,
  load,
  observationsIn,
  readOutcome,
  withMapping,
  type LoadChanges,
} from '../../support/extract-context';

const YEARS = 'valid/dfe-reporting-years.csv';
const reReferrals: DfeMapping = {
  kind: 'dfe',
  indicators: [
    { indicator: 'referrals', numerator: 'referral_count', denominator: null, value: null },
    {
      indicator: 're-referrals',
      numerator: 'rereferral_count',
      denominator: 'referral_count',
      value: 'rereferral_percent',
    },
  ],
  reportingYearEnd: 3,
  filters: { characteristic: 'Total' },
};

const shapeOf = (outcome: LoadOutcome) => {
  if (outcome.kind !== 'needs-mapping' || outcome.shape.kind !== 'dfe')
    throw new Error(JSON.stringify(outcome));
  return outcome.shape;
};

describe('a DfE file without a mapping', () => {
  it('[P2] says what there is to choose from and suggests a choice, but not when the year ends', async () => {
    const shape = shapeOf(await load(fixture(YEARS)));
    expect(shape).toMatchObject({
      numberColumns: ['referral_count', 'rereferral_count', 'rereferral_percent', 'nfa_count'],
      filters: [{ column: 'characteristic', values: ['Total', 'Female'] }],
      hasReportingYears: true,
      suggested: { ...reReferrals, reportingYearEnd: null },
    });
  });

  it('has a signature that changes with the header only', async () => {
    const [one, other] = await Promise.all(
      ['x.csv', 'y.csv'].map((name) => load(fixture(YEARS, name))),
    );
    const quarters = await load(fixture('valid/dfe-quarters-and-months.csv'));
    expect(shapeOf(one as LoadOutcome).signature).toBe(shapeOf(other as LoadOutcome).signature);
    expect(shapeOf(quarters).signature).not.toBe(shapeOf(one as LoadOutcome).signature);
  });
});

describe('suggestIndicators', () => {
  const numbers = ['initial_assessment_count', 'initial_assessment_within_7_days_count'];

  it('tells the part of a ratio from the whole', () => {
    const assessments = indicator({
      id: 'initial-assessments-7-days',
      name: 'Initial assessments within 7 working days',
      short: 'Initial assessments 7 days',
      numerator: 'initial assessments completed within 7 working days',
      denominator: 'initial assessments completed',
    });
    expect(suggestIndicators(numbers, [assessments])).toMatchObject([
      { numerator: numbers[1], denominator: numbers[0], value: null },
    ]);
    expect(suggestIndicators(numbers.slice(0, 1), [assessments])).toEqual([]);
  });

  it('suggests nothing that is about something else', () => {
    const plans = indicator({
      id: 'cp-plans',
      name: 'Plans',
      short: 'Plans',
      unit: 'count',
      numerator: 'child protection plans',
    });
    expect(suggestIndicators(['CPP_start'], [plans])).toEqual([]);
    expect(suggestIndicators(['CPP_count'], [plans])).toMatchObject([{ numerator: 'CPP_count' }]);
  });
});

describe('a DfE file with its mapping', () => {
  const outcome = load(fixture(YEARS), { options: withMapping(reReferrals) });

  it('gives one observation for each indicator and known area', async () => {
    expect(observationsIn(await outcome)).toMatchObject([
      {
        indicator: 'referrals',
        area: 'E92000001',
        period: 'FY2010-11',
        numerator: 600_000,
        line: 2,
      },
      {
        indicator: 're-referrals',
        area: 'E92000001',
        numerator: 150_000,
        denominator: 600_000,
        value: 25,
      },
      { indicator: 'referrals', area: 'E12000008', numerator: 96_300 },
      { indicator: 're-referrals', area: 'E12000008', numerator: 28_970, value: 30.1 },
      { indicator: 'referrals', area: 'E10000016', period: 'FY2010-11', numerator: 14_000 },
      { indicator: 'referrals', area: 'E10000016', period: 'FY2011-12', numerator: 15_000 },
      {
        indicator: 're-referrals',
        area: 'E10000016',
        period: 'FY2010-11',
        value: 25,
        missing: null,
      },
      {
        indicator: 're-referrals',
        area: 'E10000016',
        period: 'FY2011-12',
        value: null,
        missing: 'unreliable',
      },
    ]);
  });

  it('says where every row went', async () => {
    expect(readOutcome(await outcome).summary).toMatchObject({
      rowsRead: 6,
      rowsLoaded: 4,
      rowsOutsideAreas: 1,
      rowsOfOtherFilters: 1,
      rowsLeftOut: 0,
      observations: 8,
    });
    expect(issuesIn(await outcome)).toMatchObject([
      { rule: 'E47', line: 0, message: expect.stringContaining('County Durham') as string },
    ]);
  });

  it('names the publication as the source', async () => {
    expect(readOutcome(await outcome).table.contexts).toEqual([
      {
        provenance: { kind: 'published', source: 'DfE statistics, dfe-reporting-years.csv' },
        quality: null,
        note: null,
        extractDate: null,
      },
    ]);
  });

  it('[P2] puts a reporting year where it ends', async () => {
    const september = await load(fixture(YEARS), {
      options: withMapping({ ...reReferrals, reportingYearEnd: 9 }),
      context: { thisMonth: month('2012-09') },
    });
    expect(observationsIn(september)[0]).toMatchObject({ period: 'year to 2011-09' });
  });

  it('[P2] reads quarters, months and financial years, districts and columns in any case', async () => {
    const mapping = {
      kind: 'dfe' as const,
      indicators: [
        { indicator: 'referrals', numerator: 'REFERRAL_COUNT', denominator: null, value: null },
      ],
      reportingYearEnd: null,
      filters: {},
    };
    const file = fixture('valid/dfe-quarters-and-months.csv');
    expect(observationsIn(await load(file, { options: withMapping(mapping) }))).toMatchObject([
      { area: 'E07000108', period: '2012-03', numerator: 140, missing: null },
      { area: 'E07000108', period: '2011-12-Q4', numerator: 410, missing: null },
      { area: 'E07000108', period: 'FY2011-12', numerator: null, missing: 'not-applicable' },
    ]);
  });

  it('leaves out the whole row when one of its indicators has an error', async () => {
    const text = [
      'time_period,time_identifier,geographic_level,new_la_code,referral_count,rereferral_count',
      '2011,Reporting year,Local authority,E10000016,100,200',
      '2012,Reporting year,Local authority,E10000016,100,20',
    ].join('\n');
    const indicators = reReferrals.indicators.map((one) => ({ ...one, value: null }));
    const options = withMapping({ ...reReferrals, indicators, filters: {} });
    const left = readOutcome(await load(fileOf('x.csv', text), { options }));
    expect(issuesIn(left)).toMatchObject([{ rule: 'E34', line: 2, column: 'rereferral_count' }]);
    expect(left.summary).toMatchObject({
      rowsRead: 2,
      rowsLoaded: 1,
      rowsLeftOut: 1,
      observations: 2,
    });
    expect(observationsIn(left).map(({ line }) => line)).toEqual([3, 3]);
  });

  it('reports rows that only a filter tells apart, instead of keeping the last one', async () => {
    const options = withMapping({ ...reReferrals, filters: {} });
    const rules = issuesIn(await load(fixture(YEARS), { options })).map(
      ({ rule, line }) => `${rule} ${line}`,
    );
    expect(rules).toContain('E51 4');
    expect(rules).toContain('E51 5');
  });
});

const REAL = process.env['REAL_DATA_DIR'];

describe.skipIf(!REAL)('the real DfE files', () => {
  const real = async (name: string): Promise<LoadOutcome> => {
    const path = join(REAL ?? '', name);
    const file = () => fileOf(basename(path), new Uint8Array(readFileSync(path)));
    const changes: LoadChanges = { context: { thisMonth: month('2025-12') } };
    const { suggested } = shapeOf(await load(file(), changes));
    // What the user confirms: these two files end their years in March.
    return load(file(), {
      ...changes,
      options: withMapping({ ...suggested, reportingYearEnd: 3 }),
    });
  };
  const at2013 = (outcome: LoadOutcome, id: string, area: string) =>
    observationsIn(outcome).find(
      (row) => row['indicator'] === id && row['area'] === area && row['period'] === 'FY2012-13',
    );

  it('gives the published re-referrals of 2013 with the suggested mapping', async () => {
    const outcome = await real('c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv');
    const kent = { numerator: 3551, denominator: 14_644, value: 24.2 };
    expect(at2013(outcome, 're-referrals', 'E10000016')).toMatchObject(kent);
    expect(at2013(outcome, 'referrals', 'E10000016')).toMatchObject({ numerator: 14_644 });
    expect(at2013(outcome, 're-referrals', 'E92000001')).toMatchObject({ value: 24.7 });
    expect(at2013(outcome, 're-referrals', 'E12000008')).toMatchObject({ value: 30.1 });
    expect(readOutcome(outcome).summary).toMatchObject({
      rowsRead: 2132,
      rowsLoaded: 39,
      rowsLeftOut: 0,
    });
  });

  it('gives the published repeat plans of 2013, though the columns are not named by the standard', async () => {
    const outcome = await real('d3_cpps_subsequent_plan_2013_to_2025.csv');
    const kent = { numerator: 241, denominator: 1226, value: 19.7 };
    expect(at2013(outcome, 'cp-plans-repeat', 'E10000016')).toMatchObject(kent);
    expect(issuesIn(outcome).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('takes a list of neighbours for a table to be asked about, and guesses no indicator', async () => {
    const path = join(REAL ?? '', 'sn_model_2025_wide.csv');
    const outcome = await load(
      fileOf('sn_model_2025_wide.csv', new Uint8Array(readFileSync(path))),
    );
    if (outcome.kind !== 'needs-mapping' || outcome.shape.kind !== 'table') {
      throw new Error(JSON.stringify(outcome));
    }
    expect(JSON.stringify(outcome.shape.suggested)).not.toMatch(/"(indicator|id)":"[^"]/);
  });
});
