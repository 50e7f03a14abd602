/** Published texts that may give a hidden figure away: for a person to read before it is published. */
import type { Area } from '../domain/area';
import type { Figure } from '../domain/disclosure';
import { agencyKey } from '../domain/oversight';
import { lastMonthOf, lastMonthOfQuarter, type Month, type Quarter } from '../domain/period';
import type { Lists } from '../reference/lists';
import type { DoubtfulText, WithheldText } from './draft-types';
import { numbersOf, type HiddenFigures } from './hidden-figures';
import { numbersIn, type NumberInText } from './numbers-in-text';
import type { ObservedSeries } from './series-block';
import { actionTexts, type PublishedTexts } from './texts';

/** A published text, the indicators it may speak of, and the month up to which it knows figures. */
interface Published {
  readonly text: WithheldText;
  readonly indicators: readonly string[];
  readonly last: Month;
}

export function doubtfulTexts(
  texts: PublishedTexts,
  series: readonly ObservedSeries[],
  lists: Lists,
  quarter: Quarter,
  hidden: HiddenFigures,
): readonly DoubtfulText[] {
  const all = [...written(texts, lists, quarter), ...notesOf(series)];
  return all.flatMap(({ text, indicators, last }) => {
    const numbers = numbersIn(text.text);
    const secret = indicators.map((indicator) => hidden.numbersOf(indicator, last));
    if (text.about) secret.push(hidden.numbersIn(text.about.area, last));
    const isRanked = indicators.some((indicator) =>
      hidden.areasOf(indicator, last).some((area) => isNamed(area, text)),
    );
    const isNamedAtAll = isRanked || hidden.allAreas(last).some((area) => isNamed(area, text));
    const found = isNamedAtAll ? numbers : numbers.filter(isSecret(secret));
    if (found.length === 0 && !isRanked) return [];
    return [{ ...text, numbers: textsOf(found) }];
  });
}

/** Numbers of a text about everything, such as a reason, that could be hidden ones; empty: none. */
export function doubtfulNumbers(
  text: string,
  figures: readonly Figure[],
  areas: readonly Area[],
): readonly string[] {
  const codes = new Set(figures.map(({ area }) => area));
  const numbers = numbersIn(text);
  const isAreaNamed = areas.some(
    (area) => codes.has(area.code) && isNamed(area, { about: null, text }),
  );
  return textsOf(isAreaNamed ? numbers : numbers.filter(isSecret([numbersOf(figures)])));
}

const textsOf = (numbers: readonly NumberInText[]): readonly string[] => [
  ...new Set(numbers.map(({ text }) => text)),
];

/** A third is 33 per cent, whatever the decimals. */
const isSecret =
  (secret: readonly ReadonlySet<number>[]) =>
  ({ text, value }: NumberInText): boolean => {
    const rounded = text.includes('.') ? value : Math.round(value);
    return secret.some((values) => values.has(value) || values.has(rounded));
  };

function written(texts: PublishedTexts, lists: Lists, quarter: Quarter): readonly Published[] {
  const last = lastMonthOfQuarter(quarter);
  const ids = lists.indicators.map(({ id }) => id);
  return [
    ...texts.commentary.flatMap((item) =>
      item.versions.map(({ text }) => ({
        text: { kind: 'commentary' as const, about: topicOf(item), text },
        indicators: [item.indicator],
        last: lastMonthOfQuarter(item.quarter),
      })),
    ),
    ...texts.actions.flatMap((action) =>
      actionTexts(action, quarter).map((text) => ({ text, indicators: [action.indicator], last })),
    ),
    ...texts.messages.flatMap(({ agency, quarter: its, versions }) => {
      const own = lists.indicators.filter((each) => agencyKey(each.agency) === agencyKey(agency));
      return versions.map(({ text }) => ({
        text: { kind: 'message' as const, about: null, text },
        indicators: own.length === 0 ? ids : own.map(({ id }) => id),
        last: lastMonthOfQuarter(its),
      }));
    }),
    ...texts.annotations.map(({ indicator, area, period, text }) => ({
      text: {
        kind: 'annotation' as const,
        about: area === null ? null : { indicator, area },
        text,
      },
      indicators: [indicator],
      last: lastMonthOf(period),
    })),
  ];
}

const topicOf = ({ indicator, area }: { readonly indicator: string; readonly area: string }) => ({
  indicator,
  area,
});

/** Notes and sources of rows, each once for an indicator and area. */
function notesOf(series: readonly ObservedSeries[]): readonly Published[] {
  return series.flatMap(({ key, points }) => {
    const latest = new Map<string, Month>();
    for (const { note, provenance, period } of points) {
      const texts = [note, provenance.kind === 'published' ? provenance.source : null];
      for (const text of texts) if (text !== null) latest.set(text, lastMonthOf(period));
    }
    return [...latest].map(([text, last]) => ({
      text: { kind: 'note' as const, about: topicOf(key), text },
      indicators: [key.indicator],
      last,
    }));
  });
}

/** The area a text is about needs no naming: it would have been withheld were it hidden. */
function isNamed(
  { name, aliases, code }: Area,
  { about, text }: Pick<WithheldText, 'about' | 'text'>,
): boolean {
  if (about?.area === code) return false;
  return [name, ...aliases].some((each) => each.trim() !== '' && holdsWord(text, each));
}

function holdsWord(text: string, word: string): boolean {
  const escaped = word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, 'iu').test(text);
}
