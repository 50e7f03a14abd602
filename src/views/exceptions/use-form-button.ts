import { useEffect, useRef, useState, type RefObject } from 'react';

export interface FormButton {
  readonly isOpen: boolean;
  /** Stands where the form opens, and has the focus again when the form is cancelled. */
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly open: () => void;
  /** Leaves the focus to what says that the text was kept. */
  readonly close: () => void;
  readonly cancel: () => void;
}

/** A button in whose place a form opens. */
export function useFormButton(): FormButton {
  const [state, setState] = useState<'closed' | 'open' | 'cancelled'>('closed');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (state === 'cancelled') button.current?.focus();
  }, [state]);
  return {
    isOpen: state === 'open',
    button,
    open: () => setState('open'),
    close: () => setState('closed'),
    cancel: () => setState('cancelled'),
  };
}
