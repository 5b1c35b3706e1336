/** Tabs as the ARIA practices tell: one stop for Tab, arrows between them, each with its panel. */
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

interface Tab {
  id: string;
  title: string;
  count: number | null;
  content(): ReactNode;
}

interface Props {
  label: string;
  tabs: readonly Tab[];
  open: string;
  onOpen(id: string): void;
}

export function Tabs({ label, tabs, open, onOpen }: Props) {
  const name = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    tabs.findIndex(({ id }) => id === open),
  );
  const move = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    onOpen(tabs[next]!.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div className="tabs">
      <div ref={list} role="tablist" aria-label={label} onKeyDown={move} tabIndex={-1}>
        {tabs.map(({ id, title, count }, index) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${name}-${id}`}
            aria-selected={index === at}
            aria-controls={`${name}-panel`}
            tabIndex={index === at ? 0 : -1}
            onClick={() => onOpen(id)}
          >
            {title} {count !== null && <span className="count">{count}</span>}
          </button>
        ))}
      </div>
      <div
        className="panel"
        role="tabpanel"
        id={`${name}-panel`}
        aria-labelledby={`${name}-${tabs[at]!.id}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel takes the focus so that the keyboard can scroll it
        tabIndex={0}
      >
        {tabs[at]!.content()}
      </div>
    </div>
  );
}
