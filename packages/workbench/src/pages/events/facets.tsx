/** How many events there are of each value; pressing one asks for those alone. */
import type { Facets } from '@readout/server/api';
import { useState } from 'react';
import { pathOf } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { type FilterValues, toggled, valuesOf } from '../../filter/filter.js';
import { CLEARED } from '../../filter/filter-bar.js';
import { Trouble } from '../../parts/trouble.js';
import { type Changes, changeQuery } from '../../route.js';
import { grouped } from '../../text/numbers.js';
import { Words } from '../../text/words.js';

type FacetName = keyof Facets['facets'];

const TITLES: [name: FacetName, title: string][] = [
  ['type', 'Type'],
  ['quad', 'Class'],
  ['status', 'Status'],
  ['voice', 'Whose word'],
  ['actor', 'Who acts'],
  ['recipient', 'On whom'],
  ['country', 'Where'],
  ['publisher', 'Publisher'],
  ['year', 'Year'],
  ['confidence', 'Confidence'],
  ['review', 'Review'],
];
const SHOWN = 6;

export function FacetPanel({ values }: { values: FilterValues }) {
  const { data, error, again } = useAnswer<Facets>(pathOf('/api/events/facets', values));
  // On a phone they would stand between the reader and the table; on wider screens the button is not there.
  const [isOpen, setOpen] = useState(false);
  if (error) return <Trouble error={error} again={again} />;
  return (
    <aside className={isOpen ? 'facets' : 'facets shut'} aria-label="Values to filter by">
      <button type="button" className="open-facets" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Hide the values' : 'Filter by values'}
      </button>
      {data &&
        TITLES.map(([name, title]) => (
          <Facet key={name} name={name} title={title} values={values} data={data} />
        ))}
    </aside>
  );
}

interface FacetProps {
  name: FacetName;
  title: string;
  values: FilterValues;
  data: Facets;
}

function Facet({ name, title, values, data }: FacetProps) {
  const [all, setAll] = useState(false);
  const counted = data.facets[name].filter(({ value }) => value !== null);
  if (counted.length === 0) return null;
  const most = Math.max(...counted.map(({ count }) => count));
  return (
    <details open={['type', 'status', 'voice', 'actor'].includes(name)}>
      <summary>{title}</summary>
      <ul>
        {(all ? counted : counted.slice(0, SHOWN)).map(({ value, count }) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={isOn(values, name, value!)}
              onClick={() => changeQuery({ ...changesOf(values, name, value!), ...CLEARED })}
            >
              <svg aria-hidden="true" viewBox="0 0 100 1" preserveAspectRatio="none">
                <rect width={(100 * count) / most} height="1" />
              </svg>
              <Words most={60}>{value!}</Words> <small>{grouped(count)}</small>
            </button>
          </li>
        ))}
      </ul>
      {counted.length > SHOWN && (
        <button type="button" className="plain more" onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `All ${grouped(counted.length)}`}
        </button>
      )}
    </details>
  );
}

/** A year is a span of days, a tenth of confidence a span of shares; everything else is a condition itself. */
function changesOf(values: FilterValues, name: FacetName, value: string): Changes {
  const on = isOn(values, name, value);
  if (name === 'year') return { since: on ? null : `${value}-01-01`, until: on ? null : `${value}-12-31` };
  if (name === 'confidence') {
    const from = Number.parseFloat(value);
    const to = Math.min(1, Math.round((from + 0.1) * 10) / 10);
    return { minConfidence: on ? null : String(from), maxConfidence: on ? null : String(to) };
  }
  return toggled(values, name, value);
}

function isOn(values: FilterValues, name: FacetName, value: string): boolean {
  if (name === 'year') return values.since === `${value}-01-01` && values.until === `${value}-12-31`;
  if (name === 'confidence') return values.minConfidence === String(Number.parseFloat(value));
  return valuesOf(values, name).includes(value);
}
