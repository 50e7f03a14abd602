import { useEffect, useRef } from 'react';
import type { StagedFile } from '../../workspace/types';
import { count } from '../shared/count';
import { FocusLink } from '../shared/focus-link';
import styles from './data.module.css';
import { KEEPING_TITLE } from './keeping-panel';

interface Props {
  readonly files: readonly StagedFile[];
  readonly newQuarters: readonly string[];
  readonly scorecardLink: string;
  readonly isKept: boolean;
}

/** What was loaded, and the way to see it. Takes the focus from the button that was pressed. */
export function LoadedBanner({ files, newQuarters, scorecardLink, isKept }: Props) {
  const banner = useRef<HTMLElement>(null);
  const rows = files.flatMap(({ state }) =>
    state.kind === 'loaded' ? [state.result.summary.rowsLoaded] : [],
  );
  const loaded = rows.length;
  const before = useRef(loaded);
  useEffect(() => {
    if (loaded > before.current) banner.current?.focus();
    before.current = loaded;
  }, [loaded]);

  if (loaded === 0) return null;
  return (
    <section ref={banner} tabIndex={-1} className={styles.success} aria-labelledby="loaded-title">
      <h2 id="loaded-title">Loaded into the scorecard</h2>
      <p>
        {count(loaded, 'file')},{' '}
        {count(
          rows.reduce((a, b) => a + b, 0),
          'row',
        )}
        . {newWords(newQuarters)}
        {isKept
          ? 'What is loaded is kept in this browser.'
          : 'What is loaded stays until this page is closed or reloaded: download a backup.'}
      </p>
      <p className={styles.ways}>
        <a className="govuk-link" href={scorecardLink}>
          See the scorecard
        </a>{' '}
        <FocusLink target={KEEPING_TITLE} className="govuk-link">
          Undo or save a backup
        </FocusLink>
      </p>
    </section>
  );
}

const NAMED_QUARTERS = 4;

/** The quarters that the scorecard shows since, latest first; many are counted, not listed. */
function newWords(quarters: readonly string[]): string {
  const [latest] = quarters;
  if (latest === undefined) return '';
  return quarters.length > NAMED_QUARTERS
    ? `New in the scorecard: ${count(quarters.length, 'quarter')}, the latest ${latest}. `
    : `New in the scorecard: ${quarters.join('; ')}. `;
}
