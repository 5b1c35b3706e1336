/** What users ask for, as conditions in SQL: values always travel beside the text of a query, never in it. */
import type { DuckDBValue } from '@duckdb/node-api';
import { checkDate } from '@readout/engine/internals';
import { ArchiveError } from '../trouble.js';
import { meantBy } from './parties.js';

/** Which events are meant. All that is given must hold; of a list, one of its values. */
export interface EventFilter {
  /** A country ("IRN", "Iran"), a CAMEO actor code or its beginning ("IRNMIL"), else whole words of the actor's name ("Red Crescent"). */
  actor?: string | undefined;
  /** Like `actor`. Of reciprocal events, which have no recipient, it is another actor. */
  recipient?: string | undefined;
  /** PLOVER event types. */
  types?: readonly string[] | undefined;
  /** First day of the event, ISO ("2023-07-02"), or the month or year that begins with it. */
  since?: string | undefined;
  /** Last day of the event, or the month or year that ends with it. */
  until?: string | undefined;
  /** "publisher": only what the publisher vouches for; "statement": only what a speaker does. */
  voice?: string | undefined;
  statuses?: readonly string[] | undefined;
  publisher?: string | undefined;
  /** The country in which it happened. */
  country?: string | undefined;
  minConfidence?: number | undefined;
}

/** Collects conditions and the values that they name by "$1", "$2" …. */
export class Conditions {
  readonly values: DuckDBValue[] = [];
  readonly #conditions: string[] = [];

  /** Puts a value beside the query; gives what stands for it in the query. */
  value(value: DuckDBValue): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  require(condition: string): void {
    this.#conditions.push(`(${condition})`);
  }

  oneOf(column: string, values: readonly string[]): void {
    this.require(`${column} IN (${values.map(value => this.value(value)).join(', ')})`);
  }

  get sql(): string {
    return this.#conditions.length === 0 ? 'true' : this.#conditions.join(' AND ');
  }
}

/** The conditions that events and dyads share. */
export function requireCommon(conditions: Conditions, filter: EventFilter): void {
  const { types, since, until, voice, statuses, minConfidence } = filter;
  if (types?.length) conditions.oneOf('type', types);
  const from = since === undefined ? null : dayIn(since, 'since', 'first');
  const to = until === undefined ? null : dayIn(until, 'until', 'last');
  if (from !== null) conditions.require(`date >= ${conditions.value(from)}::DATE`);
  if (to !== null) conditions.require(`date <= ${conditions.value(to)}::DATE`);
  if (voice !== undefined) conditions.oneOf('voice', [voice]);
  if (statuses?.length) conditions.oneOf('status', statuses);
  if (minConfidence !== undefined)
    conditions.require(`confidence >= ${conditions.value(minConfidence)}::FLOAT`);
}

/** The day; of a year or a month ("2023", "2023-07") its first or last. */
function dayIn(date: string, name: string, which: 'first' | 'last'): string {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(date) ?? [];
  const long = year === undefined ? date : `${year}-${month ?? (which === 'first' ? '01' : '12')}`;
  const whole = year === undefined ? long : `${long}-${which === 'first' ? '01' : lastDayOf(long)}`;
  try {
    return checkDate(whole, name)!.slice(0, 10);
  } catch (error) {
    throw new ArchiveError((error as Error).message);
  }
}

function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return String(new Date(Date.UTC(year!, number!, 0)).getUTCDate()).padStart(2, '0');
}

/** What holds of a participant who is meant by these words. */
export function participantIs(conditions: Conditions, words: string): string {
  const { country, cameo, name } = meantBy(words);
  const parts: string[] = [];
  if (country !== null) parts.push(`country = ${conditions.value(country)}`);
  if (cameo !== null) parts.push(`starts_with(cameo, ${conditions.value(cameo)})`);
  if (name !== null) parts.push(`regexp_matches(strip_accents(lower(name)), ${conditions.value(name)})`);
  return `(${parts.join(' OR ')})`;
}
