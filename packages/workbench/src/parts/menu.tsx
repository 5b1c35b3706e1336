/** A menu that opens under its name; Escape closes it, and so does going elsewhere by pointer or keyboard. */
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

export function Menu({ title, children }: { title: ReactNode; children: ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const isElsewhere = (target: EventTarget | null) =>
    target instanceof Node && !menu.current?.contains(target);
  const close = () => menu.current?.removeAttribute('open');
  useEffect(() => {
    const press = ({ target }: PointerEvent) => isElsewhere(target) && close();
    document.addEventListener('pointerdown', press);
    return () => document.removeEventListener('pointerdown', press);
  });
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    event.stopPropagation();
    close();
    menu.current.querySelector('summary')?.focus();
  };
  const closeBehind = ({ relatedTarget }: FocusEvent) => isElsewhere(relatedTarget) && close();
  return (
    <details ref={menu} className="menu" onKeyDown={closeOnEscape} onBlur={closeBehind}>
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  );
}
