import type { StagedFile } from '../../workspace/types';
import { count } from '../shared/count';
import { FEW_FILES } from './brief-file';

const STEP = 25;

interface Props {
  readonly files: readonly StagedFile[];
  /** What was last put right; empty when nothing was. */
  readonly said?: string;
}

/**
 * Says to screen readers how far the files are: at milestones, not at every tick. Of many files only
 * those that want something are named.
 */
export function Announcements({ files, said = '' }: Props) {
  const isMany = files.length > FEW_FILES;
  return (
    <div aria-live="polite" aria-atomic="false" className="govuk-visually-hidden">
      <p>{said}</p>
      {isMany && <p>{milestoneOfAll(files)}</p>}
      {files.map((file) => (
        <p key={file.id}>{isMany && !WANTING.has(file.state.kind) ? '' : milestone(file)}</p>
      ))}
    </div>
  );
}

const WANTING: ReadonlySet<StagedFile['state']['kind']> = new Set([
  'needs-sheet',
  'needs-mapping',
  'failed',
]);

/** `Read: 75 per cent of 40 files` */
function milestoneOfAll(files: readonly StagedFile[]): string {
  const done = files.filter(({ state }) => state.kind !== 'reading').length;
  const percent = (done / files.length) * 100;
  return `Read: ${Math.floor(percent / STEP) * STEP} per cent of ${count(files.length, 'file')}`;
}

/** One sentence that changes only when something worth saying happened. */
export function milestone({ name, state }: StagedFile): string {
  switch (state.kind) {
    case 'reading': {
      const { bytesRead, bytesTotal } = state.progress;
      const percent = bytesTotal === 0 ? 0 : (bytesRead / bytesTotal) * 100;
      return `Reading ${name}: ${Math.floor(percent / STEP) * STEP} per cent`;
    }
    case 'needs-sheet':
      return `${name}: choose a sheet`;
    case 'needs-mapping':
      return `${name}: choose its columns`;
    case 'read': {
      const { summary, errorCount } = state.result;
      return `${name} read: ${count(summary.rowsLoaded, 'row')} can be loaded, ${count(errorCount, 'problem')} must be fixed`;
    }
    case 'failed':
      return `${name} cannot be used`;
    case 'cancelled':
      return `${name} cancelled`;
    case 'loaded':
      return `${name} loaded`;
  }
}
