import type { StagedFile } from '../../workspace/types';
import { count } from '../shared/count';
import { FocusLink } from '../shared/focus-link';
import { fileAnchor } from './staged-file';

/** What needs attention, on top of the page, each with the way to it. */
export function FileErrors({ files }: { readonly files: readonly StagedFile[] }) {
  const problems = files.flatMap((file) => {
    const words = problemWords(file);
    return words === null ? [] : { id: file.id, words };
  });
  if (problems.length === 0) return null;
  return (
    <section className="govuk-error-summary" aria-labelledby="file-errors-title">
      <h2 id="file-errors-title" className="govuk-error-summary__title">
        There is a problem with {count(problems.length, 'file')}
      </h2>
      <ul className="govuk-list govuk-error-summary__list">
        {problems.map(({ id, words }) => (
          <li key={id}>
            <FocusLink target={fileAnchor(id)}>{words}</FocusLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function problemWords({ name, state }: StagedFile): string | null {
  if (state.kind === 'failed') return named(name, state.failure.message);
  if (state.kind !== 'read' || state.result.errorCount === 0) return null;
  const { errorCount, summary } = state.result;
  return `${name}: ${count(errorCount, 'problem')} to fix, ${count(summary.rowsLeftOut, 'row')} left out`;
}

/** The file is always named, by its own message or before it. */
const named = (file: string, message: string): string =>
  message.includes(file) ? message : `${file}: ${message}`;
