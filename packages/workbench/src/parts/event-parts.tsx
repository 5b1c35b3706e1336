/** Small pieces that show an event, wherever one is shown. Shapes stand beside colours: round cooperates, hollow is verbal. */
import type { Event, View, Voice } from '@readout/engine/view';
import { namesOf, numbersOf, QUAD_SIGNS, typeAndMode, whenOf } from '@readout/engine/view';
import type { EventRow } from '@readout/server/api';
import { Fragment } from 'react';
import { percent } from '../text/numbers.js';
import { Words } from '../text/words.js';

interface TypeProps {
  type: string;
  mode: string | null;
  quad: Event['quad'];
  score: number;
}

export function TypeMark({ type, mode, quad, score }: TypeProps) {
  return (
    <span className={`type ${quad.replace(' ', '-')}`} title={`${quad}, PLOVER score ${score}`}>
      <span aria-hidden="true">{QUAD_SIGNS[quad]}</span> {typeAndMode({ type, mode })}
    </span>
  );
}

/** Each name once. */
export function Names({ names, most = 120 }: { names: readonly string[]; most?: number | undefined }) {
  return [...new Set(names)].map((name, index) => (
    <Fragment key={name}>
      {index > 0 && ', '}
      <Words most={most}>{name}</Words>
    </Fragment>
  ));
}

interface WhoWhomProps {
  actors: readonly string[];
  recipients: readonly string[];
  /** Letters of each name. */
  most?: number | undefined;
}

/** Who → whom, from names. */
export function WhoWhom({ actors, recipients, most }: WhoWhomProps) {
  return (
    <>
      {actors.length > 0 ? <Names names={actors} most={most} /> : <i className="unnamed">unnamed</i>}
      {recipients.length > 0 && (
        <>
          {' '}
          <span className="arrow" role="img" aria-label="to">
            →
          </span>{' '}
          <Names names={recipients} most={most} />
        </>
      )}
    </>
  );
}

export function EventParties({ view, event }: { view: View; event: Event }) {
  return (
    <span className="who">
      <WhoWhom actors={namesOf(view, event.actors)} recipients={namesOf(view, event.recipients)} />
      {numbersOf(event).length > 0 && <small className="number-of"> {numbersOf(event).join(', ')}</small>}
    </span>
  );
}

export function Status({ status }: { status: string }) {
  return status === 'actual' ? null : <span className={`status ${status}`}>{status}</span>;
}

export function VoiceMark({ view, voice }: { view: View; voice: Voice }) {
  const statement = view.statementOf(voice);
  return <VoiceOf speaker={statement && view.speakerOf(statement)} />;
}

/** Of a row as the API gives it: null for the publisher. */
export function speakerOf({ voice, speaker }: Pick<EventRow, 'voice' | 'speaker'>): string | null {
  return voice === 'publisher' ? null : (speaker ?? 'someone');
}

/** Whose word it is; null for the publisher's own. */
export function VoiceOf({ speaker, most }: { speaker: string | null; most?: number | undefined }) {
  if (speaker === null) return <span className="voice">the publisher</span>;
  return (
    <span className="voice claim">
      claim by <Words most={most}>{speaker}</Words>
    </span>
  );
}

export function When({ event }: { event: Event }) {
  const when = whenOf(event);
  if (when === null) return <span className="unknown">not told</span>;
  const assumed = event.time.source === 'publishedAt';
  return (
    <time
      className={assumed ? 'assumed' : undefined}
      title={assumed ? 'The text does not tell: the day of publication' : undefined}
    >
      <Words>{when}</Words>
    </time>
  );
}

export function Confidence({ value }: { value: number }) {
  return (
    <span className="confidence" title="Of a hundred events with such evidence so many are right">
      <svg className="bar" viewBox="0 0 40 6" width="40" height="6" aria-hidden="true">
        <rect className="rail" width="40" height="6" rx="3" />
        <rect className="fill" width={40 * value} height="6" rx="3" />
      </svg>{' '}
      <span>{percent(value)}</span>
    </span>
  );
}

export function QuadKey() {
  return (
    <p className="quads">
      {Object.entries(QUAD_SIGNS).map(([quad, sign]) => (
        <span key={quad} className={quad.replace(' ', '-')}>
          <span aria-hidden="true">{sign}</span> {quad}
        </span>
      ))}
    </p>
  );
}
