import { useMemo } from 'react';
import { quarterId, yearLabel, yearOfQuarter, type Quarter } from '../../domain/period';
import { yearSentence } from '../../scorecard/annual-met';
import type { ScorecardInput } from '../../scorecard/build-scorecard';
import { useSelection } from '../../workspace/use-selection';
import { useWorkspace } from '../../workspace/workspace-context';
import styles from './annual-box.module.css';

/** On the first screen of an annual publication, before everything else: what it is, and the way to the year. */
export function AnnualBox() {
  const { published, input } = useWorkspace();
  if (published?.head.kind !== 'annual' || input === null) return null;
  return <Box input={input} quarter={published.head.quarter} />;
}

function Box({ input, quarter }: { readonly input: ScorecardInput; readonly quarter: Quarter }) {
  const { linkTo } = useSelection();
  const year = yearOfQuarter(quarter);
  const sentence = useMemo(() => yearSentence(input, year), [input, year]);
  return (
    <section className={styles.box} aria-labelledby="annual-box">
      <h2 id="annual-box">{`Annual report ${yearLabel(year)}`}</h2>
      {sentence !== null && <p>{sentence}</p>}
      <p>
        <a
          className="govuk-link govuk-link--no-visited-state"
          href={linkTo('/annual', { quarter: quarterId(quarter) })}
        >
          {`The four quarters and the out-turn of ${yearLabel(year)}`}
        </a>
        . Below is the scorecard of the fourth quarter.
      </p>
    </section>
  );
}
