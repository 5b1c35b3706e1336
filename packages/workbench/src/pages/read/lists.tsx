/** All that was read from a report, as lists; each entry lights up its words, and choosing it opens its card. */
import { type Event, type Statement, type View, withoutQuotes } from '@readout/engine/view';
import { Fragment, type KeyboardEvent, type ReactNode, useContext, useMemo } from 'react';
import {
  Confidence,
  EventParties,
  QuadKey,
  Status,
  TypeMark,
  VoiceMark,
  When,
} from '../../parts/event-parts.js';
import { Nothing } from '../../parts/trouble.js';
import { counted } from '../../text/numbers.js';
import { Words } from '../../text/words.js';
import { WordsOf } from './card.js';
import type { Lighting } from './marked-text.js';
import { Wording } from './wording.js';

interface ListProps extends Lighting {
  view: View;
  chosen: string | null;
}

/** Up and down go from entry to entry, as through the text. */
function arrows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('.entry')];
  const at = entries.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  entries[event.key === 'ArrowDown' ? Math.min(at + 1, entries.length - 1) : Math.max(at - 1, 0)]!.focus();
}

interface EntryProps extends Lighting {
  id: string;
  chosen: boolean;
  className?: string;
  children: ReactNode;
}

function Entry({ id, chosen, className = '', children, lit, point, choose }: EntryProps) {
  return (
    <button
      type="button"
      className={`entry ${className}${lit === id ? ' lit' : ''}`}
      aria-pressed={chosen}
      onClick={() => choose(id)}
      onMouseEnter={() => point(id)}
      onMouseLeave={() => point(null)}
      onFocus={() => point(id)}
      onBlur={() => point(null)}
    >
      {children}
    </button>
  );
}

export function EventList({ view, chosen, ...lighting }: ListProps) {
  const { events } = view.reading;
  if (events.length === 0) return <Nothing>The text tells of no political event.</Nothing>;
  return (
    <>
      <ul className="entries" onKeyDown={arrows}>
        {events.map(event => (
          <li key={event.id}>
            <Entry
              id={event.id}
              chosen={chosen === event.id}
              className={event.voice.by === 'statement' ? 'claimed' : ''}
              {...lighting}
            >
              <EventSummary view={view} event={event} />
            </Entry>
          </li>
        ))}
      </ul>
      <QuadKey />
    </>
  );
}

function EventSummary({ view, event }: { view: View; event: Event }) {
  return (
    <span className="event-summary">
      <span className="number events-number">{event.id}</span>
      <span className="what">
        <TypeMark {...event} /> <Status status={event.status} />
      </span>
      <EventParties view={view} event={event} />
      <span className="facts">
        <When event={event} />
        {event.place !== null && <Words>{view.place(event.place).name}</Words>}
        <VoiceMark view={view} voice={event.voice} />
        <Confidence value={event.confidence} />
      </span>
    </span>
  );
}

interface LinesProps extends Lighting {
  view: View;
  events: readonly Event[];
  none: string;
}

/** Events within a card, a line each. */
export function EventLines({ view, events, none, ...lighting }: LinesProps) {
  if (events.length === 0) return <span className="unknown">{none}</span>;
  return (
    <ul className="lines">
      {events.map(event => (
        <li key={event.id}>
          <Entry id={event.id} chosen={false} className="line" {...lighting}>
            <span className="mono">{event.id}</span> <TypeMark {...event} />{' '}
            <EventParties view={view} event={event} />
          </Entry>
        </li>
      ))}
    </ul>
  );
}

export function StatementList({ view, chosen, ...lighting }: ListProps) {
  const groups = useMemo(() => bySpeaker(view), [view]);
  if (groups.size === 0) return <Nothing>The text attributes nothing to anybody.</Nothing>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: takes the arrows of the buttons within
    <div onKeyDown={arrows}>
      {[...groups].map(([speaker, statements]) => (
        <section key={speaker} className="speaker">
          <h3>
            <Words>{speaker}</Words>
          </h3>
          <ul className="entries">
            {statements.map(statement => (
              <li key={statement.id}>
                <Entry id={statement.id} chosen={chosen === statement.id} {...lighting}>
                  <StatementSummary view={view} statement={statement} />
                </Entry>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function bySpeaker(view: View): Map<string, Statement[]> {
  return Map.groupBy(view.reading.statements, statement => view.speakerOf(statement));
}

function StatementSummary({ view, statement }: { view: View; statement: Statement }) {
  const { id, cue, content, mode, attitude, within } = statement;
  return (
    <span className="statement-summary">
      <span className="number statements-number">{id}</span>
      <span className="serif" dir="auto">
        {cue && (
          <i className="cue">
            <Words>{view.words(cue)}</Words>{' '}
          </i>
        )}
        {content.map((piece, index) => (
          <Fragment key={piece.start}>
            {index > 0 && ' … '}
            {piece.quoted ? (
              <q>
                <Words>{withoutQuotes(view.words(piece))}</Words>
              </q>
            ) : (
              <Words>{view.words(piece)}</Words>
            )}
          </Fragment>
        ))}
      </span>
      <span className="facts">
        <span>{mode}</span>
        {attitude !== 'say' && <span>{attitude}</span>}
        {within && <span>within {within}</span>}
      </span>
    </span>
  );
}

export function NameList({ view, chosen, ...lighting }: ListProps) {
  const members = useMemo(() => membersOf(view), [view]);
  if (members.length === 0) return <Nothing>The text names nobody.</Nothing>;
  return (
    <ul className="entries" onKeyDown={arrows}>
      {members.map(({ entity, events, mentions }) => (
        <li key={entity.id}>
          <Entry id={entity.id} chosen={chosen === entity.id} {...lighting}>
            <span className="name-summary">
              <strong>
                <Words>{entity.name}</Words>
              </strong>{' '}
              {entity.cameo && <code>{entity.cameo}</code>}
              <span className="facts">
                <span>{entity.kind}</span>
                {entity.roles[0] && <Words>{entity.roles[0].title}</Words>}
                <span>{counted(mentions, 'mention')}</span>
                {events > 0 && <span>{counted(events, 'event')}</span>}
              </span>
            </span>
          </Entry>
        </li>
      ))}
    </ul>
  );
}

/** Those in the most events first, then those named most often. */
function membersOf({ reading }: View) {
  const members = new Map(reading.entities.map(entity => [entity.id, { entity, events: 0, mentions: 0 }]));
  for (const { entity } of reading.mentions) members.get(entity)!.mentions++;
  for (const { actors, recipients } of reading.events)
    for (const id of new Set([...actors, ...recipients].map(({ entity }) => entity)))
      members.get(id)!.events++;
  return [...members.values()].sort((a, b) => b.events - a.events || b.mentions - a.mentions);
}

export function LabelList({ view, chosen, ...lighting }: ListProps) {
  const { labels } = view.reading;
  const neutral = useContext(Wording);
  if (labels.length === 0) return <Nothing>No words that take sides were found.</Nothing>;
  return (
    <ul className="entries" onKeyDown={arrows}>
      {labels.map((label, index) => {
        const id = `l${index + 1}`;
        const instead = neutral.get(label.term);
        return (
          <li key={id}>
            <Entry id={id} chosen={chosen === id} {...lighting}>
              <span className="label-summary">
                <WordsOf view={view} spans={[label]} />
                {instead !== undefined && (
                  <span className="instead">
                    {' '}
                    neutral: {instead === null ? 'leave it out' : <q>{instead}</q>}
                  </span>
                )}
                <span className="facts">
                  <span>{label.kind}</span>
                  {label.about !== null && (
                    <span>
                      about <Words>{view.entity(label.about).name}</Words>
                    </span>
                  )}
                  <VoiceMark view={view} voice={label.voice} />
                </span>
              </span>
            </Entry>
          </li>
        );
      })}
    </ul>
  );
}
