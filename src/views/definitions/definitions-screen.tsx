import { useMemo } from 'react';
import { quarterId } from '../../domain/period';
import { definitionsOf } from '../../scorecard/definitions';
import { useSelection } from '../../workspace/use-selection';
import type { Subject } from '../../workspace/use-subject';
import { PageMarks } from '../scorecard/headline';
import { SelectField } from '../scorecard/select-field';
import { PrintButton } from '../shared/print-button';
import { FocusLink } from '../shared/focus-link';
import styles from './definitions.module.css';
import { GlossarySection } from './glossary-section';
import { groupAnchor } from './anchors';
import { IndicatorsSection } from './indicators-section';
import { RulesSection } from './rules-section';
import { useExamples } from './use-examples';

/** Contents, then every indicator, every rule with an example of the quarter, and the glossary. */
export function DefinitionsScreen({ subject }: { readonly subject: Subject }) {
  const { input, quarter, quarters } = subject;
  const { select } = useSelection();
  const found = useMemo(() => definitionsOf(input, quarter), [input, quarter]);
  const examples = useExamples(input, quarter);
  return (
    <div className={styles.screen}>
      <PageMarks quarterLabel={found.quarterLabel} marks={found.marks} of={input.title} />
      <p className={styles.lead}>
        What is measured, where it comes from, and how ratings and verdicts are made. The examples
        are taken from the figures loaded for {found.quarterLabel}.
      </p>
      <div className={styles.quarter}>
        <SelectField
          label="Quarter"
          isWide
          options={quarters}
          value={quarterId(quarter)}
          onChange={(chosen) => select({ quarter: chosen })}
        />
        <PrintButton />
      </div>
      <nav aria-label="On this page" className={styles.contents}>
        <ul>
          <li>
            <FocusLink target="indicators" className="govuk-link">
              Indicators
            </FocusLink>
          </li>
          {found.rules.map(({ title }) => (
            <li key={title}>
              <FocusLink target={groupAnchor(title)} className="govuk-link">
                {title}
              </FocusLink>
            </li>
          ))}
          <li>
            <FocusLink target="glossary" className="govuk-link">
              Glossary
            </FocusLink>
          </li>
        </ul>
      </nav>
      <IndicatorsSection themes={found.themes} />
      {found.rules.map((group) => (
        <RulesSection key={group.title} group={group} examples={examples} />
      ))}
      <GlossarySection terms={found.glossary} />
    </div>
  );
}
