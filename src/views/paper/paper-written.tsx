import type { ActionView, CommentaryView } from '../../scorecard/oversight-view';
import styles from './paper.module.css';

/** What was written for a demonstration says so. */
export const Illustrative = ({ is }: { readonly is: boolean }) =>
  is ? <em> Illustrative text.</em> : null;

interface CommentaryProps {
  readonly commentary: CommentaryView;
  /** Of which area, where that is not plain. */
  readonly area?: string;
}

export const Commentary = ({ commentary, area }: CommentaryProps) => (
  <p className={styles.said}>
    <strong>
      Commentary
      {area !== undefined && `, ${area}`}
      {commentary.carriedFrom !== null && `, carried forward from ${commentary.carriedFrom}`}:
    </strong>{' '}
    <span className={styles.written}>{commentary.text}</span> ({commentary.by})
    <Illustrative is={commentary.isIllustrative} />
  </p>
);

interface ActionsProps {
  readonly actions: readonly ActionView[];
  /** Names the figures that the actions are about, for the table's caption. */
  readonly caption: string;
  /** Whether an action's own indicator and area have to be said. */
  readonly isMixed?: boolean;
}

/** Actions as a table: what, who, and how it stands; nothing where there is none. */
export function Actions({ actions, caption, isMixed = false }: ActionsProps) {
  if (actions.length === 0) return null;
  return (
    <table className={styles.actions}>
      <caption className="govuk-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Action</th>
          <th scope="col">Owner</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {actions.map((view) => (
          <ActionRow key={view.action.id} view={view} isMixed={isMixed} />
        ))}
      </tbody>
    </table>
  );
}

function ActionRow({ view, isMixed }: { readonly view: ActionView; readonly isMixed: boolean }) {
  const [update] = view.updates;
  return (
    <tr>
      <th scope="row">
        {isMixed && (
          <strong>
            {view.indicator}, {view.area}:{' '}
          </strong>
        )}
        <span className={styles.written}>{view.text}</span>
        <Illustrative is={view.isIllustrative} />
      </th>
      <td>{view.owner}</td>
      <td>
        {view.isOverdue ? <strong>{view.status}</strong> : view.status}. {view.sinceRaised}
        {update && ` ${update.when}: ${update.text}`}
      </td>
    </tr>
  );
}
