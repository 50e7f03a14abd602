import { useState } from 'react';
import { useStore } from 'zustand';
import { useWorkspace } from '../workspace/workspace-context';

/** What was loaded, edited and published as a file, from a page that broke. */
export function SaveWork() {
  const { store, servedBase, services } = useWorkspace();
  const document = useStore(store, (state) => state.document);
  const [problem, setProblem] = useState('');
  if (!servedBase || document.steps.length + document.publications.length === 0) return null;
  const save = async () => {
    const [{ backupFile }, { saveFile }] = await Promise.all([
      import('../workspace/backup'),
      import('../views/shared/save-file'),
    ]);
    saveFile(await backupFile(servedBase, document, services.now()));
  };
  return (
    <>
      <p className="govuk-body">
        Before you reload, you can save what you loaded and edited as a file:
      </p>
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        onClick={() => void save().catch(() => setProblem(NOT_SAVED))}
      >
        Download backup
      </button>
      <p role="alert" className="govuk-body">
        {problem}
      </p>
    </>
  );
}

const NOT_SAVED = 'The backup could not be made. What this browser kept is still there.';
