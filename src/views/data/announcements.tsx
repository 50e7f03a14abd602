import type { StagedFile } from '../../workspace/types';
import { count } from '../shared/count';

const STEP = 25;

interface Props {
  readonly files: readonly StagedFile[];
  /** What was last put right; empty when nothing was. */
  readonly said?: string;
}

/** Says to screen readers how far the files are: at milestones, not at every tick. */
export function Announcements({ files, said = '' }: Props) {
  return (
    <div aria-live="polite" aria-atomic="false" className="govuk-visually-hidden">
      <p>{said}</p>
      {files.map((file) => (
        <p key={file.id}>{milestone(file)}</p>
      ))}
    </div>
  );
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
