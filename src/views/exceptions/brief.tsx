import type { Exception, ExceptionReport } from '../../scorecard/exception-types';
import { groupLines, illustrativeWords } from '../../scorecard/group-lines';
import type { ActionView, MessageViews } from '../../scorecard/oversight-view';
import { RagShape } from '../shared/rag-shape';
import styles from './brief.module.css';
import { useOversightPage } from './oversight-context';

interface Props {
  readonly report: ExceptionReport;
  readonly shown: Pick<ExceptionReport, 'countyExceptions' | 'groups'>;
  readonly headline: readonly string[];
  readonly messages: MessageViews;
  /** Actions on figures that are no longer an exception. */
  readonly others: readonly ActionView[];
  readonly filters: string | null;
}

const MOST_MESSAGES = 8;
const MOST_EXCEPTIONS = 12;
const MOST_ACTIONS = 6;
const MOST_GROUPS = 16;

/** The alert brief for members and senior managers, on paper alone. Nothing is left out silently. */
export function Brief({ report, shown, headline, messages, others, filters }: Props) {
  const { countyExceptions, groups } = shown;
  const illustrative = illustrativeWords(groups.flatMap(({ exceptions }) => exceptions));
  return (
    <div className={styles.brief} hidden>
      <p className={styles.headline}>{headline.join(' ')}</p>
      {filters !== null && <p>{filters}</p>}
      {messages.messages.length > 0 && <h2>Messages of the agencies</h2>}
      {messages.messages.slice(0, MOST_MESSAGES).map((view) => (
        <p key={view.agency} className={styles.line}>
          <strong>{view.agency}:</strong> {view.text}
          <Illustrative is={view.isIllustrative} />
        </p>
      ))}
      <More count={messages.messages.length - MOST_MESSAGES} what="message" />
      {messages.messages.length > 0 && messages.silent.length > 0 && (
        <p className={styles.line}>No message: {messages.silent.join('; ')}.</p>
      )}
      <h2>{report.county.name}</h2>
      {countyExceptions.length === 0 && <p>No exception.</p>}
      {countyExceptions.slice(0, MOST_EXCEPTIONS).map((exception) => (
        <BriefException key={exception.indicator.id} exception={exception} />
      ))}
      <More count={countyExceptions.length - MOST_EXCEPTIONS} what="exception" />
      <h2>Districts and teams</h2>
      {groups.length === 0 && <p>No exception.</p>}
      {illustrative !== null && (
        <p>
          <em>{illustrative}</em>
        </p>
      )}
      {groups.slice(0, MOST_GROUPS).map(({ indicator, exceptions }) => (
        <p key={indicator.id} className={styles.line}>
          <strong>{indicator.name}.</strong>{' '}
          {groupLines(exceptions)
            .map(({ words, areas }) => `${words}: ${areas}.`)
            .join(' ')}
        </p>
      ))}
      <More count={groups.length - MOST_GROUPS} what="indicator" />
      <DistrictActions shown={shown} others={others} />
      <p className={styles.line}>{report.notJudged.summary}</p>
    </div>
  );
}

function BriefException({ exception }: { readonly exception: Exception }) {
  const { commentaryOf, actionsOf } = useOversightPage();
  const { indicator, area, cell, reasons, sentence } = exception;
  const topic = { indicator: indicator.id, area: area.code };
  const commentary = commentaryOf(topic);
  return (
    <div className={styles.exception}>
      <p>
        <RagShape rag={cell.rag} /> <strong>{indicator.name}</strong> (
        {reasons.map(({ words }) => words).join('; ')}). {sentence}
        {cell.isIllustrative && ' Illustrative figure.'}
      </p>
      {commentary && (
        <p className={styles.said}>
          {commentary.carriedFrom === null
            ? 'Commentary: '
            : `Carried forward from ${commentary.carriedFrom}: `}
          <span className={styles.written}>{commentary.text}</span>
          <Illustrative is={commentary.isIllustrative} />
        </p>
      )}
      {actionsOf(topic).map((view) => (
        <BriefAction key={view.action.id} view={view} isAlone={false} />
      ))}
    </div>
  );
}

/** Actions on districts' exceptions and on figures that are none now. */
function DistrictActions({ shown, others }: Pick<Props, 'shown' | 'others'>) {
  const { actionsOf } = useOversightPage();
  const ofDistricts = shown.groups
    .flatMap(({ exceptions }) => exceptions)
    .flatMap(({ indicator, area }) => actionsOf({ indicator: indicator.id, area: area.code }));
  const all = [...ofDistricts, ...others];
  if (all.length === 0) return null;
  return (
    <>
      <h2>Other actions</h2>
      {all.slice(0, MOST_ACTIONS).map((view) => (
        <BriefAction key={view.action.id} view={view} isAlone />
      ))}
      <More count={all.length - MOST_ACTIONS} what="action" />
    </>
  );
}

function BriefAction({ view, isAlone }: { readonly view: ActionView; readonly isAlone: boolean }) {
  const [update] = view.updates;
  return (
    <p className={isAlone ? styles.line : styles.said}>
      {isAlone ? <strong>{`${view.indicator}, ${view.area}: `}</strong> : 'Action: '}
      <span className={styles.written}>{view.text}</span> Owner: {view.owner}. {view.status}.{' '}
      {view.sinceRaised}
      {update && ` ${update.when}: ${update.text}`}
      <Illustrative is={view.isIllustrative} />
    </p>
  );
}

const Illustrative = ({ is }: { readonly is: boolean }) =>
  is ? <em> (illustrative text)</em> : null;

/** How many more are on screen; nothing where all are here. */
const More = ({ count, what }: { readonly count: number; readonly what: string }) =>
  count > 0 ? (
    <p>
      <em>
        {count} more {count === 1 ? `${what} is` : `${what}s are`} on screen.
      </em>
    </p>
  ) : null;
