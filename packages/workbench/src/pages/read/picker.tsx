/** Finds a document by its words; without any, the newest. A text field with a list, as the ARIA practices tell. */

import { dateText } from '@readout/engine/view';
import type { DocumentsPage, SearchAnswer } from '@readout/server/api';
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import { pathOf } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { changeQuery } from '../../route.js';
import { Words } from '../../text/words.js';

const SHOWN = 40;

interface Choice {
  document: string;
  name: string;
  publisher: string | null;
  published: string | null;
}

export function Picker({ current }: { current: string | null }) {
  const name = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const { choices, loading } = useChoices(open, useDeferredValue(text.trim()));
  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    setOpen(false);
    setText('');
    changeQuery({ document: choice.document, show: null, own: null });
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'Enter') choose(open ? choices[at] : undefined);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setAt(Math.max(0, Math.min(choices.length - 1, open ? at + by : at)));
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices that the focus has gone elsewhere
    <div
      className="picker"
      onBlur={event => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <label htmlFor={`${name}-field`}>Document</label>
      <input
        id={`${name}-field`}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${name}-list`}
        aria-activedescendant={open && choices[at] ? `${name}-${at}` : undefined}
        aria-autocomplete="list"
        placeholder="Find a report by its words"
        autoComplete="off"
        value={text}
        onChange={event => {
          setText(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={key}
      />
      <div id={`${name}-list`} role="listbox" aria-label="Documents" hidden={!open}>
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, as for every combobox
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
          <div
            key={choice.document}
            id={`${name}-${index}`}
            role="option"
            aria-selected={choice.document === current}
            className={index === at ? 'at' : undefined}
            onMouseDown={event => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            <Words most={140}>{choice.name}</Words>
            <small>
              {choice.publisher && <Words most={60}>{choice.publisher}</Words>}{' '}
              {choice.published && dateText(choice.published)}
            </small>
          </div>
        ))}
        {choices.length === 0 && (
          <p className="none">{loading ? 'Looking …' : 'No document has these words.'}</p>
        )}
      </div>
    </div>
  );
}

function useChoices(open: boolean, text: string): { choices: Choice[]; loading: boolean } {
  const searched = useAnswer<SearchAnswer>(
    open && text !== '' ? pathOf('/api/search', { text, limit: SHOWN }) : null,
  );
  const newest = useAnswer<DocumentsPage>(
    open && text === '' ? pathOf('/api/documents', { limit: SHOWN }) : null,
  );
  if (text !== '') {
    const choices = searched.data?.hits.map(hit => ({ ...hit, name: hit.title ?? hit.snippet.text })) ?? [];
    return { choices, loading: searched.loading };
  }
  const choices = newest.data?.rows.map(row => ({ ...row, name: row.title ?? row.beginning })) ?? [];
  return { choices, loading: newest.loading };
}
