import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Area } from '../../domain/area';
import type { Indicator } from '../../domain/indicator';
import type { NameMatch, StagedResult } from '../../workspace/types';
import { count, number } from '../shared/count';
import { CorrectName } from './correct-name';
import { CorrectPeriod } from './correct-period';
import styles from './correct.module.css';
import {
  areaNames,
  indicatorNames,
  periodTexts,
  type Meaning,
  type ToCorrect,
} from './correct-words';

interface Props {
  readonly name: string;
  readonly result: StagedResult;
  readonly areas: readonly Area[];
  readonly indicators: readonly Indicator[];
  readonly onName: (kind: NameMatch['kind'], found: string, means: string) => void;
  readonly onPeriod: (found: string, period: string) => void;
}

/** What can be put right without editing the file: each different value once. */
export function CorrectIssues({ name, result, areas, indicators, onName, onPeriod }: Props) {
  const wrong = useMemo(
    () => ({
      areas: areaNames(result),
      indicators: indicatorNames(result),
      periods: periodTexts(result),
    }),
    [result],
  );
  const areaMeanings = useMemo(() => areas.map(areaMeaning), [areas]);
  const indicatorMeanings = useMemo(() => indicators.map(indicatorMeaning), [indicators]);
  if (wrong.areas.length + wrong.indicators.length + wrong.periods.length === 0) return null;
  return (
    <section className={styles.corrections} aria-label={`What you can put right in ${name}`}>
      <h4 className={styles.title}>What you can put right here</h4>
      <p>The file itself is not changed. It is read again with your answer.</p>
      <Several title="Areas that are not known" values={wrong.areas}>
        {(value) => (
          <CorrectName
            key={value.found}
            value={value}
            meanings={areaMeanings}
            onUse={(means) => onName('area', value.found, means)}
          />
        )}
      </Several>
      <Several title="Indicators that are not known" values={wrong.indicators}>
        {(value) => (
          <CorrectName
            key={value.found}
            value={value}
            meanings={indicatorMeanings}
            onUse={(means) => onName('indicator', value.found, means)}
          />
        )}
      </Several>
      <Several title="Periods that cannot be read" values={wrong.periods}>
        {(value) => (
          <CorrectPeriod
            key={value.found}
            value={value}
            onUse={(period) => onPeriod(value.found, period)}
          />
        )}
      </Several>
    </section>
  );
}

const areaMeaning = ({ code, name, aliases }: Area): Meaning => ({
  value: code,
  label: name,
  otherNames: aliases,
});

const indicatorMeaning = ({ id, name, short }: Indicator): Meaning => ({
  value: id,
  label: name,
  otherNames: [short, id],
});

const SHOWN_AT_FIRST = 5;

interface SeveralProps {
  readonly title: string;
  readonly values: readonly ToCorrect[];
  readonly children: (value: ToCorrect) => ReactNode;
}

/** The values on the most lines; the others when they are asked for. */
function Several({ title, values, children }: SeveralProps) {
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const list = useRef<HTMLDivElement>(null);
  const hidden = values.length - shown;
  useEffect(() => {
    // The button goes away with the last of them; the focus goes to the first that is new.
    if (shown === SHOWN_AT_FIRST || hidden > 0) return;
    const fields = list.current?.querySelectorAll<HTMLElement>('select, input');
    fields?.[shown - SHOWN_AT_FIRST]?.focus();
  }, [shown, hidden]);
  if (values.length === 0) return null;
  return (
    <div ref={list}>
      <h5 className={styles.subtitle}>
        {title}: {number(values.length)}
      </h5>
      {values.slice(0, shown).map(children)}
      {hidden > 0 && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => setShown(shown + SHOWN_AT_FIRST)}
        >
          Show {hidden > SHOWN_AT_FIRST && `${SHOWN_AT_FIRST} of `}
          {count(hidden, 'other')}
        </button>
      )}
    </div>
  );
}
