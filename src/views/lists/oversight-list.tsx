import { useState } from 'react';
import type { BoardLists } from '../../workspace/use-lists';
import { useSelection } from '../../workspace/use-selection';
import { ListFiles } from './list-files';
import styles from './lists.module.css';
import type { OversightSpec } from './oversight-specs';
import { SavedBanner, type Saved } from './saved-banner';

interface Props<L extends 'commentary' | 'actions' | 'messages'> {
  readonly spec: OversightSpec<L>;
  readonly board: BoardLists;
}

/** A list that is written on the exceptions page: here it goes out as a file, and comes in. */
export function OversightList<L extends 'commentary' | 'actions' | 'messages'>({
  spec,
  board,
}: Props<L>) {
  const { linkTo } = useSelection();
  const [saved, setSaved] = useState<Saved | null>(null);
  return (
    <div className={styles.screen}>
      <SavedBanner
        saved={saved}
        done={board.done}
        scorecardLink={linkTo('/')}
        onUndo={async () => {
          const notice = await board.actions.undo();
          const what = notice === null ? `Taken back: ${saved?.what ?? ''}` : (saved?.what ?? '');
          setSaved({ what, problem: notice && `${notice.message} ${notice.hint}`, done: -1 });
        }}
      />
      <p>
        {spec.about} They are written on the page of{' '}
        <a className="govuk-link" href={linkTo('/exceptions')}>
          exceptions
        </a>
        .
      </p>
      <ListFiles
        board={board}
        spec={spec}
        onDone={(what, problem) =>
          setSaved({ what, problem, done: board.done + (problem === null ? 1 : 0) })
        }
      />
    </div>
  );
}
