import { useEffect, useEffectEvent } from 'react';
import { looksLikeTable } from './pasted-table';

interface Pasted {
  readonly onText: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

const FIELDS = 'input, textarea, select, [contenteditable], dialog';

/** Cells, or files, pasted anywhere on the page but in a field. */
export function usePagePaste({ onText, onFiles }: Pasted): void {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    if (event.target instanceof Element && event.target.closest(FIELDS)) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const files = [...(event.clipboardData?.files ?? [])];
    if (looksLikeTable(text)) onText(text);
    else if (text === '' && files.length > 0) onFiles(files);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => paste(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
}
