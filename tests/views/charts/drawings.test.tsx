import { render, screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { CategoryFigure } from '../../../src/views/charts/category-figure';
import { FunnelFigure } from '../../../src/views/charts/funnel-figure';
import { RankedFigure } from '../../../src/views/charts/ranked-figure';
import { SmallSpread } from '../../../src/views/charts/small-spread';
import { SpineFigure } from '../../../src/views/charts/spine-figure';
import { SpreadFigure } from '../../../src/views/charts/spread-figure';
import { TileFigure } from '../../../src/views/charts/tile-figure';
import { TrendFigure } from '../../../src/views/charts/trend-figure';
import {
  aBar,
  aFunnel,
  aMap,
  aMark,
  aQuarter,
  aRanking,
  aSpine,
  aSpineRow,
  aSpread,
  aTile,
  aTrend,
  LONG_NAME,
  someCategories,
} from '../support/chart-models';

const WIDTHS = [320, 880];
const width = Object.getOwnPropertyDescriptor(Element.prototype, 'clientWidth');

/** jsdom has no layout: the place of the drawing is as wide as is said here. */
function provideWidth(pixels: number): void {
  Object.defineProperty(Element.prototype, 'clientWidth', {
    configurable: true,
    get: () => pixels,
  });
}

afterEach(() => {
  if (width) Object.defineProperty(Element.prototype, 'clientWidth', width);
});

/** Recharts takes a turn or two until its layers are there. */
async function draw(figure: ReactElement, pixels = 880): Promise<SVGSVGElement> {
  provideWidth(pixels);
  const { container } = render(figure);
  return waitFor(() => {
    const drawing = container.querySelector('svg');
    if (!drawing?.querySelector('text')) throw new Error('Nothing is drawn');
    return drawing;
  });
}

const textsOf = (drawing: Element): readonly (string | null)[] =>
  [...drawing.querySelectorAll('text')].map(({ textContent }) => textContent);

const titlesOf = (drawing: Element): readonly (string | null)[] =>
  [...drawing.querySelectorAll('title')].map(({ textContent }) => textContent).filter(Boolean);

const hundredAndFifty = Array.from({ length: 150 }, (_, i) => i);
const target = { kind: 'target', value: 23, label: 'Target 23.0%' } as const;
const line = (mean: number, to: number) => ({
  from: 0,
  to,
  mean,
  meanText: `Mean ${mean}%`,
  limits: {
    lower: mean - 1,
    upper: mean + 1,
    lowerText: `Lower limit ${mean - 1}%`,
    upperText: `Upper limit ${mean + 1}%`,
  },
});

const AWKWARD: Readonly<Record<string, ReactElement>> = {
  'a trend of zeros': (
    <TrendFigure
      chart={aTrend(
        hundredAndFifty.map(() => 0),
        { sections: [{ ...line(0, 149) }] },
      )}
    />
  ),
  'a trend of one month': <TrendFigure chart={aTrend([30])} />,
  'a trend with one figure': <TrendFigure chart={aTrend([null, null, 30, null])} />,
  'a trend with a target beyond its axis': (
    <TrendFigure
      chart={aTrend([30, 31], {
        targets: [{ from: 0, to: 1, value: 140, label: 'Target 140.0%' }],
      })}
    />
  ),
  'a trend with notes on one month': (
    <TrendFigure
      chart={aTrend([30, 31, 29], {
        steps: [
          { at: 2, kind: 'break', label: 'A' },
          { at: 2, kind: 'recalculation', label: 'B' },
          { at: 2, kind: 'annotation', label: 'C' },
        ],
      })}
    />
  ),
  'very large numbers': <TrendFigure chart={aTrend([1e12, 2e12, 1.5e12])} />,
  '150 areas': <RankedFigure chart={aRanking(hundredAndFifty.map((i) => aBar(`Area ${i}`, i)))} />,
  'a ranking of equals with long names': (
    <RankedFigure chart={aRanking([aBar(LONG_NAME, 100), aBar(`${LONG_NAME} 2`, 100)], [target])} />
  ),
  'a ranking with one figure': (
    <RankedFigure chart={aRanking([aBar('Dover', null), aBar('Thanet', 30)])} />
  ),
  'a funnel of one': <FunnelFigure chart={aFunnel([aMark(LONG_NAME, 400, 45)])} />,
  'a funnel of equals': (
    <FunnelFigure
      chart={aFunnel(
        hundredAndFifty.map((i) =>
          aMark(`Area ${i}`, 400, 45, { outside: { side: 'high', level: '99.8' } }),
        ),
      )}
    />
  ),
  'quarters without figures': (
    <SpreadFigure
      chart={aSpread([
        aQuarter('Q3 2011/12', { low: null, high: null, county: null }),
        aQuarter('Q4 2011/12', { breakBefore: true }),
      ])}
    />
  ),
  'categories without figures': (
    <CategoryFigure
      chart={someCategories([
        { name: LONG_NAME, value: null, text: 'Suppressed' },
        { name: 'Neglect', value: 0, text: '0' },
      ])}
    />
  ),
  'tiles with long words': (
    <TileFigure
      chart={aMap([
        aTile(LONG_NAME),
        aTile('Dover', { column: 5, text: 'Not submitted', rag: null }),
      ])}
    />
  ),
  'a spine without places': (
    <SpineFigure
      chart={aSpine([
        aSpineRow(LONG_NAME, { place: null, worst: null, best: null, middle: null }),
        aSpineRow('Referrals', { verdict: 'higher', isNeutral: true }),
      ])}
    />
  ),
};

describe.each(WIDTHS)('at %i pixels', (pixels) => {
  it.each(Object.entries(AWKWARD))('%s has a place for every mark', async (_, figure) => {
    const drawing = await draw(figure, pixels);
    expect(drawing.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
    expect(Number(drawing.getAttribute('width'))).toBe(pixels);
    for (const text of drawing.querySelectorAll('text')) {
      const [x, y] = ['x', 'y'].map((name) => Number(text.getAttribute(name)));
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(pixels);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThanOrEqual(Number(drawing.getAttribute('height')));
    }
  });
});

describe('a trend', () => {
  it('[O4] draws no point at zero for a month without a figure, and marks it on the axis', async () => {
    const drawing = await draw(<TrendFigure chart={aTrend([30, null, 31])} />);
    expect(titlesOf(drawing)).toEqual(['Month 1: 30%', 'Month 2: Not submitted', 'Month 3: 31%']);
    const missing = [...drawing.querySelectorAll('g')].find(
      (group) => group.firstElementChild?.textContent === 'Month 2: Not submitted',
    );
    expect(missing?.querySelector('circle')).toBeNull();
    expect(missing?.querySelector('rect')).not.toBeNull();
    expect(textsOf(drawing)).toContain('No figure');
  });

  it('[O6] draws its line in two parts where a break lies between', async () => {
    const pathOf = async (chart: ReturnType<typeof aTrend>): Promise<string | undefined> => {
      const drawing = await draw(<TrendFigure chart={chart} />);
      return drawing.querySelector('.recharts-line-curve')?.getAttribute('d') ?? undefined;
    };
    expect((await pathOf(aTrend([30, 31, 32, 33])))?.match(/M/g)).toHaveLength(1);
    const steps = [{ at: 2, kind: 'break', label: 'Counted anew' }] as const;
    expect((await pathOf(aTrend([30, 31, 32, 33], { steps })))?.match(/M/g)).toHaveLength(2);
  });

  it('names mean, limits and target at their ends', async () => {
    const drawing = await draw(
      <TrendFigure
        chart={aTrend([30, 31, 32], {
          sections: [line(31, 2)],
          targets: [{ from: 0, to: 2, value: 23, label: 'Target 23.0%' }],
        })}
      />,
    );
    expect(textsOf(drawing)).toEqual(
      expect.arrayContaining(['Mean 31%', 'Lower limit 30%', 'Upper limit 32%', 'Target 23.0%']),
    );
  });

  it('says in words and shapes what is special, provisional and left out', async () => {
    const drawing = await draw(
      <TrendFigure
        chart={aTrend([30, 31, 32, 33], {
          marks: {
            0: { signal: { tone: 'concern', words: 'above the upper limit' } },
            1: { signal: { tone: 'improvement', words: 'below the lower limit' } },
            2: { state: 'excluded' },
            3: { state: 'provisional' },
          },
        })}
      />,
    );
    expect(titlesOf(drawing)[0]).toBe('Month 1: 30%, above the upper limit');
    expect(textsOf(drawing)).toEqual(
      expect.arrayContaining([
        'Special cause: concern',
        'Special cause: improvement',
        'Left out of mean and limits',
        'Provisional',
      ]),
    );
  });

  it('numbers its notes and lists them below', async () => {
    const steps = [
      { at: 1, kind: 'recalculation', label: 'From month 2: new team' },
      { at: 2, kind: 'annotation', label: 'Month 3: new form' },
    ] as const;
    const drawing = await draw(<TrendFigure chart={aTrend([30, 31, 32], { steps })} />);
    expect(textsOf(drawing)).toEqual(expect.arrayContaining(['1', '2']));
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'From month 2: new team',
      'Month 3: new form',
    ]);
  });
});

describe('a ranking', () => {
  it('names every area and its figure, and says why one has none', async () => {
    const drawing = await draw(
      <RankedFigure chart={aRanking([aBar('Thanet', 35.8), aBar('Dover', null)], [target])} />,
    );
    expect(textsOf(drawing)).toEqual(
      expect.arrayContaining(['Thanet', '35.8%', 'Dover', 'Not submitted', 'Target 23.0%']),
    );
  });

  it('says what its shapes mean, best first', async () => {
    const drawing = await draw(
      <RankedFigure
        chart={aRanking([
          aBar('Thanet', 35.8),
          aBar('Swale', 21, { rag: 'green', ratingWords: 'Target met' }),
        ])}
      />,
    );
    const texts = textsOf(drawing);
    expect(texts.indexOf('Target met')).toBeLessThan(texts.indexOf('Above limit'));
    expect(texts).toContain('95% interval');
  });

  it('links its areas in the table', async () => {
    await draw(
      <RankedFigure
        chart={aRanking([aBar('Thanet', 35.8, { code: 'E07000114' })])}
        hrefOf={(code) => `#/district/${code}`}
      />,
    );
    expect(screen.getByText('Thanet', { selector: 'a' })).toHaveAttribute(
      'href',
      '#/district/E07000114',
    );
  });
});

describe('a funnel', () => {
  const outside = { side: 'high', level: '99.8' } as const;

  it('names the areas outside its limits and no other', async () => {
    const drawing = await draw(
      <FunnelFigure
        chart={aFunnel([
          aMark('Thanet', 900, 44, { outside }),
          aMark('Dover', 400, 30),
          aMark('Swale', 600, 31, { isChosen: true }),
        ])}
      />,
    );
    const texts = textsOf(drawing);
    expect(texts).toContain('Thanet');
    expect(texts).toContain('Swale');
    expect(texts).not.toContain('Dover');
  });

  it('says how many names it has no room for', async () => {
    const drawing = await draw(
      <FunnelFigure
        chart={aFunnel(hundredAndFifty.map((i) => aMark(`Area ${i}`, 400, 45, { outside })))}
      />,
    );
    const named = textsOf(drawing).filter((text) => text?.startsWith('Area ')).length;
    expect(textsOf(drawing)).toContain(
      `${150 - named} more outside the limits: named in the table`,
    );
  });
});

it('a spread names who is lowest and highest in the latest quarter', async () => {
  const high = { value: 35.8, text: '35.8%', area: 'Thanet' };
  const drawing = await draw(
    <SpreadFigure chart={aSpread([aQuarter('Q3 2011/12'), aQuarter('Q4 2011/12', { high })])} />,
  );
  expect(textsOf(drawing)).toEqual(
    expect.arrayContaining(['Thanet 35.8%', 'County 30.0%', 'Sevenoaks 20.0%', '2011/12']),
  );
});

it('[O4] a category without a figure has no bar, and says why', async () => {
  const drawing = await draw(
    <CategoryFigure
      chart={someCategories([
        { name: 'Neglect', value: 420, text: '420' },
        { name: 'Sexual abuse', value: null, text: 'Suppressed' },
      ])}
    />,
  );
  expect(drawing.querySelectorAll('g > title ~ rect')).toHaveLength(1);
  expect(textsOf(drawing)).toContain('Suppressed');
});

it('a tile has the name, the figure and the shape of its area', async () => {
  const drawing = await draw(
    <TileFigure
      chart={aMap([
        aTile('Tonbridge and Malling', { rag: 'amber', ratingWords: 'Above target' }),
        aTile('Dover', { column: 1, text: 'Not submitted', rag: null, ratingWords: 'Not rated' }),
      ])}
    />,
  );
  expect(textsOf(drawing)).toEqual(
    expect.arrayContaining(['Tonbridge &', 'Malling', '30.4%', 'Not submitted', 'Above target']),
  );
  expect(titlesOf(drawing)).toContain('Tonbridge and Malling: 30.4%, Above target');
});

describe('a spine', () => {
  it('says which side is better, and calls it higher where neither is', async () => {
    const heads = async (neutral: readonly boolean[]) => {
      const rows = neutral.map((isNeutral, i) => aSpineRow(`Row ${i}`, { isNeutral }));
      const texts = textsOf(await draw(<SpineFigure chart={aSpine(rows)} />));
      return texts.filter((text) => /[←→]/.test(text ?? ''));
    };
    expect(await heads([false, false])).toEqual(['← Worse', 'Better →']);
    expect(await heads([true])).toEqual(['← Lower', 'Higher →']);
    expect(await heads([true, false])).toEqual(['← Worse or lower', 'Better or higher →']);
  });

  it('draws no mark for a district without a whole figure', async () => {
    const drawing = await draw(
      <SpineFigure
        chart={aSpine([aSpineRow('Referrals', { place: null, text: 'Not submitted' })])}
      />,
    );
    expect(textsOf(drawing)).toContain('Not submitted');
    expect(textsOf(drawing)).not.toContain('Worse than the county');
  });
});

describe('a small spread', () => {
  const spread = (quarters: Parameters<typeof aSpread>[0]) => ({
    axis: { min: 0, max: 40 },
    quarters,
    summary: 'The gap grew.',
  });

  it('is one picture with its sentence', () => {
    render(<SmallSpread spread={spread([aQuarter('Q4 2011/12')])} />);
    expect(screen.getByRole('img', { name: 'The gap grew.' })).toBeInTheDocument();
  });

  it('[O4] has a bar and a dot per quarter with figures, and a point on the ground without', () => {
    const { container } = render(
      <SmallSpread
        spread={spread([
          aQuarter('Q3 2011/12', { low: null, high: null, county: null }),
          aQuarter('Q4 2011/12'),
        ])}
      />,
    );
    expect(container.querySelectorAll('rect')).toHaveLength(2);
    expect([...container.querySelectorAll('circle')].map((dot) => dot.getAttribute('r'))).toEqual([
      '1',
      '2.5',
    ]);
  });

  it('is drawn without a range', () => {
    const flat = { ...spread([aQuarter('Q4 2011/12')]), axis: { min: 20, max: 20 } };
    expect(render(<SmallSpread spread={flat} />).container.innerHTML).not.toMatch(/NaN|Infinity/);
  });
});
