/** Puts an event right, or adds one that is missing from the passage. */
import { EVENT_TYPES } from '@readout/lexicon/ontology';
import type { Fix } from '@readout/server/api';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { plainOf } from '../../text/visible.js';
import { type Draft, fixOf, NEW_DRAFT, troubleWith } from './fix.js';
import { type Place, spansOfWords } from './passage.js';

const STATUSES: readonly NonNullable<Fix['status']>[] = [
  'actual',
  'historical',
  'future',
  'hypothetical',
  'negated',
];

interface Props {
  place: Place;
  /** What the machine has read; null to add an event. */
  event: Draft | null;
  onDone(fix: Fix, note: string | null): void;
  onCancel(): void;
}

export function FixForm({ place, event, onDone, onCancel }: Props) {
  const name = useId();
  const adding = event === null;
  const before = event ?? NEW_DRAFT;
  const [draft, setDraft] = useState<Draft>(() => ({ ...before, words: adding ? selectedWords() : '' }));
  const [note, setNote] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // Words that were selected need not be typed.
    const isNamed = form.current?.querySelector('input')?.value !== '';
    form.current?.querySelector<HTMLElement>(adding && !isNamed ? 'input' : 'select')?.focus();
  }, [adding]);
  const spans = adding ? spansOfWords(place, draft.words) : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = troubleWith(place, draft, adding);
    const fix = fixOf(place, before, draft, adding);
    if (wrong !== null) setTrouble(wrong);
    else if (Object.keys(fix).length === 0) setTrouble('Nothing is changed: accept it instead.');
    else onDone(fix, note.trim() || null);
  };
  const cancelOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
  };
  const field = (key: keyof Draft, label: string, kind = 'text') => (
    <span className="field">
      <label htmlFor={`${name}-${key}`}>{label}</label>
      <input
        id={`${name}-${key}`}
        type={kind}
        min={kind === 'number' ? 0 : undefined}
        list={key === 'mode' ? `${name}-modes` : undefined}
        value={draft[key]}
        onChange={event =>
          setDraft({ ...draft, [key]: event.target.value, ...(key === 'words' && { at: '' }) })
        }
      />
    </span>
  );
  const lines = (key: 'actors' | 'recipients', label: string) => (
    <span className="field">
      <label htmlFor={`${name}-${key}`}>{label}</label>
      <textarea
        id={`${name}-${key}`}
        rows={2}
        placeholder="One on a line: Kenyan police [KEN COP]"
        value={draft[key]}
        onChange={event => setDraft({ ...draft, [key]: event.target.value })}
      />
    </span>
  );
  const type = EVENT_TYPES.get(draft.type);
  return (
    <form
      ref={form}
      className="fix-form"
      aria-label={adding ? 'Add an event' : 'Fix the event'}
      onSubmit={submit}
      onKeyDown={cancelOnEscape}
    >
      {adding && field('words', 'The words that name it')}
      {spans.length > 1 && (
        <span className="field">
          <label htmlFor={`${name}-at`}>They stand there {spans.length} times: which?</label>
          <select
            id={`${name}-at`}
            value={draft.at}
            onChange={event => setDraft({ ...draft, at: event.target.value })}
          >
            {spans.map(({ start, end }, index) => (
              <option key={start} value={index === 0 ? '' : start}>
                {surroundingsOf(place, start, end)}
              </option>
            ))}
          </select>
        </span>
      )}
      <span className="field">
        <label htmlFor={`${name}-type`}>Type</label>
        <select
          id={`${name}-type`}
          value={draft.type}
          onChange={event => setDraft({ ...draft, type: event.target.value, mode: '' })}
        >
          <option value="">choose …</option>
          {[...EVENT_TYPES.keys()].map(type => (
            <option key={type}>{type}</option>
          ))}
        </select>
      </span>
      {field('mode', 'Mode')}
      <datalist id={`${name}-modes`}>
        {[...(type?.modes.keys() ?? [])].map(mode => (
          <option key={mode} value={mode} />
        ))}
      </datalist>
      {type && <p className="definition">{type.definition}</p>}
      {lines('actors', 'Who')}
      {lines('recipients', 'To whom')}
      <span className="field">
        <label htmlFor={`${name}-status`}>Status</label>
        <select
          id={`${name}-status`}
          value={draft.status}
          onChange={event => setDraft({ ...draft, status: event.target.value })}
        >
          {STATUSES.map(status => (
            <option key={status}>{status}</option>
          ))}
        </select>
      </span>
      <span className="field">
        <label htmlFor={`${name}-voice`}>Whose word</label>
        <select
          id={`${name}-voice`}
          value={draft.voice}
          onChange={event => setDraft({ ...draft, voice: event.target.value })}
        >
          <option value="publisher">the publisher’s</option>
          <option value="statement">a speaker’s</option>
        </select>
      </span>
      {draft.voice === 'statement' && field('speaker', 'Speaker')}
      {field('from', 'From', 'date')}
      {field('to', 'To', 'date')}
      {field('place', 'Where')}
      {field('dead', 'Dead', 'number')}
      {field('injured', 'Injured', 'number')}
      {field('arrested', 'Arrested', 'number')}
      <span className="field wide">
        <label htmlFor={`${name}-note`}>Note</label>
        <input
          id={`${name}-note`}
          maxLength={2000}
          value={note}
          onChange={event => setNote(event.target.value)}
        />
      </span>
      {trouble && (
        <p role="alert" className="trouble">
          {trouble}
        </p>
      )}
      <p className="buttons">
        <button type="submit" className="main">
          {adding ? 'Add it' : 'Save the fix'}
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </p>
    </form>
  );
}

/** "… police in Accra [arrested] two men …". */
function surroundingsOf({ context }: Place, start: number, end: number): string {
  const [from, to] = [start - context.start, end - context.start];
  const piece = (a: number, b: number) => plainOf(context.text.slice(Math.max(0, a), Math.max(0, b)));
  return `… ${piece(from - 24, from)}[${piece(from, Math.min(to, from + 40))}]${piece(to, to + 24)} …`;
}

/** What somebody has selected on the page, as a start. */
function selectedWords(): string {
  const text = window.getSelection()?.toString().trim() ?? '';
  return text.length > 200 ? '' : text;
}
