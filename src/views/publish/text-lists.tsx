import type { UnitNames } from '../../scorecard/hidden-words';
import { groupBy } from '../../lib/group-by';
import { listSome, listWords } from '../../scorecard/list-words';
import type { DoubtfulText, Draft, WithheldText } from '../../snapshot/draft';
import { FIELD, type PublishProblem } from '../../workspace/publish-problems';
import { count } from '../shared/count';
import { PageLink } from '../shared/page-link';
import { SomeLines } from './exposed-list';
import styles from './publish.module.css';
import { Tick } from './tick';

interface Props {
  readonly draft: Draft;
  readonly names: UnitNames;
}

interface DoubtfulProps extends Props {
  readonly cleared: ReadonlySet<string>;
  readonly problemAt: (field: string) => PublishProblem | undefined;
  readonly onClear: (text: string, isCleared: boolean) => void;
}

/** Texts with a number that could be a hidden one: a person reads each. */
export function DoubtfulTexts({ draft, names, cleared, problemAt, onClear }: DoubtfulProps) {
  const byText = new Map(draft.doubtful.map((item) => [item.text, item]));
  if (byText.size === 0) return null;
  const problem = problemAt(FIELD.texts)?.message;
  return (
    <>
      <h3 id={FIELD.texts} tabIndex={-1}>
        {count(byText.size, 'text')} that could give a hidden figure away
      </h3>
      {problem !== undefined && (
        <p className="govuk-error-message">
          <span className="govuk-visually-hidden">Error: </span>
          {problem}
        </p>
      )}
      <p>
        Nobody but a person can tell whether a number in a sentence is one that is hidden elsewhere,
        or what is said of an area whose figure is hidden. Read each, and change it on the page{' '}
        <PageLink path="/exceptions">Exceptions</PageLink> where it gives a hidden count away.
      </p>
      <ul className={styles.texts}>
        {[...byText.values()].map((item: DoubtfulText) => (
          <li key={item.text}>
            <strong>{aboutWords(item, names)}</strong>
            <blockquote>{item.text}</blockquote>
            <p className={styles.quiet}>{numbersWords(item)}</p>
            <Tick
              isTicked={cleared.has(item.text)}
              onTick={(isTicked) => onClear(item.text, isTicked)}
            >
              This text gives no hidden count away.
            </Tick>
          </li>
        ))}
      </ul>
    </>
  );
}

function numbersWords({ numbers }: DoubtfulText): string {
  if (numbers.length === 0) return 'It names an area whose figure is hidden.';
  return `${numbers.length === 1 ? 'The number' : 'The numbers'}: ${listWords(numbers)}`;
}

export function WithheldTexts({ draft: { withheld }, names }: Props) {
  if (withheld.length === 0) return null;
  return (
    <>
      <h3>{count(withheld.length, 'text')} left out</h3>
      <p>
        {withheld.length === 1 ? 'It is' : 'They are'} about{' '}
        {withheld.length === 1 ? 'a figure that is hidden' : 'figures that are hidden'}, so readers
        do not see {withheld.length === 1 ? 'it' : 'them'}.
      </p>
      <SomeLines
        lines={withheld.map((item) => `${aboutWords(item, names)}: “${item.text}”`)}
        noun="text"
      />
    </>
  );
}

export function UncheckedFigures({ draft: { unchecked }, names }: Props) {
  if (unchecked.length === 0) return null;
  return (
    <>
      <h3>{count(unchecked.length, 'figure')} shown without a check</h3>
      <p>
        {unchecked.length === 1 ? 'It came' : 'They came'} without whole counts, so nobody can tell
        by the counts whether a small one stands behind {unchecked.length === 1 ? 'it' : 'them'}.
        They are shown as they were supplied.
      </p>
      <SomeLines lines={byIndicator(unchecked, names)} noun="indicator" />
    </>
  );
}

/** A whole series is unchecked as a rule: one line an indicator. */
const byIndicator = (unchecked: Draft['unchecked'], names: UnitNames): readonly string[] =>
  [...groupBy(unchecked, ({ indicator }) => indicator)].map(([indicator, keys]) => {
    const areas = [...new Set(keys.map(({ area }) => names.area(area)))];
    return `${names.indicator(indicator)}: ${count(keys.length, 'figure')} of ${listSome(areas, 5)}`;
  });

const KINDS: Readonly<Record<WithheldText['kind'], string>> = {
  commentary: 'Commentary',
  action: 'Action',
  message: 'Message of an agency',
  note: 'Note',
  annotation: 'Annotation',
};

function aboutWords({ kind, about }: WithheldText, names: UnitNames): string {
  if (!about) return KINDS[kind];
  return `${KINDS[kind]} on ${names.indicator(about.indicator)}, ${names.area(about.area)}`;
}
