import { useId } from 'react';
import { quarterId } from '../../domain/period';
import type { Indicator } from '../../domain/indicator';
import { indicatorGroups } from '../../scorecard/indicator-subject';
import { useSelection } from '../../workspace/use-selection';
import type { Subject } from '../../workspace/use-subject';
import { SelectField } from '../scorecard/select-field';
import toolbar from '../scorecard/toolbar.module.css';
import { count } from '../shared/count';
import { PrintButton } from '../shared/print-button';
import styles from './paper-screen.module.css';

interface Props {
  readonly subject: Subject;
  /** Ids of the indicators with a page of their own. */
  readonly chosen: readonly string[];
  /** Ids of the indicators that are an exception of the county. */
  readonly exceptions: readonly string[];
}

/** Which quarter, which indicators get a page, and Print. */
export function PaperControls({ subject, chosen, exceptions }: Props) {
  const { select } = useSelection();
  const { input, quarter, quarters } = subject;
  const all = input.indicators.map(({ id }) => id);
  const known = all.filter((id) => chosen.includes(id));
  /** In the order of the catalogue, whatever was ticked first. */
  const choose = (ids: readonly string[]) =>
    select({ indicators: all.filter((id) => ids.includes(id)).join(',') || null });
  return (
    <form aria-label="What is in the paper" onSubmit={(event) => event.preventDefault()}>
      <div className={toolbar.toolbar}>
        <SelectField
          label="Quarter"
          isWide
          options={quarters}
          value={quarterId(quarter)}
          onChange={(id) => select({ quarter: id })}
        />
        <div className={toolbar.actions}>
          <PrintButton />
        </div>
      </div>
      <details className={styles.choice} open={known.length > 0 || undefined}>
        <summary>
          Indicators with a page of their own: {known.length === 0 ? 'none' : known.length}
        </summary>
        <p className={styles.note}>
          Headline, exceptions and scorecard are always in the paper. Each indicator ticked here
          adds a page with its definition, trend, quarters, districts and questions.
        </p>
        <div className={styles.buttons}>
          <Choose
            words={`The ${count(exceptions.length, 'exception')}`}
            ids={exceptions}
            onChoose={choose}
          />
          <Choose words="All" ids={all} onChoose={choose} />
          <Choose words="None" ids={[]} onChoose={choose} />
        </div>
        <div className={styles.groups}>
          {indicatorGroups(input).map(({ theme, indicators }) => (
            <fieldset key={theme} className={styles.group}>
              <legend>{theme}</legend>
              {indicators.map((indicator) => (
                <Item
                  key={indicator.id}
                  indicator={indicator}
                  isChosen={known.includes(indicator.id)}
                  onChange={(isChosen) =>
                    choose(
                      isChosen
                        ? [...known, indicator.id]
                        : known.filter((id) => id !== indicator.id),
                    )
                  }
                />
              ))}
            </fieldset>
          ))}
        </div>
      </details>
    </form>
  );
}

interface ChooseProps {
  readonly words: string;
  readonly ids: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

const Choose = ({ words, ids, onChoose }: ChooseProps) => (
  <button
    type="button"
    className="govuk-button govuk-button--secondary"
    onClick={() => onChoose(ids)}
  >
    {words}
  </button>
);

interface ItemProps {
  readonly indicator: Indicator;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
}

function Item({ indicator, isChosen, onChange }: ItemProps) {
  const id = useId();
  return (
    <div className={styles.item}>
      <input
        id={id}
        type="checkbox"
        checked={isChosen}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{indicator.name}</label>
    </div>
  );
}
