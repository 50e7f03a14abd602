import type { MouseEvent, ReactNode } from 'react';

interface Props {
  /** The id of the element to go to. */
  readonly target: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A link within the page. It moves the focus itself, because the address's hash is the route. */
export function FocusLink({ target, className, children }: Props) {
  const go = (event: MouseEvent) => {
    event.preventDefault();
    const element = document.getElementById(target);
    element?.focus();
    element?.scrollIntoView({ block: 'start' });
  };
  return (
    <a href={`#${target}`} className={className} onClick={go}>
      {children}
    </a>
  );
}
