/** Which events are meant: the parameters of the API's filter, kept in the URL of every page that shows events. */
import type { Filter } from '@readout/server/api';
import type { Changes } from '../route.js';

export type FilterName = keyof Filter;

/** Each condition in words, in the order in which they are told. */
const WORDS: Record<FilterName, string> = {
  actor: 'who acts',
  recipient: 'on whom',
  party: 'who takes part',
  type: 'type',
  mode: 'mode',
  quad: 'class',
  status: 'status',
  voice: 'whose word',
  country: 'where',
  place: 'place',
  since: 'from',
  until: 'to',
  publisher: 'publisher',
  story: 'story',
  document: 'document',
  minConfidence: 'confidence at least',
  maxConfidence: 'confidence at most',
  review: 'review',
};

export const FILTER_NAMES = Object.keys(WORDS) as FilterName[];

/** Those that take several values, with commas between. */
const LISTS: readonly FilterName[] = ['type', 'quad', 'status'];

export type FilterValues = Partial<Record<FilterName, string>>;

export function filterOf(query: URLSearchParams): FilterValues {
  const values: FilterValues = {};
  for (const name of FILTER_NAMES) {
    const value = query.get(name);
    if (value !== null && value !== '') values[name] = value;
  }
  return values;
}

export function valuesOf(values: FilterValues, name: FilterName): string[] {
  const value = values[name];
  if (value === undefined) return [];
  return LISTS.includes(name) ? value.split(',') : [value];
}

/** The filter with a value put in, or taken out where it is in already. */
export function toggled(values: FilterValues, name: FilterName, value: string): Changes {
  const now = valuesOf(values, name);
  const without = now.filter(other => other !== value);
  if (without.length < now.length) return { [name]: without.join(',') };
  return { [name]: LISTS.includes(name) ? [...now, value].join(',') : value };
}

interface Condition {
  name: FilterName;
  /** "who acts". */
  words: string;
  value: string;
}

export function conditionsOf(values: FilterValues): Condition[] {
  return FILTER_NAMES.flatMap(name =>
    valuesOf(values, name).map(value => ({ name, words: WORDS[name], value })),
  );
}

/** The filter in a sentence, to stand under a picture or at the head of a file. */
export function sentenceOf(values: FilterValues): string {
  const conditions = FILTER_NAMES.filter(name => values[name] !== undefined).map(
    name => `${WORDS[name]} ${valuesOf(values, name).join(' or ')}`,
  );
  return conditions.length === 0 ? 'All events' : `Events with ${conditions.join('; ')}`;
}
