/** What users ask for, as conditions in SQL: values always travel beside the text of a query, never in it. */
import type { DuckDBValue } from '@duckdb/node-api';
import { checkDate } from '@readout/engine/internals';
import { ArchiveError } from '../trouble.js';

/** Which events are meant. All that is given must hold; of a list, one of its values. */
export interface EventFilter {
  /** A country ("IRN"), a CAMEO actor code or its beginning ("IRNMIL"), else words of the actor's name ("Red Crescent"). */
  actor?: string | undefined;
  /** Like `actor`. Of reciprocal events, which have no recipient, it is another actor. */
  recipient?: string | undefined;
  /** PLOVER event types. */
  types?: readonly string[] | undefined;
  /** First day of the event, ISO ("2023-07-02"). */
  since?: string | undefined;
  /** Last day of the event. */
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
  if (since !== undefined) conditions.require(`date >= ${conditions.value(dayIn(since, 'since'))}::DATE`);
  if (until !== undefined) conditions.require(`date <= ${conditions.value(dayIn(until, 'until'))}::DATE`);
  if (voice !== undefined) conditions.oneOf('voice', [voice]);
  if (statuses?.length) conditions.oneOf('status', statuses);
  if (minConfidence !== undefined)
    conditions.require(`confidence >= ${conditions.value(minConfidence)}::FLOAT`);
}

function dayIn(date: string, name: string): string {
  try {
    return checkDate(date, name)!.slice(0, 10);
  } catch (error) {
    throw new ArchiveError((error as Error).message);
  }
}

/** What holds of a participant who is meant by these words. */
export function participantIs(conditions: Conditions, words: string): string {
  if (/^[A-Z]{3}$/.test(words)) return `country = ${conditions.value(words)}`;
  if (/^[A-Z]{4,}$/.test(words)) return `starts_with(cameo, ${conditions.value(words)})`;
  return `contains(lower(name), lower(${conditions.value(words)}))`;
}
