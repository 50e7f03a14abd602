import { describe, expect, it } from 'vitest';
import { extractIndicators, fixture } from '../../support/extract-context';
import { indicator as indicatorWith } from '../../support/domain';
import { shapeOf, textFile } from '../../support/table-extract';

const suggestedFor = async (name: string, ...lines: string[]) =>
  (await shapeOf(textFile(name, ...lines))).suggested;

const figure = (indicator: string, columns: object) => ({
  indicator,
  category: null,
  numerator: null,
  denominator: null,
  value: null,
  ...columns,
});

describe('a suggested mapping', () => {
  it('finds area, period and the columns of a wide table', async () => {
    const shape = await shapeOf(fixture('valid/table-titles-and-merged-header.csv'));
    expect(shape.suggested).toEqual({
      kind: 'table',
      areaCode: 'Code',
      areaName: 'District',
      period: { from: 'title' },
      layout: {
        kind: 'columns',
        figures: [
          figure('re-referrals', {
            numerator: 'Re-referrals Number',
            denominator: 'Re-referrals Of',
            value: 'Re-referrals %',
          }),
        ],
      },
    });
    expect(shape.confidence).toEqual({
      Code: 'likely',
      District: 'likely',
      'Re-referrals Number': 'likely',
      'Re-referrals Of': 'likely',
      'Re-referrals %': 'likely',
    });
    expect([shape.titlePeriod, shape.fileNamePeriod]).toEqual(['2012-03', null]);
  });

  it('finds months as columns, with the indicator of the title', async () => {
    const { suggested } = await shapeOf(fixture('valid/table-months-as-columns.csv'));
    expect(suggested).toEqual({
      kind: 'table',
      areaCode: null,
      areaName: 'District',
      period: null,
      layout: { kind: 'periods', indicator: 're-referrals', measure: 'value' },
    });
  });

  it('finds the columns of a long table', async () => {
    const { suggested } = await shapeOf(fixture('valid/table-long-other-names.csv'));
    expect(suggested).toEqual({
      kind: 'table',
      areaCode: null,
      areaName: 'District',
      period: { from: 'column', column: 'Month' },
      layout: {
        kind: 'rows',
        indicator: { from: 'column', column: 'Measure' },
        category: null,
        numerator: 'Number',
        denominator: 'Out of',
        value: '%',
        status: null,
        note: 'Notes',
      },
    });
  });

  it('takes the indicator of a table with one figure from the name of the file', async () => {
    const mapping = await suggestedFor(
      're-referrals_2012-03.csv',
      'District,Number,Of',
      'Dover,60,200',
    );
    expect(mapping).toMatchObject({
      period: { from: 'file-name' },
      layout: {
        kind: 'rows',
        indicator: { from: 'file', id: 're-referrals' },
        numerator: 'Number',
      },
    });
  });

  it('keeps categories apart', async () => {
    const lines = ['District,Month,Category,Children with a plan', 'Dover,2012-03,Neglect,5'];
    expect((await suggestedFor('x.csv', ...lines)).layout).toMatchObject({
      kind: 'rows',
      indicator: { from: 'file', id: 'cp-plans' },
      category: 'Category',
      numerator: 'Children with a plan',
    });
  });

  it('finds the denominator in a column beside', async () => {
    const mapping = await suggestedFor(
      '2012-03.csv',
      'District,Referrals,Re-referrals',
      'Dover,410,120',
    );
    expect(mapping.layout).toMatchObject({
      figures: [
        figure('referrals', { numerator: 'Referrals' }),
        figure('re-referrals', { numerator: 'Re-referrals', denominator: 'Referrals' }),
      ],
    });
  });

  it.each([
    ['a count or a percentage', 'Re-referrals', '30'],
    ['one of several indicators', 'Plans', '59'],
    ['no indicator of the catalogue', 'Missing episodes', '12'],
    ['a count with decimals', 'Referrals', '30.4'],
    ['a target', 'Re-referrals % target', '23.0'],
    ['another period', 'Children with a plan last year', '59'],
  ])('says nothing of a column that could be %s', async (_, header, cell) => {
    const mapping = await suggestedFor(
      '2012-03.csv',
      `District,${header},Colour`,
      `Dover,${cell},red`,
    );
    const { layout } = mapping;
    const named =
      layout.kind === 'rows' && layout.indicator.from === 'file' ? layout.indicator.id : '';
    expect(layout.kind === 'columns' ? layout.figures : named).toHaveLength(0);
  });

  it('says nothing of a header that two indicators have', async () => {
    const [twin] = extractIndicators.filter(({ id }) => id === 'cp-plans');
    const indicators = [...extractIndicators, { ...extractIndicators[0], ...twin, id: 'other' }];
    const file = textFile('2012-03.csv', 'District,Children with a plan,Referrals', 'Dover,59,410');
    const { suggested } = await shapeOf(file, {
      context: { indicators: indicators as typeof extractIndicators },
    });
    expect(suggested.layout).toMatchObject({
      figures: [figure('referrals', { numerator: 'Referrals' })],
    });
  });

  it('tells a count from the rate that has its words', async () => {
    const mapping = await suggestedFor(
      '2012-03.csv',
      'District,Section 47 enquiries,S47 enquiries per 10000 children',
      'Dover,59,30.6',
    );
    expect(mapping.layout).toMatchObject({
      figures: [figure('section-47-rate', { value: 'S47 enquiries per 10000 children' })],
    });
    const plans = await shapeOf(
      textFile('2012-03.csv', 'District,CP plans,CP plans per 10000', 'Dover,59,30.6'),
      {
        context: {
          indicators: [
            ...extractIndicators,
            indicatorWith({
              id: 'cp-plan-rate',
              name: 'Child protection plans per 10,000 children',
              short: 'Plans per 10,000',
              unit: 'rate',
              numerator: 'children with a child protection plan',
            }),
          ],
        },
      },
    );
    expect(plans.suggested.layout).toMatchObject({
      figures: [
        figure('cp-plans', { numerator: 'CP plans' }),
        figure('cp-plan-rate', { value: 'CP plans per 10000' }),
      ],
    });
  });

  it('takes small whole numbers for no count of a percentage', async () => {
    const mapping = await suggestedFor(
      '2012-03.csv',
      'District,Referrals,Re-referrals',
      'Dover,90,30',
    );
    expect(mapping.layout).toMatchObject({
      figures: [figure('referrals', { numerator: 'Referrals' })],
    });
  });

  it('leaves the indicator open where rows are of several', async () => {
    const lines = ['Measure,District,Jan-12', 'Referrals,Dover,410', 'Re-referrals,Dover,120'];
    expect((await suggestedFor('Referrals.csv', ...lines)).layout).toMatchObject({ indicator: '' });
  });

  it('[P2] leaves the period open where nothing says it, or two columns could', async () => {
    const open = { from: 'typed', text: '' };
    expect((await suggestedFor('x.csv', 'District,Referrals', 'Dover,410')).period).toEqual(open);
    const two = ['District,From,To,Referrals', 'Dover,2011-04,2012-03,410'];
    expect((await suggestedFor('x.csv', ...two)).period).toEqual(open);
  });

  it('names the period of the title before that of the file, and shows both', async () => {
    const shape = await shapeOf(
      textFile('x_2012-03.csv', 'Position at April 2012', 'District,Referrals', 'Dover,410'),
    );
    expect(shape).toMatchObject({
      titlePeriod: '2012-04',
      fileNamePeriod: '2012-03',
      suggested: { period: { from: 'title' } },
    });
  });

  it('is sure of a name that a tidy extract has, and guesses by the cells alone', async () => {
    const { confidence } = await shapeOf(
      textFile('x.csv', 'area_code,When,Referrals', 'E07000108,2012-03,410'),
    );
    expect(confidence).toMatchObject({ area_code: 'sure', When: 'guess' });
  });
});
