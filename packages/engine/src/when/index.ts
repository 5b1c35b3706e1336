/**
 * When: time expressions (TIMEX3), normalised against the publication date and the time spoken of last.
 *
 * Rules over words find what an expression says (`rules/`, one construction each, a real phrase beside it); `resolve` pins it
 * to the calendar. Simple for now: the time spoken of last is the last pinned expression in the text, whatever event it
 * belongs to; times of day are pinned to their day; fiscal years are taken for calendar years.
 */
import type { Draft } from '../draft/draft.js';
import type { Time } from '../draft/layers.js';
import type { Stage } from '../draft/stage.js';
import { findDay, isoDate } from './calendar.js';
import { directionAt } from './direction.js';
import type { Found } from './meaning.js';
import { type Context, type Resolution, resolve } from './resolve.js';
import { RULES } from './rules/index.js';
import { Scan } from './scan.js';
import { Kind } from './word.js';

export const whenStage: Stage<object> = {
  name: 'when',
  reads: ['sentences', 'tokens', 'tags'],
  adds: ['times'],
  run(draft) {
    readTimes(draft);
  },
};

/** Which rules can begin at a word of each `Kind`, so that a word tries only its own. */
const STARTS = RULES.reduce((sum, { starts }) => sum | starts, 0);

/** Adds the document's times; gives the rules that found them, in the same order. */
export function readTimes(draft: Draft): string[] {
  const scan = new Scan(draft);
  const context: Context = {
    publication: findDay(draft.publicationDate),
    narrative: null,
    past: null,
    reported: null,
    direction: 0,
  };
  const rules: string[] = [];
  for (const sentence of draft.sentences) {
    scan.firstToken = sentence.firstToken;
    scan.endToken = sentence.endToken;
    readSentence(scan, context, rules);
  }
  return rules;
}

function readSentence(scan: Scan, context: Context, rules: string[]): void {
  let taken = scan.firstToken;
  for (let token = scan.firstToken; token < scan.endToken; token++) {
    const kinds = scan.kindsAt(token);
    if ((kinds & STARTS) === 0) continue;
    // Most articles lead to no time at all.
    if (kinds === Kind.Article && (token + 1 === scan.endToken || scan.kindsAt(token + 1) === 0)) continue;
    const found = findLongest(scan, token, taken);
    if (!found) continue;
    context.direction = directionAt(scan, found.firstToken, found.endToken);
    addTime(scan.draft, found, resolve(found.meaning, context), context);
    rules.push(found.rule);
    taken = found.endToken;
    token = found.endToken - 1;
  }
}

function findLongest(scan: Scan, token: number, taken: number): Found | null {
  const { kinds } = scan.word(token);
  let best: Found | null = null;
  for (const rule of RULES) {
    if ((rule.starts & kinds) === 0) continue;
    const found = rule.find(scan, token);
    if (!found || found.firstToken < taken) continue;
    if (
      !best ||
      found.endToken > best.endToken ||
      (found.endToken === best.endToken && found.firstToken < best.firstToken)
    )
      best = found;
  }
  return best;
}

function addTime(draft: Draft, found: Found, resolved: Resolution, context: Context): void {
  const { firstToken, endToken, mod } = found;
  const { type, value, from, to, quant, freq } = resolved;
  const { starts, ends } = draft.tokens;
  const time: Time = {
    start: starts[firstToken]!,
    end: ends[endToken - 1]!,
    firstToken,
    endToken,
    type,
    value,
    mod,
    quant,
    freq,
    from,
    to,
  };
  draft.times.push(withinPublication(draft, time, context.publication));
  remember(context, found, resolved);
  if (context.publication === null && value.startsWith('XX')) draft.notice('unknown-publication-date');
}

/** What later expressions can refer to; a comparison with the year before leaves the time spoken of as it is. */
function remember(context: Context, found: Found, { period }: Resolution): void {
  if (!period || (found.meaning.kind === 'shift' && found.meaning.compares)) return;
  context.narrative = period;
  const over = context.publication === null || period.first <= context.publication;
  if (period.grain === 'day' && over) context.past = period;
  if (period.grain === 'quarter' || period.grain === 'half') context.reported = period;
}

/** "earlier this year" ends, and "later this year" begins, with the day of publication. */
function withinPublication(draft: Draft, time: Time, publication: number | null): Time {
  if (publication === null || time.from === null || time.to === null) return time;
  const today = isoDate(publication);
  if (today < time.from || today > time.to) return time;
  const lead = draft.norm(time.firstToken);
  if (lead === 'earlier') return { ...time, to: today };
  return lead === 'later' ? { ...time, from: today } : time;
}
