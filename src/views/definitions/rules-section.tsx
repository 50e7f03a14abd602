import type { RuleGroup } from '../../scorecard/definition-rules';
import { noExampleWords, type Examples } from '../../scorecard/definitions';
import { groupAnchor } from './anchors';
import styles from './definitions.module.css';
import { RulePicture } from './rule-picture';

interface Props {
  readonly group: RuleGroup;
  /** Null while they are searched for. */
  readonly examples: Examples | null;
}

/** Rules in plain English, each with a worked example. */
export function RulesSection({ group, examples }: Props) {
  const anchor = groupAnchor(group.title);
  return (
    <section aria-labelledby={anchor} className={styles.section}>
      <h2 id={anchor} tabIndex={-1} className={styles.title}>
        {group.title}
      </h2>
      {group.rules.map((rule) => (
        <article key={rule.title} className={styles.rule}>
          <h3>
            {rule.title} <span className={styles.id}>{rule.ids}</span>
          </h3>
          <p>{rule.text}</p>
          {rule.picture && <RulePicture of={rule.picture} />}
          {examples === null ? (
            <p className={styles.quiet}>Looking for an example…</p>
          ) : (
            <Example sentences={examples.get(rule.title) ?? []} none={noExampleWords(rule)} />
          )}
        </article>
      ))}
    </section>
  );
}

interface ExampleProps {
  readonly sentences: readonly string[];
  readonly none: string;
}

function Example({ sentences, none }: ExampleProps) {
  if (sentences.length === 0) return <p className={styles.quiet}>{none}</p>;
  return (
    <div className={styles.example}>
      <strong>{sentences.length === 1 ? 'Example' : 'Examples'}</strong>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
