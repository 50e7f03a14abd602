import { useRef, useState } from 'react';
import { policyWords } from '../../scorecard/edition';
import { listWords } from '../../scorecard/list-words';
import { numbersHiddenIn } from '../../snapshot/free-text';
import { FIELD, type PublishProblem } from '../../workspace/publish-problems';
import type { Notice } from '../../workspace/types';
import type { Publishing } from '../../workspace/use-publishing';
import styles from './publish.module.css';
import { Step } from './step';
import { NoChildTick, NoCountTick, TextField } from './text-field';
import { Tick } from './tick';

interface Props {
  readonly publishing: Publishing;
  readonly problemAt: (field: string) => PublishProblem | undefined;
  /** What stands in the way was found when the button was pressed. */
  readonly onRefused: () => void;
  readonly onPublished: () => void;
}

/** The one act: the snapshot is sealed and kept, or everything stays as it was. */
export function PublishStep({ publishing, problemAt, onRefused, onPublished }: Props) {
  const { state, id, replaces, problems, keeping, kept, draft, actions } = publishing;
  const [notice, setNotice] = useState<Notice | null>(null);
  const [isBusy, setBusy] = useState(false);
  const failure = useRef<HTMLDivElement>(null);
  const publish = async () => {
    if (isBusy) return;
    setNotice(null);
    if (problems.length > 0) {
      onRefused();
      return;
    }
    setBusy(true);
    try {
      const failed = await actions.publish();
      setNotice(failed);
      if (failed) setTimeout(() => failure.current?.focus());
      else onPublished();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Step number={6} title="Publish">
      <p>
        Publishes <strong>{id}</strong>. {policyWords(state.policy)}.
      </p>
      {replaces && (
        <div className={styles.notice}>
          <p>
            <strong>{replaces.head.id}</strong> is published and stands. Publishing {id} replaces
            it: it is listed as superseded, with the reason that you give.
          </p>
          <TextField
            id={FIELD.reason}
            label={`Why ${replaces.head.id} is replaced`}
            hint="What was wrong, or what is new, in a sentence. Readers see it."
            isLong
            value={state.reason}
            problem={problemAt(FIELD.reason)?.message}
            onChange={actions.giveReason}
          />
          <NoChildTick
            text={state.reason}
            isConfirmed={state.confirmed.has(state.reason)}
            onConfirm={(isTicked) => actions.confirmText(state.reason, isTicked)}
          />
          <NoCountTick
            numbers={draft ? numbersHiddenIn(draft, state.reason) : []}
            isCleared={state.cleared.has(state.reason)}
            onClear={(isTicked) => actions.clearText(state.reason, isTicked)}
          />
        </div>
      )}
      {kept.damaged.length > 0 && state.policy !== 'none' && (
        <Forgotten
          ids={kept.damaged.map(({ id: its }) => its)}
          isAccepted={state.consents.has('forgotten')}
          problem={problemAt(FIELD.forgotten)?.message}
          onAccept={(isGiven) => actions.consent('forgotten', isGiven)}
        />
      )}
      {keeping.kind === 'not-kept' && (
        <p className={styles.caution}>
          This browser keeps nothing. The true counts of what is hidden are needed for the next
          publication, so that the two together give nothing away: after publishing, download a
          backup on the page Data before you close this window.
        </p>
      )}
      {notice && (
        <div ref={failure} tabIndex={-1} role="alert" className={styles.caution}>
          <h3>Nothing was published</h3>
          <p>
            {notice.message} {notice.hint}
          </p>
        </div>
      )}
      <div className={styles.buttons}>
        <button
          type="button"
          className="govuk-button"
          aria-disabled={isBusy}
          // The second click of a double click may come when the first has published already.
          onClick={({ detail }) => detail < 2 && void publish()}
        >
          {isBusy ? 'Publishing…' : 'Publish'}
        </button>
      </div>
    </Step>
  );
}

interface ForgottenProps {
  readonly ids: readonly string[];
  readonly isAccepted: boolean;
  readonly problem: string | undefined;
  readonly onAccept: (isAccepted: boolean) => void;
}

/** Publications whose record is damaged: what they hide cannot be kept hidden beside this one. */
function Forgotten({ ids, isAccepted, problem, onAccept }: ForgottenProps) {
  const isOne = ids.length === 1;
  return (
    <div className={styles.caution}>
      <p>
        <strong>{listWords(ids)} can no longer be read here.</strong> The counts that{' '}
        {isOne ? 'it hides' : 'they hide'} are lost with {isOne ? 'its record' : 'their records'},
        so nothing keeps this publication from giving them away: whoever has both can subtract one
        from the other, and so perhaps find a child. Restore a backup that has{' '}
        {isOne ? 'it' : 'them'} on the page Data first, if there is one.
      </p>
      <Tick id={FIELD.forgotten} isTicked={isAccepted} problem={problem} onTick={onAccept}>
        I publish all the same. I know that counts hidden in {listWords(ids)} may be worked out with
        this publication, and have agreed that with whoever answers for data protection.
      </Tick>
    </div>
  );
}
