/** A report and what was read from it, side by side. */
import {
  dateText,
  LAYER_NAMES,
  LAYERS,
  type Layer,
  nameOf,
  type Reading,
  viewOf,
} from '@readout/engine/view';
import type { ReadAnswer } from '@readout/server/api';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { isTyping } from '../../parts/use-keys.js';
import { changeQuery, useRoute } from '../../route.js';
import { counted } from '../../text/numbers.js';
import { Words } from '../../text/words.js';
import type { Corrections } from './corrections.js';
import { Inspector } from './inspector.js';
import { MarkedText } from './marked-text.js';
import { Wording } from './wording.js';

interface Props {
  answer: ReadAnswer;
  treePath: string | null;
  corrections?: Corrections;
  /** Links that belong to the document: its story, its review. */
  links?: ReactNode;
}

export function Reader({ answer, treePath, corrections, links }: Props) {
  const reading = answer.reading as Reading;
  const view = useMemo(() => viewOf(reading), [reading]);
  const wording = useMemo(
    () => new Map(answer.wording.map(({ term, neutral }) => [term, neutral])),
    [answer],
  );
  const { query } = useRoute();
  const chosen = query.get('show');
  const hide = query.get('hide') ?? '';
  const shown = useMemo(() => new Set(LAYERS.filter(layer => !hide.split(',').includes(layer))), [hide]);
  const [pointed, point] = useState<string | null>(null);
  const choose = useCallback((owner: string) => changeQuery({ show: owner }), []);
  const close = useCallback(() => changeQuery({ show: null }), []);
  const list = query.get('list') ?? 'events';
  useStepping(reading, list, chosen);
  const lighting = { lit: pointed ?? chosen, point, choose };
  return (
    <Wording value={wording}>
      <header className="report-head">
        <h1 dir="auto">
          <Words most={200}>{nameOf(reading.document)}</Words>
        </h1>
        <Facts reading={reading} />
        <p className="summary">
          {summaryOf(reading)} {links}
        </p>
        {reading.notices.map(({ code, message }) => (
          <p key={code + message} className="notice">
            <Words>{message}</Words>
          </p>
        ))}
      </header>
      <div className="reader">
        <div className="reading-column">
          <Layers reading={reading} shown={shown} />
          <MarkedText view={view} shown={shown} chosen={chosen} {...lighting} />
        </div>
        <Inspector
          view={view}
          chosen={chosen}
          list={list}
          openList={list => changeQuery({ list }, { replace: true })}
          treePath={treePath}
          corrections={corrections ?? null}
          close={close}
          {...lighting}
        />
      </div>
    </Wording>
  );
}

function Facts({ reading }: { reading: Reading }) {
  const { publisher, author, publishedAt, url, id, title } = reading.document;
  return (
    <p className="facts">
      {publisher && <Words most={100}>{publisher}</Words>}
      {author && (
        <span>
          by <Words>{author}</Words>
        </span>
      )}
      {publishedAt && <Words>{dateText(publishedAt)}</Words>}
      {/* As text: a link would let a document choose where a click leads. */}
      {url && <Words>{url}</Words>}
      {title && id !== url && (
        <code>
          <Words most={24}>{id}</Words>
        </code>
      )}
    </p>
  );
}

/** "5 events, 1 of them only claimed; 3 statements; 1 label." */
function summaryOf({ events, statements, labels }: Reading): string {
  const claimed = events.filter(({ voice }) => voice.by === 'statement').length;
  const claims = claimed === 0 ? '' : `, ${claimed} of them only claimed`;
  return `${counted(events.length, 'event')}${claims}; ${counted(statements.length, 'statement')}; ${counted(labels.length, 'label')}.`;
}

/** The key to the marks, and what shows and hides them. */
function Layers({ reading, shown }: { reading: Reading; shown: ReadonlySet<Layer> }) {
  const toggle = (layer: Layer) => {
    const hidden = LAYERS.filter(other => (other === layer ? shown.has(other) : !shown.has(other)));
    changeQuery({ hide: hidden.join(',') }, { replace: true });
  };
  return (
    <fieldset className="layers">
      <legend className="hidden">Layers shown in the text</legend>
      {LAYERS.map(layer => (
        <label key={layer}>
          <input type="checkbox" checked={shown.has(layer)} onChange={() => toggle(layer)} />{' '}
          <span className={layer}>{LAYER_NAMES[layer]}</span> <small>{reading[layer].length}</small>
        </label>
      ))}
    </fieldset>
  );
}

/** j and k go to the next and the one before of the open list; Escape closes the card. */
function useStepping(reading: Reading, list: string, chosen: string | null): void {
  useEffect(() => {
    const ids = idsOf(reading, list);
    const step = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'Escape' && chosen !== null) changeQuery({ show: null });
      const by = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (by === 0 || ids.length === 0) return;
      const at = chosen === null ? -1 : ids.indexOf(chosen);
      const next = at < 0 ? (by > 0 ? 0 : ids.length - 1) : Math.min(ids.length - 1, Math.max(0, at + by));
      changeQuery({ show: ids[next] }, { replace: true });
    };
    document.addEventListener('keydown', step);
    return () => document.removeEventListener('keydown', step);
  }, [reading, list, chosen]);
}

function idsOf({ events, statements, entities, labels }: Reading, list: string): string[] {
  if (list === 'statements') return statements.map(({ id }) => id);
  if (list === 'names') return entities.map(({ id }) => id);
  if (list === 'labels') return labels.map((_, index) => `l${index + 1}`);
  return events.map(({ id }) => id);
}
