/** The frame of a card, and the rows in it: each value is a button that lights up the words it was read from. */
import type { Span, View } from '@readout/engine/view';
import { type ReactNode, useState } from 'react';
import { Words } from '../../text/words.js';
import type { Lighting } from './marked-text.js';

export interface CardFrame extends Lighting {
  view: View;
  close(): void;
}

interface CardProps {
  id: string;
  title: ReactNode;
  close(): void;
  children: ReactNode;
  /** What is no value, under the values. */
  under?: ReactNode;
}

export function Card({ id, title, close, children, under }: CardProps) {
  return (
    <section className="card" aria-label={`Details of ${id}`}>
      <header>
        <h2>
          <span className="mono">{id}</span> {title}
        </h2>
        <button type="button" className="plain" onClick={close} aria-label={`Close the details of ${id}`}>
          ✕
        </button>
      </header>
      <dl className="values">{children}</dl>
      {under}
    </section>
  );
}

interface ValueProps {
  name: string;
  children: ReactNode;
  view: View;
  /** The words that the value was read from; none where the text does not tell. */
  spans?: readonly Span[];
  /** What to light up in the text: "v1:actor". */
  lights?: string;
  /** Why: a rule, or how the value came about. */
  why?: ReactNode;
  point: Lighting['point'];
}

/** One value. Where it has words, pressing it shows them with the rule that took them. */
export function Value({ name, children, view, spans = [], lights, why, point }: ValueProps) {
  const [open, setOpen] = useState(false);
  const checkable = spans.length > 0 || why !== undefined;
  return (
    <div className="value">
      <dt>{name}</dt>
      <dd>
        {checkable ? (
          <button
            type="button"
            className="plain shows"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            onMouseEnter={() => lights && point(lights)}
            onMouseLeave={() => point(null)}
            onFocus={() => lights && point(lights)}
            onBlur={() => point(null)}
          >
            {children}
          </button>
        ) : (
          children
        )}
        {open && (
          <div className="because">
            {spans.length > 0 && <WordsOf view={view} spans={spans} />} {why}
          </div>
        )}
      </dd>
    </div>
  );
}

export function WordsOf({ view, spans }: { view: View; spans: readonly Span[] }) {
  return (
    <q>
      {spans.map((span, index) => (
        <span key={span.start}>
          {index > 0 && ' … '}
          <Words>{view.words(span)}</Words>
        </span>
      ))}
    </q>
  );
}
