import { useRef, useState } from 'react';
import { policyWords } from '../../scorecard/edition';
import { FIELD, type PublishProblem } from '../../workspace/publish-problems';
import type { Notice } from '../../workspace/types';
import type { Publishing } from '../../workspace/use-publishing';
import styles from './publish.module.css';
import { Step } from './step';
import { NoChildTick, TextField } from './text-field';

interface Props {
  readonly publishing: Publishing;
  readonly problemAt: (field: string) => PublishProblem | undefined;
  /** What stands in the way was found when the button was pressed. */
  readonly onRefused: () => void;
  readonly onPublished: () => void;
}

/** The one act: the snapshot is sealed and kept, or everything stays as it was. */
export function PublishStep({ publishing, problemAt, onRefused, onPublished }: Props) {
  const { state, id, replaces, problems, keeping, actions } = publishing;
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
        </div>
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
