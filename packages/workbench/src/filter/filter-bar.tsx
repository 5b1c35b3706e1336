/** The conditions in force, each of which can be taken away, and fields for those that are typed. */
import type { FormEvent } from 'react';
import { changeQuery } from '../route.js';
import { Words } from '../text/words.js';
import { type FilterField, FilterFields } from './fields.js';
import { conditionsOf, FILTER_NAMES, type FilterName, type FilterValues, toggled } from './filter.js';

const FIELDS: readonly FilterField<FilterName>[] = [
  ['actor', 'Who', 'text'],
  ['recipient', 'To whom', 'text'],
  ['since', 'From', 'date'],
  ['until', 'To', 'date'],
];

/** Anything else on the page that depends on which events are meant, such as the first row, is put back too. */
export const CLEARED = { at: null };

export function FilterBar({ values }: { values: FilterValues }) {
  const conditions = conditionsOf(values);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    changeQuery({
      ...Object.fromEntries(FIELDS.map(([field]) => [field, String(given.get(field) ?? '').trim()])),
      ...CLEARED,
    });
  };
  // A field takes a new value only when it is made anew; so that a condition taken away elsewhere leaves its field too.
  const key = FIELDS.map(([field]) => values[field] ?? '').join('|');
  return (
    <section className="filter" aria-label="Filter">
      <form
        key={key}
        onSubmit={submit}
        onBlur={event =>
          event.target instanceof HTMLInputElement &&
          event.target.value !== event.target.defaultValue &&
          event.currentTarget.requestSubmit()
        }
      >
        <FilterFields fields={FIELDS} values={values} placeholder="KEN, or a name" />
        <button type="submit">Filter</button>
      </form>
      {conditions.length > 0 && (
        <ul className="conditions" aria-label="Conditions in force">
          {conditions.map(({ name, words, value }) => (
            <li key={`${name}:${value}`}>
              <button
                type="button"
                onClick={() => changeQuery({ ...toggled(values, name, value), ...CLEARED })}
              >
                <small>{words}</small> <Words most={60}>{value}</Words> <span aria-hidden="true">✕</span>
                <span className="hidden">: take this condition away</span>
              </button>
            </li>
          ))}
          <li>
            <button
              type="button"
              className="plain"
              onClick={() =>
                changeQuery({ ...Object.fromEntries(FILTER_NAMES.map(name => [name, null])), ...CLEARED })
              }
            >
              Clear all
            </button>
          </li>
        </ul>
      )}
    </section>
  );
}
