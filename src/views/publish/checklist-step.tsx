import type { PublishCheck, PublishCheckState } from '../../scorecard/publish-check';
import { lowerFirst } from '../../scorecard/lower-first';
import type { Checklist } from '../../scorecard/publish-checklist';
import { FIELD, type PublishProblem } from '../../workspace/publish-problems';
import type { Publishing } from '../../workspace/use-publishing';
import { count } from '../shared/count';
import { cx } from '../shared/cx';
import { PageLink } from '../shared/page-link';
import styles from './publish.module.css';
import { Step } from './step';
import { Tick } from './tick';

interface Props {
  readonly checklist: Checklist;
  readonly lookedAt: string | null;
  readonly confirmed: ReadonlySet<string>;
  readonly problemAt: (field: string) => PublishProblem | undefined;
  readonly actions: Pick<Publishing['actions'], 'lookAt' | 'confirmText'>;
}

/** What is looked at before a quarter is published. */
export function ChecklistStep({ checklist, lookedAt, confirmed, problemAt, actions }: Props) {
  const { checks, suspects, toLookAt, lookedAtKey } = checklist;
  return (
    <Step number={2} title="Checklist">
      <p id={FIELD.checklist} tabIndex={-1} role="status">
        {summaryWords(checklist)}
      </p>
      <table className={styles.checks}>
        <caption className="govuk-visually-hidden">Checklist</caption>
        <thead>
          <tr>
            <th scope="col">Looked at</th>
            <th scope="col">Result</th>
            <th scope="col">What was found</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <CheckRow key={check.id} check={check} />
          ))}
        </tbody>
      </table>
      {suspects.length > 0 && (
        <>
          <h3>Texts that look like data about a child</h3>
          <ul className={styles.texts}>
            {suspects.map(({ about, text, looksLike, place }) => (
              <li key={`${about} ${text}`}>
                <strong>{about}</strong> holds what looks like {looksLike}.
                <blockquote>{text}</blockquote>
                <PageLink path={place.path}>Change it on the page {place.label}</PageLink>
                <Tick
                  isTicked={confirmed.has(text)}
                  onTick={(isTicked) => actions.confirmText(text, isTicked)}
                >
                  No child and no member of staff can be recognised in this text.
                </Tick>
              </li>
            ))}
          </ul>
        </>
      )}
      {toLookAt.length > 0 && (
        <Tick
          id={FIELD.lookedAt}
          isTicked={lookedAt === lookedAtKey}
          problem={problemAt(FIELD.lookedAt)?.message}
          onTick={(isTicked) => actions.lookAt(isTicked ? lookedAtKey : null)}
        >
          I have looked at these: {toLookAt.map(({ title }) => lowerFirst(title)).join('; ')}.
        </Tick>
      )}
    </Step>
  );
}

const STATES: Readonly<Record<PublishCheckState, string>> = {
  blocks: 'Blocks',
  'to-look-at': 'To look at',
  checking: 'Checking…',
  'looks-fine': 'Done',
};

function CheckRow({ check }: { readonly check: PublishCheck }) {
  const { title, state, words, examples, count: found, place } = check;
  const more = found - examples.length;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td className={cx(styles.state, state === 'blocks' && styles.blocks)}>
        <StateMark state={state} />
        {STATES[state]}
      </td>
      <td>
        {words}
        {examples.length > 0 && (
          <ul>
            {examples.map((example, i) => (
              <li key={i}>{example}</li>
            ))}
            {more > 0 && <li>and {count(more, 'more', 'more')}</li>}
          </ul>
        )}
        {place && (
          <div>
            <PageLink path={place.path}>{place.label}</PageLink>
          </div>
        )}
      </td>
    </tr>
  );
}

/** The sign beside the word: the drawing itself is silent. */
function StateMark({ state }: { readonly state: PublishCheckState }) {
  return (
    <svg className={styles.mark} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {state === 'looks-fine' && <path d="M1.5 6.5 4.5 9.5 10.5 2.5" />}
      {state === 'to-look-at' && <path d="M6 1v6.5M6 9.5v1.5" />}
      {state === 'blocks' && <path d="M2 2l8 8M10 2l-8 8" />}
      {state === 'checking' && <circle cx="6" cy="6" r="4.5" />}
    </svg>
  );
}

function summaryWords({ blocking, toLookAt, isChecking }: Checklist): string {
  if (isChecking) return 'Checking…';
  if (blocking.length > 0) {
    return `${count(blocking.length, 'line')} ${blocking.length === 1 ? 'blocks' : 'block'} the publication; ${toLookAt.length === 0 ? 'nothing else is to be looked at' : `${count(toLookAt.length, 'line')} to look at`}.`;
  }
  return toLookAt.length === 0
    ? 'Nothing stands in the way of the publication.'
    : `Nothing blocks the publication; ${count(toLookAt.length, 'line')} to look at.`;
}
