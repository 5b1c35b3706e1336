/** Puts an event right, or adds one that is missing from the passage. */
import { EVENT_TYPES } from '@readout/lexicon/ontology';
import type { Fix, QueueItem } from '@readout/server/api';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { type Draft, draftOf, fixOf, NEW_DRAFT, troubleWith } from './fix.js';

const STATUSES: readonly NonNullable<Fix['status']>[] = [
  'actual',
  'historical',
  'future',
  'hypothetical',
  'negated',
];

interface Props {
  item: QueueItem;
  adding: boolean;
  onDone(fix: Fix, note: string | null): void;
  onCancel(): void;
}

export function FixForm({ item, adding, onDone, onCancel }: Props) {
  const name = useId();
  const before = adding ? NEW_DRAFT : draftOf(item);
  const [draft, setDraft] = useState<Draft>(() => ({ ...before, words: adding ? selectedWords() : '' }));
  const [note, setNote] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = troubleWith(item, draft, adding);
    const fix = fixOf(item, before, draft, adding);
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
        onChange={event => setDraft({ ...draft, [key]: event.target.value })}
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
      className="fix-form"
      aria-label={adding ? 'Add an event' : 'Fix the event'}
      onSubmit={submit}
      onKeyDown={cancelOnEscape}
    >
      {adding && field('words', 'The words that name it')}
      <span className="field">
        <label htmlFor={`${name}-type`}>Type</label>
        <select
          ref={first}
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

/** What somebody has selected on the page, as a start. */
function selectedWords(): string {
  const text = window.getSelection()?.toString().trim() ?? '';
  return text.length > 200 ? '' : text;
}
