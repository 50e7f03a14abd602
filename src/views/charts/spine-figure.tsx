import type { SpineChart, SpineRow } from '../../scorecard/charts';
import { ChartFrame } from './chart-frame';
import { ChartKey, keyHeight, type KeyItem } from './chart-key';
import { rowLinks, type LinkedFigureProps } from './figure-props';
import type { Frame } from './frame';
import { INK, SMALL_TEXT, TEXT } from './ink';
import { ComparedShape, RagMark, VerdictShape } from './marks';
import { Layer, Plot } from './plot';
import { END_GAP, SIGN, spineLayout, type SpineLayout, type SpinePlace } from './spine-layout';
import { textWidth, wrappedTo } from './text-width';
import { Lines, Words } from './words';

/** Every indicator of one district between the worst and the best of all, the county in the middle. */
export function SpineFigure({ chart, level, hrefOf }: LinkedFigureProps<SpineChart>) {
  return (
    <ChartFrame chart={chart} level={level} linkOf={rowLinks(chart, hrefOf, named)}>
      {draw}
    </ChartFrame>
  );
}

const named = ({ rows }: SpineChart) =>
  rows.map(({ indicator, name }) => ({ id: indicator, name }));

const NO_AXIS = { min: 0, max: 1, ticks: [] };

function draw(chart: SpineChart, width: number) {
  const key = keyOf(chart.rows);
  const layout = spineLayout(chart, width, keyHeight(key, width));
  const { frame, rows, keyTop } = layout;
  const middle = frame.x(0.5);
  return (
    <Plot frame={frame} x={NO_AXIS} y={NO_AXIS} grid="none" xTicks={false} yTicks={false}>
      <Layer depth="ground">
        {rows.map(({ top }, i) => (
          <path key={i} d={`M0 ${top}H${width}`} stroke={INK.grid} />
        ))}
      </Layer>
      <Layer depth="top">
        <Heads layout={layout} rows={chart.rows} />
        {chart.rows.map((row, i) => (
          <Row key={row.indicator} row={row} place={rows[i]} layout={layout} />
        ))}
        <ChartKey items={key} x={0} y={keyTop} width={width} />
      </Layer>
      <Layer depth="rules">
        {rows.map((place, i) => (
          <Band key={i} row={chart.rows[i]} place={place} frame={frame} />
        ))}
        {rows.map(({ middle: y }, i) =>
          chart.rows[i]?.place === null ? null : (
            <path key={i} d={`M${middle} ${y - 11}v22`} stroke={INK.plum} strokeWidth="1.5" />
          ),
        )}
      </Layer>
    </Plot>
  );
}

interface HeadsProps {
  readonly layout: SpineLayout;
  readonly rows: readonly SpineRow[];
}

function Heads({ layout, rows }: HeadsProps) {
  const { frame, figureX, countyX, headY, isStacked } = layout;
  const head = { y: headY, size: SMALL_TEXT, colour: INK.muted } as const;
  const [left, right] = sidesOf(rows, isStacked);
  return (
    <>
      {!isStacked && (
        <>
          <Words {...head} x={figureX} anchor="end">
            Value
          </Words>
          <Words {...head} x={countyX} anchor="end">
            County
          </Words>
        </>
      )}
      <Words {...head} x={frame.left}>
        {`← ${left}`}
      </Words>
      <Words {...head} x={frame.right} anchor="end">
        {`${right} →`}
      </Words>
    </>
  );
}

/** What left and right mean in these rows; the longest words are cut where a phone has no room for both. */
function sidesOf(rows: readonly SpineRow[], isStacked: boolean): readonly [string, string] {
  if (rows.every(({ isNeutral }) => isNeutral)) return ['Lower', 'Higher'];
  if (!rows.some(({ isNeutral }) => isNeutral)) return ['Worse', 'Better'];
  return isStacked ? ['Worse, lower', 'Better, higher'] : ['Worse or lower', 'Better or higher'];
}

const BAND = 12;

interface BandProps {
  readonly row: SpineRow | undefined;
  readonly place: SpinePlace;
  readonly frame: Frame;
}

/** From worst to best, and the middle half of the districts in a darker grey. */
function Band({ row, place: { middle: y }, frame }: BandProps) {
  if (!row || row.place === null) return null;
  const { worst, best, middle } = row;
  return (
    <>
      {worst && best && bar(frame.x(worst.place), frame.x(best.place), y, INK.spine)}
      {middle && bar(frame.x(middle.from), frame.x(middle.to), y, INK.spineMiddle)}
    </>
  );
}

const bar = (from: number, to: number, y: number, fill: string) => (
  <rect
    x={Math.min(from, to)}
    y={y - BAND / 2}
    width={Math.abs(to - from)}
    height={BAND}
    fill={fill}
  />
);

interface RowProps {
  readonly row: SpineRow;
  readonly place: SpinePlace | undefined;
  readonly layout: SpineLayout;
}

function Row({ row, place, layout }: RowProps) {
  if (!place) return null;
  const { name, text, verdictWords, rag, ratingWords, worst, best, compared, verdict } = row;
  const { frame } = layout;
  const y = place.middle;
  const end = { y: y + 4, size: SMALL_TEXT, colour: INK.muted } as const;
  return (
    <g>
      <title>{`${name}: ${text}, ${verdictWords}, ${ratingWords}`}</title>
      <RagMark rag={rag} x={7} y={place.nameMiddle} size={11} />
      <Lines lines={place.name} middle={place.nameMiddle} x={SIGN} lineHeight={14} />
      <Figures row={row} place={place} layout={layout} />
      {row.place !== null && (
        <>
          {worst && (
            <Words {...end} x={frame.x(worst.place) - END_GAP} anchor="end">
              {worst.text}
            </Words>
          )}
          {best && (
            <Words {...end} x={frame.x(best.place) + END_GAP}>
              {best.text}
            </Words>
          )}
          <VerdictShape x={frame.x(row.place)} y={y} verdict={verdict} />
        </>
      )}
      {row.place !== null && compared && <ComparedShape x={frame.x(compared.place)} y={y} />}
    </g>
  );
}

interface FiguresProps {
  readonly row: SpineRow;
  readonly place: SpinePlace;
  readonly layout: SpineLayout;
}

/**
 * The district's figure and the county's; where the district has no place on the line, why. A reason
 * in place of a figure stands there as well, for it is wider than the column.
 */
function Figures({ row, place, layout }: FiguresProps) {
  const { text, countyText } = row;
  const { frame, isStacked, figureX, countyX } = layout;
  const isMissing = row.place === null;
  const isReason = isMissing && /^\p{L}/u.test(text);
  const base = place.figureMiddle + 4;
  const beside = SIGN + textWidth(text, TEXT, !isMissing) + 14;
  const room = frame.width - countyX - 14;
  return (
    <>
      {(isStacked || !isReason) && (
        <Words
          x={isStacked ? SIGN : figureX}
          y={base}
          anchor={isStacked ? 'start' : 'end'}
          isBold={!isMissing}
          colour={isMissing ? INK.muted : INK.text}
        >
          {text}
        </Words>
      )}
      <Words
        x={isStacked ? beside : countyX}
        y={base}
        anchor={isStacked ? 'start' : 'end'}
        colour={INK.muted}
      >
        {isStacked ? `County ${countyText}` : countyText}
      </Words>
      {isMissing && (
        <Lines
          lines={
            isStacked
              ? wrappedTo(2, row.verdictWords, frame.width - SIGN, SMALL_TEXT)
              : wrappedTo(2, isReason ? text : row.verdictWords, room, SMALL_TEXT)
          }
          middle={place.middle}
          lineHeight={12}
          x={isStacked ? SIGN : countyX + 14}
          size={SMALL_TEXT}
          colour={INK.muted}
        />
      )}
    </>
  );
}

const VERDICTS: readonly (readonly [SpineRow['verdict'], string])[] = [
  ['better', 'Better than the county'],
  ['worse', 'Worse than the county'],
  ['similar', 'Not told apart from the county'],
  ['higher', 'Higher than the county'],
  ['lower', 'Lower than the county'],
  ['not-compared', 'Not compared'],
];

function keyOf(rows: readonly SpineRow[]): readonly KeyItem[] {
  const drawn = rows.filter(({ place }) => place !== null);
  const items: KeyItem[] = VERDICTS.filter(([verdict]) =>
    drawn.some((row) => row.verdict === verdict),
  ).map(([verdict, words]) => ({ words, shape: <VerdictShape x={0} y={0} verdict={verdict} /> }));
  if (drawn.some(({ compared }) => compared)) {
    items.push({ words: 'District compared with', shape: <ComparedShape x={0} y={0} /> });
  }
  items.push({ words: 'County', shape: <path d="M0 -9V9" stroke={INK.plum} strokeWidth="1.5" /> });
  if (drawn.some(({ worst, best }) => worst && best)) {
    items.push({ words: 'Worst to best', shape: bar(-8, 8, 0, INK.spine) });
  }
  if (drawn.some(({ middle }) => middle)) {
    items.push({ words: 'Middle half of districts', shape: bar(-8, 8, 0, INK.spineMiddle) });
  }
  return items;
}
