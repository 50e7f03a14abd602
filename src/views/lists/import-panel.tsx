import { useEffect, useRef } from 'react';
import type { EntryOf, ListName, Problem } from '../../workspace/list-types';
import type { ListImport } from '../../workspace/import-list';
import type { BoardLists } from '../../workspace/use-lists';
import { count } from '../shared/count';
import styles from './lists.module.css';
import { usesWords } from './remove-entry';
import type { FileSpec } from './spec';

type Proposal<L extends ListName> = Extract<ListImport<L>, { kind: 'proposal' }>;

interface Props<L extends ListName> {
  readonly board: BoardLists;
  readonly spec: FileSpec<L>;
  readonly found: ListImport<L>;
  readonly onReplace: (proposal: Proposal<L>) => void;
  readonly onLeave: () => void;
}

/** What a chosen file would do to the list; nothing has changed yet. */
export function ImportPanel<L extends ListName>(props: Props<L>) {
  const { found, onLeave } = props;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (found) panel.current?.focus();
  }, [found]);
  return (
    <section ref={panel} tabIndex={-1} className={styles.asked} aria-labelledby="import-title">
      {found.kind === 'refused' ? (
        <>
          <h3 id="import-title">This file was not imported</h3>
          <p>The list is as it was. Correct the file and choose it again.</p>
          <Problems problems={found.problems} />
          <button type="button" className="govuk-button govuk-button--secondary" onClick={onLeave}>
            Close
          </button>
        </>
      ) : (
        <ProposalWords {...props} found={found} />
      )}
    </section>
  );
}

function ProposalWords<L extends ListName>({
  board,
  spec,
  found,
  onReplace,
  onLeave,
}: Props<L> & { readonly found: Proposal<L> }) {
  const { added, changed, removed, isReordered } = found.changes;
  const isSame = added.length + changed.length + removed.length === 0 && !isReordered;
  const lost = removed.flatMap((entry) => lossOf(board, spec, entry));
  return (
    <>
      <h3 id="import-title">What {found.file} would change</h3>
      {isSame ? (
        <p>Nothing: the list has the same entries already.</p>
      ) : (
        <p>
          {count(found.entries.length, spec.noun, spec.plural)} instead of{' '}
          {count(board.lists[spec.list].length, spec.noun, spec.plural)}: {added.length} added,{' '}
          {changed.length} changed, {removed.length} removed
          {isReordered && ', in another order'}.
        </p>
      )}
      <Names title="Added" entries={added} board={board} spec={spec} />
      <Names title="Changed" entries={changed} board={board} spec={spec} />
      <Names title="Removed" entries={removed} board={board} spec={spec} />
      {lost.length > 0 && <Lines title="Removed but still used" lines={lost} />}
      {found.leftOut.length > 0 && (
        <>
          <p>
            <strong>
              {count(found.leftOut.length, 'problem')}: the entries concerned are left out.
            </strong>
          </p>
          <Problems problems={found.leftOut} />
        </>
      )}
      {found.elsewhere.length > 0 && (
        <Lines
          title="Consequences for other lists"
          lines={found.elsewhere.map(({ list, message }) => `${list}: ${message}`)}
        />
      )}
      <div className={styles.buttons}>
        {!isSame && (
          <button type="button" className="govuk-button" onClick={() => onReplace(found)}>
            Replace the list
          </button>
        )}
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onLeave}>
          {isSame ? 'Close' : 'Cancel'}
        </button>
      </div>
    </>
  );
}

function lossOf<L extends ListName>(
  { lists, usesOf }: BoardLists,
  { key, draftOf, nameOf }: FileSpec<L>,
  entry: EntryOf<L>,
): readonly string[] {
  if (!key) return [];
  const uses = usesWords(usesOf(key.kind, draftOf(entry)[key.field] ?? ''));
  return uses.map((words) => `${nameOf(entry, lists)}: ${words}`);
}

const MOST_NAMED = 20;

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const different = [...new Set(lines)];
  return (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {different.slice(0, MOST_NAMED).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {different.length > MOST_NAMED && <li>and {different.length - MOST_NAMED} more</li>}
      </ul>
    </>
  );
}

interface NamesProps<L extends ListName> {
  readonly title: string;
  readonly entries: readonly EntryOf<L>[];
  readonly board: BoardLists;
  readonly spec: FileSpec<L>;
}

const Names = <L extends ListName>({ title, entries, board, spec }: NamesProps<L>) =>
  entries.length === 0 ? null : (
    <Lines title={title} lines={entries.map((entry) => spec.nameOf(entry, board.lists))} />
  );

const Problems = ({ problems }: { readonly problems: readonly Problem[] }) => (
  <ul>
    {problems.map(({ message, hint }) => (
      <li key={message}>
        {message.replace(/([^.])$/, '$1.')} {hint}
      </li>
    ))}
  </ul>
);
