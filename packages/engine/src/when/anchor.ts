/**
 * When an event happened, by the words that govern it: its own dependents of time, then those of its verb, then what opens
 * the sentence. Null when they give none; the what stage then falls back on the time the story has reached or on publication.
 */

import type { Draft } from '../draft/draft.js';
import type { EventTime, Time } from '../draft/layers.js';
import { findChild } from '../draft/tree.js';
import { firstEndingAfter, headOfStretch, prepositionOf, Rank, rankCarried } from '../grammar/attachment.js';
import { Deprel, Upos } from '../grammar/labels.js';

/** Without a tree: how many words away a time may stand. */
const NEAR = 12;

/** The event's own time, null when the text gives none. `triggerToken` is the word that tells of the event. */
export function timeOfEvent(draft: Draft, triggerToken: number): EventTime | null {
  const sentence = draft.sentences[draft.tokens.sentences[triggerToken]!];
  if (!sentence) return null;
  const parsed = draft.tokens.heads.length > 0;
  let best = -1;
  let bestRank: number = Rank.None;
  for (let i = firstEndingAfter(draft.times, sentence.firstToken); i < draft.times.length; i++) {
    const time = draft.times[i]!;
    if (time.firstToken >= sentence.endToken) break;
    if (!canDate(time) || isDateline(draft, time) || isDeadline(draft, time)) continue;
    const rank = parsed
      ? rankInSentence(draft, headOfStretch(draft, time), triggerToken)
      : rankByDistance(time, triggerToken);
    // Of several openings that could be shared, the nearest: "in May they met and in June they signed and left".
    if (rank < bestRank || (rank === bestRank && rank === Rank.Shared)) {
      best = i;
      bestRank = rank;
    }
  }
  return best < 0 ? null : eventTime(draft, best);
}

function rankInSentence(draft: Draft, head: number, trigger: number): number {
  const rank = rankCarried(draft, head, trigger);
  return rank === Rank.None && isToldAtEnd(draft, head, trigger) ? Rank.After : rank;
}

/**
 * "burned a lorry and threw stones yesterday", "turned her away when she came on Tuesday": a later verb of the same subject, or
 * of the clause that tells when, has the time of the event before it.
 */
function isToldAtEnd(draft: Draft, head: number, trigger: number): boolean {
  const { heads, deprels, uposes } = draft.tokens;
  if (head < trigger) return false;
  let verb = heads[head]!;
  for (let climbed = 0; climbed < 3 && verb > trigger && uposes[verb] !== Upos.VERB; climbed++)
    verb = heads[verb]!;
  if (verb <= trigger || uposes[verb] !== Upos.VERB) return false;
  // "when she tried to come on Tuesday"
  if (deprels[verb] === Deprel.xcomp && heads[verb]! > trigger) verb = heads[verb]!;
  if (heads[verb] !== trigger) return false;
  if (deprels[verb] === Deprel.conj)
    return findChild(draft, verb, Deprel.nsubj) < 0 && !hasOwnTense(draft, verb);
  return deprels[verb] === Deprel.advcl && opensWithWhen(draft, trigger, verb);
}

/** "burned a lorry and will march on Friday" */
function hasOwnTense(draft: Draft, verb: number): boolean {
  return findChild(draft, verb, Deprel.aux) >= 0;
}

function opensWithWhen(draft: Draft, trigger: number, verb: number): boolean {
  for (let token = trigger + 1; token < verb; token++) if (WHEN.has(draft.norm(token))) return true;
  return false;
}

const WHEN = new Set(['when', 'as', 'while']);

/** Whether a time can say when something happened: a date, a time of day, a length that ends or begins with publication. */
function canDate({ type, value, from, to }: Time): boolean {
  if (type === 'SET' || value.endsWith('_REF')) return false;
  return type !== 'DURATION' || (from !== null && to !== null);
}

function isDateline({ dateline }: Draft, { firstToken }: Time): boolean {
  return dateline !== null && firstToken >= dateline.firstToken && firstToken < dateline.endToken;
}

/** "promises a subsidy by July": a deadline to come says when what is promised is due, not when the promise was made. */
function isDeadline(draft: Draft, time: Time): boolean {
  const { publicationDate } = draft;
  if (time.to === null || publicationDate === null || time.to <= publicationDate) return false;
  return time.firstToken > 0 && draft.norm(time.firstToken - 1) === 'by';
}

function rankByDistance({ firstToken, endToken }: Time, trigger: number): number {
  const distance = firstToken > trigger ? firstToken - trigger : (trigger - endToken + 1) * 2;
  return distance > NEAR ? Rank.None : Rank.Own + distance / (NEAR + 1);
}

const SINCE = new Set(['since', 'after', 'following']);
const UNTIL = new Set(['until', 'till', 'by', 'before']);

/** Opens the interval after "since", closes it at "until", and stretches it over "from … to …". */
function eventTime(draft: Draft, index: number): EventTime {
  const time = draft.times[index]!;
  const { value, from, to } = time;
  const preposition = leadOf(draft, time);
  if (SINCE.has(preposition)) return { value, from, to: null, source: index };
  if (UNTIL.has(preposition)) return { value, from: null, to, source: index };
  const end = rangeEnd(draft, index);
  return { value, from, to: end ?? to, source: index };
}

/** The preposition of a time: its case in the tree, else the word before it. */
function leadOf(draft: Draft, time: Time): string {
  const own = draft.tokens.heads.length > 0 ? prepositionOf(draft, headOfStretch(draft, time)) : '';
  return own !== '' || time.firstToken === 0 ? own : draft.norm(time.firstToken - 1);
}

const TO = new Set(['to', 'until', 'till', 'through', '-', '–', '—']);

/** The last day of the second time of "from March 3 to March 5", "March 3–5", "between May and July". */
function rangeEnd(draft: Draft, index: number): string | null {
  const time = draft.times[index]!;
  const next = draft.times[index + 1];
  if (!next || next.firstToken !== time.endToken + 1 || next.to === null || time.from === null) return null;
  const link = draft.norm(time.endToken);
  const between = link === 'and' && time.firstToken > 0 && draft.norm(time.firstToken - 1) === 'between';
  return (TO.has(link) || between) && next.to >= time.from ? next.to : null;
}
