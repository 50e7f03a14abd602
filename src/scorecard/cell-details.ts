/** What opens on a cell: every fact behind its figure, in words. */
import type { Annotation } from '../domain/annotation';
import { monthLabel, periodLabel, quarterOfPeriod } from '../domain/period';
import type { Indicator } from '../domain/indicator';
import type { Observation, Revision } from '../domain/observation';
import { populationYear } from '../domain/population';
import type { AssessedValue } from '../domain/target';
import { categoryFacts, monthFacts } from './breakdown';
import { combinedQuality, distinctNotes, latestExtractDate } from '../domain/value';
import type { ScorecardInput } from './build-scorecard';
import { directionWords, fullText, isHidden, partialText, ratingWords } from './cell';
import { dayWords } from './day-words';
import { distanceWords } from './distance-words';
import { formatValue, measureWords, provenanceWords } from './format';
import { numberText, observationText } from './observation-text';
import type { Cell, CellDetails, Fact } from './scorecard';
import { floorWords, targetNote, targetWords } from './target-words';

/** The details of a cell; categories and months are looked up when it is opened. */
export function cellDetails(
  { assessor, annotations }: Pick<ScorecardInput, 'assessor' | 'annotations'>,
  { assessed }: Cell,
): CellDetails {
  const { indicator } = assessed;
  return {
    facts: [
      ...figureFacts(assessed),
      ...targetFacts(assessed),
      ...directionFacts(assessed),
      ...sourceFacts(assessed),
    ],
    categories: categoryFacts(assessor, assessed),
    months: monthFacts(assessor, assessed),
    notes: notesOf(annotations, assessed),
    definition: indicator.definition,
    why: indicator.why,
    questions: indicator.questions,
  };
}

/** Facts without a value are left out, never shown empty. */
const facts = (pairs: readonly (readonly [string, string | null])[]): readonly Fact[] =>
  pairs.flatMap(([label, value]) => (value === null || value === '' ? [] : { label, value }));

function figureFacts(assessed: AssessedValue): readonly Fact[] {
  const { indicator, numerator, denominator } = assessed;
  return facts([
    ['Value', fullText(assessed)],
    ['Measured as', measureWords(indicator)],
    [capital(indicator.numerator), indicator.unit === 'count' ? null : countText(numerator)],
    [capital(indicator.denominator ?? 'denominator'), countText(denominator)],
    ['Population', populationWords(assessed)],
    ['Completeness', completenessWords(assessed)],
    ['Yearly rate', assessed.annualised ? "The quarter's events multiplied by four" : null],
  ]);
}

/** The year of the population (rule G5); a county's is the sum of its districts' estimates. */
function populationWords(assessed: AssessedValue): string | null {
  const { indicator, population, basis, denominator, used, quarter } = assessed;
  if (population) {
    const source = population.source === '' ? '' : ` (${population.source})`;
    return `mid-${population.year} estimate${source}`;
  }
  const isOfParts = indicator.unit === 'rate' && basis === 'areas' && denominator !== null;
  return isOfParts && used.some((item) => item.denominator === null)
    ? `mid-${populationYear(quarter)} estimates of its districts`
    : null;
}

const countText = (count: number | null): string | null =>
  count === null ? null : numberText(count);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function completenessWords(assessed: AssessedValue): string | null {
  const { months, parts, basis, outcome } = assessed;
  // How much there is behind a hidden figure is not said either.
  if (isHidden(outcome)) return null;
  const monthWords = `${months.present} of ${months.expected} months`;
  if (basis === 'county-row') return 'The county row as supplied';
  if (basis === 'quarter-row') return 'The quarter as supplied';
  if (basis === 'year-row') return 'The year as supplied';
  const areaWords = parts ? `${parts.present} of ${parts.expected} areas, ` : '';
  return months.expected === 0 ? null : `${areaWords}${monthWords}`;
}

function targetFacts(assessed: AssessedValue): readonly Fact[] {
  return facts([
    ['Rating', ratingWords(assessed)],
    ['Target', joined([targetWords(assessed), floorWords(assessed), targetNote(assessed)])],
    ['Target source', assessed.target?.source ?? null],
    ['Distance to target', distanceWords(assessed)],
  ]);
}

function directionFacts(assessed: AssessedValue): readonly Fact[] {
  const { sincePreviousQuarter, sinceLastYear } = assessed;
  return facts([
    ['Since last quarter', directionWords(assessed, sincePreviousQuarter, 'previous quarter')],
    ['Since last year', directionWords(assessed, sinceLastYear, 'same quarter last year')],
  ]);
}

function sourceFacts(assessed: AssessedValue): readonly Fact[] {
  const { used, provenance } = assessed;
  const quality = combinedQuality(used);
  const date = latestExtractDate(used);
  const files = [...new Set(used.map((item) => item.file))];
  return facts([
    ['Provenance', used.length === 0 ? null : provenanceWords(provenance)],
    ['Parts', partsProvenance(assessed)],
    ['Data quality', quality && qualityWords(quality.low, quality.high)],
    ['Status', used.some((item) => item.provisional) ? 'Provisional' : null],
    ['Extract date', date && dayWords(date)],
    ['Files', files.join(', ')],
    ['Source', assessed.indicator.source],
  ]);
}

/** A published total over illustrative parts says both. */
function partsProvenance({ provenance, used }: AssessedValue): string | null {
  if (provenance.kind !== 'published') return null;
  return used.some((item) => item.provenance.kind === 'illustrative')
    ? 'The figures that add up to it are illustrative'
    : null;
}

const qualityWords = (low: number, high: number): string =>
  low === high ? `${low}%` : `${low}% to ${high}%`;

/** What the board noted for the quarter shown: a period shows at the quarter of its end (rule P2). */
export const annotationNotes = (
  annotations: readonly Annotation[],
  { indicator, area, quarter }: AssessedValue,
): readonly string[] =>
  annotations
    .filter((item) => item.indicator === indicator.id)
    .filter((item) => item.area === null || item.area === area.code)
    .filter((item) => quarterOfPeriod(item.period) === quarter)
    .map(({ period, text }) => `${periodLabel(period)}: ${text}`);

/** Everything that is to be known beside a figure, in sentences. */
export function notesOf(
  annotations: readonly Annotation[],
  assessed: AssessedValue,
): readonly string[] {
  return [
    ...annotationNotes(annotations, assessed),
    ...partialNotes(assessed),
    ...agreementNotes(assessed),
    ...revisionNotes(assessed),
    ...breakNotes(assessed),
    ...distinctNotes(assessed.used),
  ];
}

function partialNotes(assessed: AssessedValue): readonly string[] {
  const partial = partialText(assessed);
  return partial ? [`Shown with what there is: ${partial}. Not rated and not compared.`] : [];
}

function agreementNotes({ agreement, indicator }: AssessedValue): readonly string[] {
  if (!agreement) return [];
  const supplied = formatValue(agreement.supplied, indicator);
  const computed = formatValue(agreement.computed, indicator);
  return agreement.agrees
    ? [`The supplied figure for the same period, ${supplied}, agrees.`]
    : [`The supplied figure is ${supplied}; the parts give ${computed}, which is shown.`];
}

/** Of the figure shown, and of the one supplied beside it: both may have been published. */
export const revisionNotes = ({
  revisions,
  beside,
  indicator,
}: AssessedValue): readonly string[] => [
  ...revisions.map((item) => revisionNote(item, '', indicator)),
  ...(beside?.revisions ?? []).map((item) =>
    revisionNote(item, 'The supplied figure for ', indicator),
  ),
];

function revisionNote({ from, to, reason }: Revision, what: string, indicator: Indicator): string {
  const place = `${what}${periodLabel(to.period)} was revised by ${to.file}`;
  const change = `${observationText(from, indicator)} became ${observationText(to, indicator)}`;
  return `${place}: ${change}.${reasonText(from, reason)}`;
}

/** A reason is asked for where a published figure is restated, so only there its absence is said. */
function reasonText({ provenance }: Observation, reason: string | null): string {
  if (reason !== null) return ` Reason given: ${reason}`;
  return provenance.kind === 'published'
    ? ' No reason given for restating a published figure.'
    : '';
}

const breakNotes = ({ indicator }: AssessedValue): readonly string[] =>
  indicator.breaks.map(
    (item) => `Break in the series from ${monthLabel(item.from)}: ${item.label}`,
  );

const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join('; ');
