/** One event of the queue: its passage with its parts marked, and what the machine made of it. */
import { dateText, numbersOf } from '@readout/engine/view';
import type { QueueItem } from '@readout/server/api';
import { type ReactNode, useMemo } from 'react';
import { Confidence, Names, Status, speakerOf, TypeMark, VoiceOf } from '../../parts/event-parts.js';
import { Link } from '../../parts/link.js';
import { hrefOf } from '../../route.js';
import { shortened } from '../../text/visible.js';
import { Visible, Words } from '../../text/words.js';
import { stretchesOf } from './passage.js';

/** Letters of the passage that are shown; a sentence may be a word of a million. */
const MOST = 4000;

export function ItemView({ item }: { item: QueueItem }) {
  const { row, actors, recipients, review } = item;
  const numbers = numbersOf({ numbers: row });
  const party = ({ name, country, sector }: QueueItem['actors'][number]) =>
    [name, country, sector].filter(Boolean).join(' ');
  return (
    <article className="item" aria-label={`Event ${row.event}`}>
      <Passage item={item} />
      <dl className="values">
        <Field name="What">
          <TypeMark {...row} /> <Status status={row.status} />
        </Field>
        <Field name="Who">{actors.length === 0 ? <Unknown /> : <Names names={actors.map(party)} />}</Field>
        <Field name="To whom">
          {recipients.length === 0 ? <Unknown /> : <Names names={recipients.map(party)} />}
        </Field>
        <Field name="Whose word">
          <VoiceOf speaker={speakerOf(row)} most={80} />
        </Field>
        <Field name="When">{row.date === null ? <Unknown /> : dateText(row.date)}</Field>
        <Field name="Where">
          {row.place_name === null ? <Unknown /> : <Words most={80}>{row.place_name}</Words>}
        </Field>
        {numbers.length > 0 && <Field name="Numbers">{numbers.join(', ')}</Field>}
        <Field name="Confidence">
          <Confidence value={row.confidence} />
        </Field>
        <Field name="Rule">
          <code>
            <Words most={120}>{row.rule}</Words>
          </code>
        </Field>
      </dl>
      <p className="facts">
        <Link href={hrefOf('read', { document: row.document, show: row.event })}>In its report</Link>
        {row.title && <Words most={120}>{row.title}</Words>}
        {row.publisher && <Words most={60}>{row.publisher}</Words>}
        {row.published && <span>{dateText(row.published)}</span>}
      </p>
      {review.decisions.length > 0 && (
        <ul className="plain-decisions">
          {review.decisions.map(({ id, coder, verdict, note, undone }) => (
            <li key={id} className={undone ? 'undone' : undefined}>
              <Words most={60}>{coder}</Words>: {verdict}
              {undone && ' (undone)'} {note && <q>{note}</q>}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function Passage({ item }: { item: QueueItem }) {
  const stretches = useMemo(() => stretchesOf(item), [item]);
  let shown = 0;
  return (
    <blockquote className="passage" dir="auto">
      {stretches.map(({ start, text, part, inSentence }) => {
        const room = Math.max(0, MOST - shown);
        shown += text.length;
        if (room === 0) return null;
        return (
          <span key={start} className={`${inSentence ? 'own' : 'around'}${part === null ? '' : ` ${part}`}`}>
            <Visible text={shortened(text, room)} />
            {part !== null && part !== 'trigger' && <sup>{part}</sup>}
          </span>
        );
      })}
    </blockquote>
  );
}

const Unknown = () => <span className="unknown">not told</span>;

function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="value">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
