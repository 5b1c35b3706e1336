/**
 * What coders say of a report's events, beside what the machine has read of it: of one event, and the events that were added. Loaded
 * when first shown.
 */
import type { Event, Span, View } from '@readout/engine/view';
import type { Decision, Fix } from '@readout/server/api';
import { useState } from 'react';
import { ask } from '../../api/client.js';
import { forgetAnswers } from '../../api/use-answer.js';
import { Trouble } from '../../parts/trouble.js';
import { changeQuery, useRoute } from '../../route.js';
import { maySee, useSession } from '../../session.js';
import '../../style/review.css';
import { momentText } from '../../text/numbers.js';
import { Words } from '../../text/words.js';
import { type Draft, lineOf } from '../review/fix.js';
import { FixForm } from '../review/fix-form.js';
import { fixText } from '../review/fix-text.js';
import type { Place } from '../review/passage.js';

/** Of a report that is kept. */
export interface Corrections {
  document: string;
  /** Of all its events, the oldest first. */
  decisions: readonly Decision[];
  /** Asks for them once more. */
  onChange(): void;
}

interface Props extends Corrections {
  view: View;
}

type Verdict = Decision['verdict'];

/** Sends what is decided and asks for what there is then. */
function useDeciding({ document, onChange }: Corrections) {
  const [failed, setFailed] = useState<Error | null>(null);
  const send = async (path: string, body: object): Promise<boolean> => {
    setFailed(null);
    try {
      await ask(path, { method: 'POST', body });
      forgetAnswers();
      onChange();
      return true;
    } catch (error) {
      setFailed(error as Error);
      return false;
    }
  };
  return {
    failed,
    decide: (event: string | null, verdict: Verdict, fix: Fix | null = null, note: string | null = null) =>
      send('/api/review/decisions', {
        ...{ document, verdict },
        ...(event !== null && { event }),
        ...(fix !== null && { fix }),
        ...(note !== null && { note }),
      }),
    undo: ({ id }: Decision) => send('/api/review/undo', { decision: id }),
  };
}

export function EventCorrections({ view, event, ...given }: Props & { event: Event }) {
  const { session } = useSession();
  const { failed, decide, undo } = useDeciding(given);
  const [fixing, setFixing] = useState(false);
  const decisions = given.decisions.filter(decision => decision.event === event.id);
  const mayDecide = maySee(session, 'coder');
  if (decisions.length === 0 && !mayDecide) return null;
  return (
    <section className="corrections" aria-label={`What coders say of ${event.id}`}>
      <DecisionList decisions={decisions} undo={undo} />
      {failed && <Trouble error={failed} />}
      {mayDecide && !fixing && (
        <p className="buttons">
          <button type="button" onClick={() => void decide(event.id, 'accept')}>
            Accept
          </button>
          <button type="button" onClick={() => setFixing(true)}>
            Fix …
          </button>
          <button type="button" onClick={() => void decide(event.id, 'reject')}>
            Reject
          </button>
        </p>
      )}
      {fixing && (
        <FixForm
          place={placeIn(view, event.trigger[0]!)}
          event={draftOfEvent(view, event)}
          onDone={(fix, note) =>
            void decide(event.id, 'fix', fix, note).then(kept => kept && setFixing(false))
          }
          onCancel={() => setFixing(false)}
        />
      )}
    </section>
  );
}

export function AddedEvents({ view, ...given }: Props) {
  const { session } = useSession();
  const { query } = useRoute();
  const { failed, decide, undo } = useDeciding(given);
  const [place, setPlace] = useState<Place | null>(() =>
    query.get('add') === null ? null : placeSelected(view),
  );
  const added = given.decisions.filter(({ verdict, event }) => verdict === 'add' || event.startsWith('add:'));
  const close = () => {
    setPlace(null);
    changeQuery({ add: null }, { replace: true });
  };
  if (added.length === 0 && !maySee(session, 'coder')) return null;
  return (
    <section className="corrections" aria-label="Events that coders added">
      {added.length > 0 && <h3>Added by coders</h3>}
      <DecisionList decisions={added} undo={undo} view={view} />
      {failed && <Trouble error={failed} />}
      {place !== null ? (
        <FixForm
          place={place}
          event={null}
          onDone={(fix, note) => void decide(null, 'add', fix, note).then(kept => kept && close())}
          onCancel={close}
        />
      ) : (
        maySee(session, 'coder') && (
          <p className="buttons">
            <button type="button" onClick={() => setPlace(placeSelected(view))}>
              Add an event that is missing …
            </button>
            <small>Select the words that name it first.</small>
          </p>
        )
      )}
    </section>
  );
}

interface ListProps {
  decisions: readonly Decision[];
  undo(decision: Decision): void;
  /** To show the words of an added event. */
  view?: View;
}

function DecisionList({ decisions, undo, view }: ListProps) {
  const { session } = useSession();
  if (decisions.length === 0) return null;
  const mayUndo = ({ coder, undone }: Decision) =>
    undone === null &&
    maySee(session, 'coder') &&
    (coder === session?.account?.name || maySee(session, 'admin'));
  return (
    <ul className="plain-decisions">
      {decisions.map(decision => {
        const { id, coder, verdict, fix, note, at, undone } = decision;
        const isAdded = verdict === 'add' && fix !== null;
        return (
          <li key={id} className={undone ? 'undone' : undefined}>
            <span className={`verdict ${verdict}`}>{verdict}</span>{' '}
            {view && isAdded && (
              <q>
                <Words most={200}>{fix.trigger?.map(span => view.words(span)).join(' … ') ?? ''}</Words>
              </q>
            )}{' '}
            {fix && <Words>{fixText(fix, isAdded)}</Words>} {note && <q>{note}</q>}{' '}
            <small>
              <Words most={60}>{coder}</Words>, {momentText(at)}
              {undone && (
                <>
                  ; undone by <Words most={60}>{undone.by}</Words>
                </>
              )}
            </small>{' '}
            {mayUndo(decision) && (
              <button
                type="button"
                className="plain shows"
                aria-label={`Undo: ${verdict}`}
                onClick={() => undo(decision)}
              >
                Undo
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The whole text; looked at first is what follows an offset. */
function placeIn({ reading }: View, { start }: Pick<Span, 'start'>): Place {
  const { text } = reading.document;
  return {
    context: { start: 0, end: text.length, text },
    sentence: { start, end: text.length, text: text.slice(start) },
  };
}

/** Of words that somebody has selected: their paragraph and what follows is looked at first. */
function placeSelected(view: View): Place {
  const node = window.getSelection()?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  const paragraph = element?.closest<HTMLElement>('.text [data-start]');
  return placeIn(view, { start: Number(paragraph?.dataset.start ?? 0) });
}

/** What the machine has read, as the form has it. */
function draftOfEvent(view: View, event: Event): Draft {
  const { type, mode, status, voice, time, place, numbers } = event;
  const lines = (parties: Event['actors']) =>
    parties.map(({ entity }) => lineOf(view.entity(entity))).join('\n');
  const statement = view.statementOf(voice);
  const number = (value: number | null) => (value === null ? '' : String(value));
  return {
    ...{ type, mode: mode ?? '', status, words: '', at: '' },
    ...{ actors: lines(event.actors), recipients: lines(event.recipients) },
    voice: voice.by,
    speaker: statement === null ? '' : view.speakerOf(statement),
    from: time.from ?? '',
    to: time.to ?? '',
    place: place === null ? '' : view.place(place).name,
    dead: number(numbers.dead),
    injured: number(numbers.injured),
    arrested: number(numbers.arrested),
  };
}
