/** One event: who → what → whom, status, whose word, when on a line, where on a map, how sure, the words, the rule, the tree. */
import { type Event, numbersOf, type Statement, typeAndMode, type View } from '@readout/engine/view';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Confidence, Names, Status, TypeMark, When } from '../../parts/event-parts.js';
import { Waiting } from '../../parts/trouble.js';
import { signed } from '../../text/numbers.js';
import { Words } from '../../text/words.js';
import { Card, type CardFrame, Value, WordsOf } from './card.js';
import { TimeLine } from './time-line.js';

const PlaceMap = lazy(() => import('./place-map.js'));
const SentenceTree = lazy(() => import('./sentence-tree.js'));

const STATUS_MEANING: Record<Event['status'], string> = {
  actual: 'told as having happened or happening',
  historical: 'background: not part of what is being reported',
  future: 'announced',
  hypothetical: 'a condition, a possibility, feared or simulated',
  negated: 'the text says that it did not happen',
};

export function EventCard({
  event,
  treePath,
  view,
  close,
  children,
  ...lighting
}: CardFrame & {
  event: Event;
  treePath: string | null;
  /** Under its values: what coders say of it. */
  children?: ReactNode;
}) {
  const { id, because, trigger, cameo, goldstein, contexts } = event;
  const rule = <Rule rule={because.rule} />;
  const row = { view, point: lighting.point };
  const time = view.reading.times.find(time => time.id === event.time.source);
  const place = event.place === null ? null : view.place(event.place);
  const counts = numbersOf(event);
  return (
    <Card id={id} title={<TypeMark {...event} />} close={close} under={children}>
      <Parties name="Who" part="actor" event={event} parties={event.actors} {...row} />
      <Value
        {...row}
        name="What"
        spans={because.words.length > 0 ? because.words : trigger}
        lights={`${id}:trigger`}
        why={rule}
      >
        <span className="mono">{typeAndMode(event)}</span>
        {contexts.map(context => (
          <span key={context} className="context">
            {context.replaceAll('_', ' ')}
          </span>
        ))}
      </Value>
      <Parties name="To whom" part="recipient" event={event} parties={event.recipients} {...row} />
      <Value {...row} name="Status" lights={`${id}:trigger`} why={STATUS_MEANING[event.status]}>
        {event.status === 'actual' ? 'actual' : <Status status={event.status} />}
      </Value>
      <VoiceChain {...row} event={event} choose={lighting.choose} />
      <Value {...row} name="When" spans={time ? [time] : []} lights={`${id}:time`} why={whyWhen(event)}>
        <When event={event} />
      </Value>
      <Drawn name="On a line">
        <TimeLine view={view} event={event} />
      </Drawn>
      <Value {...row} name="Where" spans={place ? [place] : []} lights={`${id}:place`}>
        {place === null ? (
          <span className="unknown">not told</span>
        ) : (
          <>
            <Words>{place.name}</Words>{' '}
            <small>
              <Words>
                {[place.admin1 === place.name ? null : place.admin1, place.country]
                  .filter(Boolean)
                  .join(', ')}
              </Words>
            </small>
          </>
        )}
      </Value>
      {place !== null && place.lat !== null && place.lon !== null && (
        <Drawn name="On the map">
          <Suspense fallback={<Waiting what="Drawing the map" />}>
            <PlaceMap view={view} place={place} />
          </Suspense>
        </Drawn>
      )}
      {counts.length > 0 && (
        <Value {...row} name="Numbers">
          {counts.join(', ')}
        </Value>
      )}
      <Value
        {...row}
        name="Confidence"
        why="calibrated: of a hundred events with such evidence so many are right"
      >
        <Confidence value={event.confidence} />
      </Value>
      <div className="value">
        <dt>Words</dt>
        <dd>
          <WordsOf view={view} spans={because.words.length > 0 ? because.words : trigger} /> {rule}
        </dd>
      </div>
      <div className="value">
        <dt>Codes</dt>
        <dd>
          {cameo === null ? (
            <span className="unknown">no CAMEO code</span>
          ) : (
            <>
              CAMEO <code>{cameo}</code>
            </>
          )}
          {goldstein !== null && `, Goldstein ${signed(goldstein)}`}, PLOVER score {signed(event.score)}
        </dd>
      </div>
      <TreeDisclosure view={view} event={event} path={treePath} />
    </Card>
  );
}

function Rule({ rule }: { rule: string }) {
  return (
    <span className="rule">
      rule{' '}
      <code>
        <Words>{rule}</Words>
      </code>
    </span>
  );
}

function whyWhen({ time }: Event): string {
  if (time.source === null) return 'neither the text nor a day of publication tells';
  if (time.source === 'publishedAt') return 'the text does not tell: the day of publication';
  return time.value === null ? 'from the text' : `read as ${time.value}`;
}

interface PartiesProps {
  name: string;
  part: 'actor' | 'recipient';
  event: Event;
  parties: Event['actors'];
  view: View;
  point: CardFrame['point'];
}

function Parties({ name, part, event, parties, view, point }: PartiesProps) {
  if (parties.length === 0)
    return (
      <Value view={view} point={point} name={name}>
        <span className="unknown">not told</span>
      </Value>
    );
  return parties.map((party, index) => {
    const entity = view.entity(party.entity);
    const codes = [entity.country, entity.sector, ...entity.otherSectors].filter(Boolean).join(' ');
    return (
      <Value
        key={`${party.entity}:${party.start}`}
        view={view}
        point={point}
        name={index === 0 ? name : ''}
        spans={[party]}
        lights={`${event.id}:${part}:${party.start}`}
        why={
          <>
            stands for <Names names={[entity.name]} /> ({entity.kind}
            {entity.cameo && `, actor code ${entity.cameo}`})
          </>
        }
      >
        <strong>
          <Words>{entity.name}</Words>
        </strong>{' '}
        <small>{codes}</small>
      </Value>
    );
  });
}

/** Who vouches: the publisher, or a speaker, or a speaker whom another one quotes, the innermost first. */
function chainOf(view: View, event: Event): Statement[] {
  const chain: Statement[] = [];
  let statement = view.statementOf(event.voice);
  while (statement !== null && chain.length < 20) {
    chain.push(statement);
    statement = statement.within === null ? null : view.statement(statement.within);
  }
  return chain;
}

function VoiceChain({
  event,
  view,
  point,
  choose,
}: {
  event: Event;
  view: View;
  point: CardFrame['point'];
  choose: CardFrame['choose'];
}) {
  const chain = chainOf(view, event);
  const { publisher } = view.reading.document;
  return (
    <div className="value">
      <dt>Whose word</dt>
      <dd>
        <ol className="chain">
          {chain.map(({ id, attitude, ...statement }) => (
            <li key={id}>
              <button
                type="button"
                className="plain shows claim"
                onClick={() => choose(id)}
                onFocus={() => point(id)}
                onBlur={() => point(null)}
                onMouseEnter={() => point(id)}
                onMouseLeave={() => point(null)}
              >
                <Words>{view.speakerOf({ id, attitude, ...statement })}</Words>{' '}
                <span className="mono">{id}</span>
              </button>
              {attitude !== 'say' && <small> {attitude}</small>}
              {statement.cue && (
                <>
                  {' '}
                  <small>
                    <WordsOf view={view} spans={[statement.cue]} />
                  </small>
                </>
              )}
            </li>
          ))}
          <li>
            {chain.length === 0 ? 'the publisher vouches for it' : 'as reported by '}
            {chain.length > 0 && (publisher === null ? 'the publisher' : <Words>{publisher}</Words>)}
          </li>
        </ol>
      </dd>
    </div>
  );
}

function TreeDisclosure({ view, event, path }: { view: View; event: Event; path: string | null }) {
  const [open, setOpen] = useState(false);
  return (
    <Drawn name="Tree of the sentence">
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Hide the tree of the sentence' : 'Draw the tree of the sentence'}
      </button>
      {open && (
        <Suspense fallback={<Waiting what="Drawing the tree" />}>
          <SentenceTree view={view} event={event} path={path} />
        </Suspense>
      )}
    </Drawn>
  );
}

/** A picture, as wide as the card; its name is for those who do not see it. */
function Drawn({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="value wide">
      <dt className="hidden">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
