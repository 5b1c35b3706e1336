/**
 * Where an event happened: a place with a preposition of place in the event's own clause. Never the dateline, never a place
 * that someone only belongs to.
 */

import type { Draft } from '../draft/draft.js';
import type { Place } from '../draft/layers.js';
import { firstEndingAfter, headOfStretch, prepositionOf, Rank, rankCarried } from '../grammar/attachment.js';
import { Deprel } from '../grammar/labels.js';
import { KINDS_OF_PLACE } from './vocabulary.js';

/** Prepositions that put an event at a place; those of the second set put its beginning or end there. */
const AT = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'across',
  'throughout',
  'around',
  'over',
  'on',
  'along',
  'off',
  'within',
  'between',
  'beside',
  'amid',
  'above',
]);
const TOWARDS = new Set(['to', 'into', 'toward', 'towards', 'from', 'through', 'via', 'against', 'onto']);

/** Without a tree: how many words away a place may stand. */
const NEAR = 10;

/** Added to a rank: places reached or left come after places stood in, countries after what lies in them. */
const TOWARDS_COST = 0.5;
const COUNTRY_COST = 0.25;
/** A place that suffers the event comes after one that tells where it was. */
const OBJECT_COST = 0.75;

/** Index in `draft.places` of the event's own place, -1 when the text gives none. `triggerToken` tells of the event. */
export function placeOfEvent(draft: Draft, triggerToken: number): number {
  const sentence = draft.sentences[draft.tokens.sentences[triggerToken]!];
  if (!sentence) return -1;
  let best = -1;
  let bestRank: number = Rank.None;
  for (let i = firstEndingAfter(draft.places, sentence.firstToken); i < draft.places.length; i++) {
    const place = draft.places[i]!;
    if (place.firstToken >= sentence.endToken) break;
    if (place.role !== 'location' || isDateline(draft, place)) continue;
    const rank = rankOfPlace(draft, place, triggerToken);
    // Of several openings that could be shared, the nearest: "in Mosul they met, and in Erbil they signed and left".
    if (rank < bestRank || (rank === bestRank && rank >= Rank.Shared && rank < Rank.After)) {
      best = i;
      bestRank = rank;
    }
  }
  return best;
}

function isDateline({ dateline }: Draft, { firstToken }: Place): boolean {
  return dateline !== null && firstToken >= dateline.firstToken && firstToken < dateline.endToken;
}

function rankOfPlace(draft: Draft, place: Place, trigger: number): number {
  if (draft.tokens.heads.length === 0) return rankByDistance(draft, place, trigger);
  const head = headOfStretch(draft, place);
  const phrase = phraseHead(draft, head);
  const preposition = prepositionOf(draft, phrase);
  // "shelled Tandai", "the Gaza Strip was struck": what is done to a place is done there.
  if (preposition === '' && isObject(draft, phrase, trigger)) return Rank.Own + OBJECT_COST;
  const away = preposition === '' && phrase !== head && DISTANCES.has(draft.norm(phrase));
  const cost = away || AT.has(preposition) ? 0 : TOWARDS.has(preposition) ? TOWARDS_COST : Number.NaN;
  if (Number.isNaN(cost)) return Rank.None;
  const rank = rankByTree(draft, phrase, preposition, trigger);
  return rank === Rank.None ? rank : rank + cost + (place.feature === 'PCLI' ? COUNTRY_COST : 0);
}

function isObject({ tokens: { heads, deprels } }: Draft, phrase: number, trigger: number): boolean {
  const relation = deprels[phrase];
  return heads[phrase] === trigger && (relation === Deprel.obj || relation === Deprel['nsubj:pass']);
}

function rankByTree(draft: Draft, phrase: number, preposition: string, trigger: number): number {
  const rank = rankCarried(draft, phrase, trigger);
  // "men from Iran began a hunger strike": where somebody comes from says where nothing else happens.
  if (preposition === 'from') return rank <= Rank.Governor ? rank : Rank.None;
  return rank === Rank.None && AT.has(preposition) && isOnSubject(draft, phrase, trigger) ? Rank.After : rank;
}

/** "a bomb on a bus in Mosul killed two", "was beaten by officers at the Erbil post": a doer is where it is done. */
function isOnSubject({ tokens: { heads, deprels } }: Draft, phrase: number, trigger: number): boolean {
  let token = phrase;
  for (let climbed = 0; climbed < 3 && deprels[token] === Deprel.nmod; climbed++) token = heads[token]!;
  const relation = deprels[token];
  const doer =
    relation === Deprel.nsubj || relation === Deprel['nsubj:pass'] || relation === Deprel['obl:agent'];
  return doer && token !== phrase && heads[token] === trigger;
}

/** From "Baghdad" to "capital" in "in the country's capital of Baghdad", to "Mosul" from "Iraq" in "in Mosul, Iraq". */
function phraseHead(draft: Draft, token: number): number {
  const { heads } = draft.tokens;
  let head = token;
  for (let climbed = 0; climbed < 4; climbed++) {
    const preposition = prepositionOf(draft, head);
    const up = heads[head]!;
    if (up < 0) return head;
    // "near the border with Chad", "on the border between Iran and Iraq"
    const borders = BORDERING.has(preposition) && BORDERS.has(draft.norm(up));
    if (preposition !== 'of' && preposition !== '' && !borders) return head;
    const kind = KINDS_OF_PLACE.has(draft.norm(up)) || PARTS.has(draft.norm(up)) || isInPlace(draft, up);
    if (!kind) return head;
    head = up;
  }
  return head;
}

function isInPlace({ places }: Draft, token: number): boolean {
  const place = places[firstEndingAfter(places, token)];
  return place !== undefined && place.firstToken <= token;
}

/** "killed two guards 30 km north of Kirkuk": no preposition of its own. */
const DISTANCES = new Set(
  'north south east west northeast northwest southeast southwest km kilometers kilometres miles metres meters'.split(
    ' ',
  ),
);

const BORDERS = new Set(['border', 'borders', 'frontier']);
const BORDERING = new Set(['with', 'between']);

/** "the outskirts of Mosul", "north of Kirkuk", "the border with Syria" */
const PARTS = new Set([
  'outskirts',
  'north',
  'south',
  'east',
  'west',
  'center',
  'centre',
  'part',
  'parts',
  'northeast',
  'northwest',
  'southeast',
  'southwest',
  'border',
  'frontier',
  'mountains',
  'hills',
  'valley',
  'desert',
  'airport',
  'base',
  'camp',
  'crossing',
  'coast',
  'streets',
  'vicinity',
  'rest',
  'side',
  'km',
  'kilometers',
  'kilometres',
  'miles',
]);

function rankByDistance(draft: Draft, { firstToken, endToken }: Place, trigger: number): number {
  const before = firstToken > 0 ? draft.norm(firstToken - 1) : '';
  const lead = before === 'the' && firstToken > 1 ? draft.norm(firstToken - 2) : before;
  if (!AT.has(lead)) return Rank.None;
  const distance = firstToken > trigger ? firstToken - trigger : (trigger - endToken + 1) * 2;
  return distance > NEAR ? Rank.None : distance / (NEAR + 1);
}
