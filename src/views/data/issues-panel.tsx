import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { FileLine, IssueFilter, IssueGroup, StagedResult } from '../../workspace/types';
import { count, number } from '../shared/count';
import { FocusLink } from '../shared/focus-link';
import { NARROW, useMediaQuery } from '../shared/use-media-query';
import { IssueFilterForm } from './issue-filter';
import { IssueList } from './issue-list';
import { listRows } from './issue-list-rows';
import { IssuesDownload } from './issues-download';
import styles from './issues.module.css';
import { useOpenLines } from './use-open-lines';

interface Props {
  readonly name: string;
  readonly result: StagedResult;
  readonly linesAround: (line: number) => Promise<readonly FileLine[]>;
}

const EVERYTHING: IssueFilter = { severity: null, ruleId: null, column: null, text: '' };
/** So few problems are all shown from the start; of more, first the rules, unless there is one. */
const FEW = 30;
/** Firefox shows no page higher than 17.8 million pixels; a card is about 200 high. */
const ROOM = 200_000;
const ROOM_FOR_CARDS = 75_000;

/** Everything that is wrong with a file, by what must be fixed, by rule, and line by line. */
export function IssuesPanel({ name, result, linesAround }: Props) {
  const { issueCount, errorCount, warningCount } = result;
  if (issueCount === 0) return <p>No problems found.</p>;
  return (
    <>
      <p>
        <strong>{count(issueCount, 'problem')}:</strong> {number(errorCount)} must be fixed before
        those rows can be loaded, {number(warningCount)} can be fixed later.
      </p>
      <Problems name={name} result={result} linesAround={linesAround} />
    </>
  );
}

function Problems({ name, result, linesAround }: Props) {
  const end = useId();
  const [filter, setFilter] = useState(EVERYTHING);
  const [toggled, setToggled] = useState<Readonly<Record<string, boolean>>>({});
  const lines = useOpenLines(linesAround);
  const room = useMediaQuery(NARROW) ? ROOM_FOR_CARDS : ROOM;
  // Typing stays quick while a long list is searched.
  const wanted = useDeferredValue(filter);
  const all = useMemo(() => result.issueGroups(EVERYTHING), [result]);
  const groups = useMemo(
    () => (wanted === EVERYTHING ? all : result.issueGroups(wanted)),
    [result, all, wanted],
  );
  const shown = total(groups);
  const isLookingFor = wanted.text.trim() !== '' || wanted.ruleId !== null;
  const openAtFirst = shown <= FEW || groups.length === 1 || isLookingFor;
  const rows = useMemo(
    () => listRows(groups, ({ ruleId }) => toggled[ruleId] ?? openAtFirst, room),
    [groups, toggled, openAtFirst, room],
  );
  const change = (next: IssueFilter) => {
    setToggled({});
    setFilter(next);
  };
  return (
    <>
      {result.issueCount > 1 && (
        <IssueFilterForm
          name={name}
          filter={filter}
          groups={all}
          columns={result.issueColumns}
          onChange={change}
        />
      )}
      <div className={styles.actions}>
        {result.issueCount > 1 && <p role="status">{shownWords(shown, result.issueCount)}</p>}
        <IssuesDownload name={name} result={result} />
      </div>
      {shown > 0 && (
        <>
          <FocusLink target={end} className="govuk-skip-link">
            Skip the list of problems in {name}
          </FocusLink>
          <IssueList
            name={name}
            result={result}
            rows={rows}
            lines={lines}
            onToggleRule={(ruleId, isOpen) => setToggled({ ...toggled, [ruleId]: isOpen })}
          />
          <p id={end} tabIndex={-1} className="govuk-visually-hidden">
            End of the problems in {name}
          </p>
        </>
      )}
    </>
  );
}

const total = (groups: readonly IssueGroup[]): number =>
  groups.reduce((sum, { positions }) => sum + positions.length, 0);

function shownWords(shown: number, all: number): string {
  if (shown === 0) return 'No problem is like this. Choose "All" or search for less.';
  return shown === all
    ? `All ${count(all, 'problem')}`
    : `${number(shown)} of ${count(all, 'problem')}`;
}
