/** What the flags of `events` and `series` ask for. */
import { type EventFilter, meantBy } from '@readout/archive';
import { EVENT_TYPES } from '@readout/engine/schema';
import { suggestion, UsageError } from '../usage.js';
import { type EVENT_FLAGS, type FILTER_FLAGS, STATUSES } from './filter-flags.js';

type Values = Record<keyof typeof FILTER_FLAGS, string | undefined>;

/** @throws UsageError when a value is none of those that there are. */
export function filterOf(values: Partial<Values>): EventFilter {
  const { since, until } = values;
  // Either may be a month or a year: what both tell is compared.
  if (since !== undefined && until !== undefined && since.slice(0, until.length) > until)
    throw new UsageError(`--since ${since} comes after --until ${until}: no event can lie between them.`);
  return {
    types: listOf('--type', values.type?.toUpperCase(), EVENT_TYPES),
    since,
    until,
    voice: values.voice,
    statuses: listOf('--status', values.status, STATUSES),
    minConfidence: shareOf(values['min-confidence']),
  };
}

/** What the flags of `events` and `export` ask for. @throws UsageError when a value is none of those that there are. */
export function eventFilterOf(
  values: Partial<Record<keyof typeof EVENT_FLAGS, string | undefined>>,
): EventFilter {
  const { actor, recipient, publisher, country } = values;
  return { ...filterOf(values), actor, recipient, publisher, country: countryOf('--country', country) };
}

/** The code of a country that is written as its code or its name. @throws UsageError */
export function countryOf(flag: string, written: string | undefined): string | undefined {
  if (written === undefined || /^[A-Z]{3}$/.test(written)) return written;
  const code = meantBy(written).country;
  if (code !== null) return code;
  throw new UsageError(`${flag} is a country, such as KEN or Kenya, not "${written}".`);
}

function listOf(flag: string, written: string | undefined, known: readonly string[]): string[] | undefined {
  if (written === undefined) return undefined;
  const list = written.split(',').map(item => item.trim());
  for (const item of list)
    if (!known.includes(item))
      throw new UsageError(
        `${flag} has no "${item}".${suggestion(item, known)} There are ${known.join(', ')}.`,
      );
  return list;
}

function shareOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const share = /^(0|1|0?\.\d+|1\.0+|0\.\d+)$/.test(written) ? Number(written) : Number.NaN;
  if (share >= 0 && share <= 1) return share;
  throw new UsageError(`--min-confidence is a share from 0 to 1, such as 0.6, not "${written}".`);
}
