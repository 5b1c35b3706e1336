/** Cards of what is no event: a statement, a name, a time, a place, a label. */
import {
  dateText,
  type Entity,
  type Label,
  type Place,
  type Statement,
  type Time,
} from '@readout/engine/view';
import { useContext } from 'react';
import { Names, VoiceMark } from '../../parts/event-parts.js';
import { Link } from '../../parts/link.js';
import { hrefOf } from '../../route.js';
import { counted } from '../../text/numbers.js';
import { Words } from '../../text/words.js';
import { Card, type CardFrame, Value, WordsOf } from './card.js';
import { EventLines } from './lists.js';
import { Wording } from './wording.js';

export function StatementCard({ statement, view, close, ...lighting }: CardFrame & { statement: Statement }) {
  const { id, speaker, addressee, cue, content, mode, attitude, within } = statement;
  const row = { view, point: lighting.point };
  const events = view.reading.events.filter(
    ({ voice }) => voice.by === 'statement' && voice.statement === id,
  );
  return (
    <Card id={id} title="Statement" close={close}>
      <Value {...row} name="Speaker" spans={speaker ? [speaker] : []} lights={`${id}:speaker`}>
        <strong>
          <Words>{view.speakerOf(statement)}</Words>
        </strong>
      </Value>
      <Value {...row} name="Attitude" spans={cue ? [cue] : []} lights={`${id}:cue`}>
        {attitude}
      </Value>
      <Value {...row} name="Words" lights={`${id}:content`}>
        <span className="serif">
          <WordsOf view={view} spans={content} />
        </span>{' '}
        <small>{mode}</small>
      </Value>
      {addressee && (
        <Value {...row} name="To" spans={[addressee]} lights={`${id}:addressee`}>
          <Words>{addressee.entity ? view.entity(addressee.entity).name : view.words(addressee)}</Words>
        </Value>
      )}
      {within && (
        <Value {...row} name="Within">
          <button type="button" className="plain shows" onClick={() => lighting.choose(within)}>
            <span className="mono">{within}</span>, said by{' '}
            <Words>{view.speakerOf(view.statement(within))}</Words>
          </button>
        </Value>
      )}
      <Value {...row} name="Claims">
        <EventLines view={view} events={events} none="No event rests on it." {...lighting} />
      </Value>
    </Card>
  );
}

export function EntityCard({ entity, view, close, ...lighting }: CardFrame & { entity: Entity }) {
  const { id, kind, name, roles, cameo, country, sector, otherSectors, aliases, identifier } = entity;
  const row = { view, point: lighting.point };
  const mentions = view.reading.mentions.filter(mention => mention.entity === id);
  const events = view.reading.events.filter(({ actors, recipients }) =>
    [...actors, ...recipients].some(party => party.entity === id),
  );
  return (
    <Card id={id} title={<Words>{name}</Words>} close={close}>
      <Value {...row} name="Kind">
        {kind}
      </Value>
      {roles.map(role => (
        <Value key={`${role.start}:${role.title}`} {...row} name="Role" spans={[role]}>
          <Words>{role.title}</Words> <small>{role.country}</small>
        </Value>
      ))}
      <Value {...row} name="Codes">
        {cameo === null && country === null && sector === null ? (
          <span className="unknown">none</span>
        ) : (
          <>
            {[country, sector, ...otherSectors].filter(Boolean).join(' ')} {cameo && <code>{cameo}</code>}
          </>
        )}
      </Value>
      {aliases.length > 0 && (
        <Value {...row} name="Also">
          <Names names={aliases} />
        </Value>
      )}
      {identifier && (
        <Value {...row} name="Known as">
          <Words>{`${identifier.source} ${identifier.id}`}</Words>
        </Value>
      )}
      <Value {...row} name="Mentions" spans={mentions.slice(0, 12)} lights={`${id}:mention`}>
        {counted(mentions.length, 'mention')}
      </Value>
      <Value {...row} name="Events">
        <EventLines view={view} events={events} none="In no event." {...lighting} />
      </Value>
      <Value {...row} name="Elsewhere">
        <Link href={hrefOf('events', { party: name })}>Events of this name in all reports</Link>
      </Value>
    </Card>
  );
}

export function TimeCard({ time, view, close, ...lighting }: CardFrame & { time: Time }) {
  const { id, type, value, from, to } = time;
  const row = { view, point: lighting.point };
  const events = view.reading.events.filter(event => event.time.source === id);
  const ends = [from, to].map(end => (end === null ? 'open' : dateText(end)));
  return (
    <Card id={id} title="Time" close={close}>
      <Value {...row} name="Words">
        <WordsOf view={view} spans={[time]} />
      </Value>
      <Value {...row} name="Read as">
        <code>
          <Words>{value}</Words>
        </code>{' '}
        <small>{type}</small>
      </Value>
      <Value {...row} name="Days">
        {ends[0] === ends[1] ? ends[0] : ends.join(' to ')}
      </Value>
      <Value {...row} name="Events">
        <EventLines view={view} events={events} none="No event took its time from it." {...lighting} />
      </Value>
    </Card>
  );
}

export function PlaceCard({ place, view, close, ...lighting }: CardFrame & { place: Place }) {
  const { id, name, country, admin1, feature, geonamesId, lat, lon, role } = place;
  const row = { view, point: lighting.point };
  const events = view.reading.events.filter(event => event.place === id);
  return (
    <Card id={id} title={<Words>{name}</Words>} close={close}>
      <Value {...row} name="Words">
        <WordsOf view={view} spans={[place]} />
      </Value>
      <Value {...row} name="Plays the part of">
        {role === 'name-part' ? 'part of a name' : role}
      </Value>
      <Value {...row} name="Lies in">
        <Words>{[admin1, country].filter(Boolean).join(', ') || 'unknown'}</Words>
      </Value>
      {lat !== null && lon !== null && (
        <Value {...row} name="Coordinates">
          {lat.toFixed(2)}, {lon.toFixed(2)}{' '}
          <small>
            {geonamesId !== null && `GeoNames ${geonamesId} `}
            {feature}
          </small>
        </Value>
      )}
      <Value {...row} name="Events">
        <EventLines view={view} events={events} none="The text puts no event here." {...lighting} />
      </Value>
    </Card>
  );
}

export function LabelCard({ label, id, view, close, ...lighting }: CardFrame & { label: Label; id: string }) {
  const { term, kind, about, voice } = label;
  const row = { view, point: lighting.point };
  const neutral = useContext(Wording).get(term) ?? null;
  return (
    <Card id={id} title="Words that take sides" close={close}>
      <Value {...row} name="Words">
        <WordsOf view={view} spans={[label]} />
      </Value>
      <Value {...row} name="Kind">
        {kind}, <small>as “{term}” in the dictionary</small>
      </Value>
      <Value {...row} name="Neutral wording">
        {neutral === null ? 'leave it out' : <q>{neutral}</q>}
      </Value>
      <Value {...row} name="About">
        {about === null ? (
          <span className="unknown">not told</span>
        ) : (
          <Names names={[view.entity(about).name]} />
        )}
      </Value>
      <Value {...row} name="Whose word">
        <VoiceMark view={view} voice={voice} />
      </Value>
    </Card>
  );
}
