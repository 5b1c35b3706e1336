/** Small pieces that show an event, wherever one is shown. Shapes stand beside colours: round cooperates, hollow is verbal. */
import type { Event, View, Voice } from '@readout/engine/view';
import { namesOf, numbersOf, typeAndMode, whenOf } from '@readout/engine/view';
import { Fragment } from 'react';
import { percent } from '../text/numbers.js';
import { Words } from '../text/words.js';

export const QUAD_SIGNS: Record<string, string> = {
  'verbal cooperation': '○',
  'material cooperation': '●',
  'verbal conflict': '△',
  'material conflict': '▲',
};

export function TypeMark({ type, quad, score }: { type: string; quad: string; score?: number }) {
  const title = score === undefined ? quad : `${quad}, PLOVER score ${score}`;
  return (
    <span className={`type ${quad.replace(' ', '-')}`} title={title}>
      <span aria-hidden="true">{QUAD_SIGNS[quad]}</span> {type}
    </span>
  );
}

export function EventType({ event }: { event: Event }) {
  return <TypeMark type={typeAndMode(event)} quad={event.quad} score={event.score} />;
}

export function Names({ names, most = 120 }: { names: readonly string[]; most?: number }) {
  return names.map((name, index) => (
    <Fragment key={name}>
      {index > 0 && ', '}
      <Words most={most}>{name}</Words>
    </Fragment>
  ));
}

/** Who → whom, from names. */
export function WhoWhom({
  actors,
  recipients,
}: {
  actors: readonly string[];
  recipients: readonly string[];
}) {
  return (
    <>
      {actors.length > 0 ? <Names names={actors} /> : <i className="unnamed">unnamed</i>}
      {recipients.length > 0 && (
        <>
          {' '}
          <span className="arrow" role="img" aria-label="to">
            →
          </span>{' '}
          <Names names={recipients} />
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
  if (statement === null) return <span className="voice">the publisher</span>;
  return (
    <span className="voice claim">
      claim by <Words>{view.speakerOf(statement)}</Words>
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
