import { useRef, useState } from 'react';
import { TOTAL } from '../../domain/indicator';
import { shortQuarterLabel, type Quarter } from '../../domain/period';
import type { ChangeKind, EditionChange } from '../../scorecard/edition-change';
import { useComparison, type Compared } from '../../workspace/use-comparison';
import type { PublicationRecord } from '../../workspace/use-publishing';
import { count, number } from '../shared/count';
import styles from './publish.module.css';

interface Props {
  readonly before: PublicationRecord;
  readonly after: Compared;
  readonly quarter: Quarter;
  /** Of the headings. */
  readonly level: 3 | 4;
}

/** Every difference between two editions that their readers can see. */
export function Comparison({ before, after, quarter, level }: Props) {
  const state = useComparison(before, after, quarter);
  if (state.kind === 'comparing') {
    return (
      <p>
        {/* Said once: the percentage is for the eye. */}
        <span role="status">Comparing with {before.head.id}…</span>{' '}
        {state.share > 0 && `${Math.floor(state.share * 100)}%`}
      </p>
    );
  }
  if (state.kind === 'failed') {
    return (
      <p role="alert" className={styles.caution}>
        It could not be compared. {state.notice.message} {state.notice.hint}
      </p>
    );
  }
  const { summary, thisQuarter, otherQuarters, ofNoQuarter } = state.comparison;
  return (
    <>
      <ul className={styles.facts} aria-label={`Compared with ${before.head.id}`}>
        {summary.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <Changes title={`In ${shortQuarterLabel(quarter)}`} changes={thisQuarter} level={level} />
      <Changes title="In other quarters" changes={otherQuarters} level={level} />
      <Changes
        title="Targets, definitions, indicators and areas"
        changes={ofNoQuarter}
        level={level}
      />
    </>
  );
}

const KINDS: Readonly<Record<ChangeKind, string>> = {
  value: 'Changed',
  rating: 'Rated otherwise',
  hidden: 'Newly hidden',
  shown: 'Newly shown',
  added: 'Added',
  removed: 'Removed',
  target: 'Target',
  definition: 'Definition',
};

const PAGE = 100;

interface ChangesProps {
  readonly title: string;
  readonly changes: readonly EditionChange[];
  readonly level: 3 | 4;
}

function Changes({ title, changes, level }: ChangesProps) {
  const [limit, setLimit] = useState(PAGE);
  const region = useRef<HTMLElement>(null);
  if (changes.length === 0) return null;
  const Heading = `h${level}` as const;
  const shown = changes.slice(0, limit);
  const showMore = () => {
    // The button goes away with the last page; the focus does not.
    if (limit + PAGE >= changes.length) region.current?.focus();
    setLimit(limit + PAGE);
  };
  return (
    <>
      <Heading>
        {title}: {count(changes.length, 'change')}
      </Heading>
      <section
        ref={region}
        className={styles.region}
        aria-label={`Changes: ${title}`}
        // A region that scrolls must take the focus, so that the keyboard can scroll it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={styles.table}>
          <caption className="govuk-visually-hidden">Changes: {title}</caption>
          <thead>
            <tr>
              <th scope="col">Indicator</th>
              <th scope="col">Area</th>
              <th scope="col">Period</th>
              <th scope="col">Kind</th>
              <th scope="col">What changed</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((change, i) => (
              <tr key={i}>
                <th scope="row">{indicatorWords(change)}</th>
                <td>{change.area?.name ?? 'All areas'}</td>
                <td>{change.period}</td>
                <td>{KINDS[change.kind]}</td>
                <td className={styles.why}>{change.words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < changes.length && (
        <p>
          The first {number(shown.length)} are listed.{' '}
          <button type="button" className="govuk-button govuk-button--secondary" onClick={showMore}>
            Show more <span className="govuk-visually-hidden">changes: {title}</span>
          </button>
        </p>
      )}
    </>
  );
}

function indicatorWords({ indicator, category }: EditionChange): string {
  if (!indicator) return 'All indicators';
  return category === TOTAL ? indicator.name : `${indicator.name} (${category})`;
}
