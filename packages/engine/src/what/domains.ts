/**
 * What a sentence is about, by its words: sport, markets, weather, kitchens, software, the arts, nature, medicine, the home, travel,
 * fashion, the family, against politics. The sentences around count too, so that the second sentence of a match report need not
 * name the game again. "The champions *attacked* from the first whistle and scored two goals" is no assault.
 */
import type { Draft } from '../draft/draft.js';
import { findChild } from '../draft/tree.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import { prepositionOf } from './clause.js';
import type { DomainWord, EventIndex } from './dictionary.js';

/** What the words of a sentence speak for. */
export interface Register {
  /** The domain that they speak for most, '' for none. */
  domain: string;
  /** How much of its words the sentence itself has, and with what the others around add. */
  own: number;
  strength: number;
  /** How much speaks for politics, likewise. */
  politics: number;
  /** It tells what happens in a work of fiction. */
  isStory: boolean;
}

const POLITICS = 'politics';
/** Of what the sentences next to it have so much counts, and never more than `MOST_AROUND`. */
const SHARE_AROUND = 0.5;
const MOST_AROUND = 1.5;
/** Of what other domains have than the foremost: kitchens and gardens go together. */
const SHARE_OF_OTHERS = 0.4;

/** The register of each sentence. */
export function registersOf(draft: Draft, index: EventIndex): Register[] {
  const isQuoted = quotedTokens(draft);
  const counts = draft.sentences.map((_, sentence) => countsOf(draft, index, sentence, isQuoted));
  return counts.map((own, at) => {
    const around = new Map<string, number>();
    for (const near of [counts[at - 1], counts[at + 1]]) {
      if (near === undefined) continue;
      for (const [domain, count] of near)
        around.set(domain, (around.get(domain) ?? 0) + SHARE_AROUND * count);
    }
    const withAround = (domain: string) =>
      (own.get(domain) ?? 0) + Math.min(MOST_AROUND, around.get(domain) ?? 0);
    let domain = '';
    let strength = 0;
    let all = 0;
    for (const one of new Set([...own.keys(), ...around.keys()])) {
      if (one === POLITICS) continue;
      const sum = withAround(one);
      all += sum;
      if (sum <= strength) continue;
      domain = one;
      strength = sum;
    }
    return {
      domain,
      own: own.get(domain) ?? 0,
      strength: strength + SHARE_OF_OTHERS * (all - strength),
      politics: withAround(POLITICS) + bodiesIn(draft, at) + (domain === TEAMS ? 0 : statesIn(draft, at)),
      isStory: tellsStory(draft, at),
    };
  });
}

/** Each word once. */
function countsOf(
  draft: Draft,
  index: EventIndex,
  sentence: number,
  isQuoted: Uint8Array,
): Map<string, number> {
  const counts = new Map<string, number>();
  const { firstToken, endToken } = draft.sentences[sentence]!;
  const seen = new Set<readonly DomainWord[]>();
  for (let token = firstToken; token < endToken; token++) {
    const found = wordsAt(draft, index, token, endToken);
    const team = isTeamAt(draft, token) ? TEAM : isScoreAt(draft, token) ? SCORE : 0;
    if (team > 0) counts.set(TEAMS, (counts.get(TEAMS) ?? 0) + team);
    if (found === undefined || seen.has(found) || (isQuoted[token] && PERSONAL.has(draft.norm(token))))
      continue;
    seen.add(found);
    const less = NOMINAL.has(draft.tokens.uposes[token]!) ? 0 : 1;
    for (const { domain, weight } of found)
      if (weight > less) counts.set(domain, (counts.get(domain) ?? 0) + weight - less);
  }
  return counts;
}

const TEAM = 2;
const SCORE = 1;

/** "*Colombia host* Paraguay on Thursday": of a state it would be "hosts". */
function isTeamAt(draft: Draft, token: number): boolean {
  const { deprels, heads, xposes } = draft.tokens;
  if (deprels[token] !== Deprel.nsubj || xposes[heads[token]!] !== Xpos.VBP) return false;
  if (findChild(draft, token, Deprel.conj) >= 0 || draft.norm(token).endsWith('s')) return false;
  const mention = draft.mentions[draft.mentionOfHead[token] ?? -1];
  return mention?.form === 'name' && mention.entities.every(one => draft.entities[one]!.kind === 'country');
}

/** "*3-1*", "*41–12*", not "2023-24" */
function isScoreAt(draft: Draft, token: number): boolean {
  const { starts, ends, uposes, length } = draft.tokens;
  const last = token + 2;
  if (uposes[token] !== Upos.NUM || last >= length || uposes[last] !== Upos.NUM) return false;
  if (ends[token] !== starts[token + 1] || ends[token + 1] !== starts[last]) return false;
  const dash = draft.norm(token + 1);
  return (dash === '-' || dash === '–') && draft.norm(token).length < 4 && draft.norm(last).length < 4;
}

const PERSONAL = new Set(['i', 'my', 'me', 'myself', 'you', 'your', 'yourself']);

/** 1 for the words of quotations: who says "I" there is somebody whom the text speaks of. */
export function quotedTokens({ tokens, statements }: Draft): Uint8Array {
  const found = new Uint8Array(tokens.length);
  for (const { content } of statements)
    for (const { quoted, firstToken, endToken } of content) if (quoted) found.fill(1, firstToken, endToken);
  return found;
}

/** Words that stand for a domain only now and then do so as nouns; telling ones count less as verbs: "*filming* a polling station". */
const NOMINAL: ReadonlySet<number> = new Set([Upos.NOUN, Upos.PROPN, Upos.ADJ]);

function wordsAt(draft: Draft, index: EventIndex, token: number, endToken: number) {
  const { domains, domainPairs } = index;
  const lemma = draft.lemma(token);
  const norm = draft.norm(token);
  if (token + 1 < endToken && (domainPairs.has(lemma) || domainPairs.has(norm))) {
    const next = token + 1;
    const pair =
      domains.get(`${norm} ${draft.norm(next)}`) ??
      domains.get(`${norm} ${draft.lemma(next)}`) ??
      domains.get(`${lemma} ${draft.lemma(next)}`);
    if (pair !== undefined) return pair;
  }
  return domains.get(lemma) ?? domains.get(norm);
}

/** Sectors of bodies and people whose doings are politics. */
export const PUBLIC_SECTORS: ReadonlySet<string> = new Set([
  'GOV',
  'MIL',
  'LEG',
  'JUD',
  'COP',
  'REB',
  'OPP',
  'PTY',
  'SPY',
  'INS',
  'SEP',
  'RAD',
  'UAF',
]);
const MOST_BODIES = 2;

/** Public bodies and people that the sentence names, at most `MOST_BODIES`. */
function bodiesIn(draft: Draft, sentence: number): number {
  const { firstToken, endToken } = draft.sentences[sentence]!;
  let found = 0;
  for (let token = firstToken; token < endToken && found < MOST_BODIES; token++) {
    const mention = draft.mentions[draft.mentionOfHead[token] ?? -1];
    if (mention?.form !== 'name') continue;
    if (mention.entities.some(entity => PUBLIC_SECTORS.has(draft.entities[entity]!.sector ?? ''))) found++;
  }
  return found;
}

/** Where the names of countries are those of teams. */
const TEAMS = 'sport';

/** How many countries act or are acted on, at most `MOST_STATES`: "*Madagascar* asks *France* for help with its vanilla". */
function statesIn(draft: Draft, sentence: number): number {
  const { firstToken, endToken } = draft.sentences[sentence]!;
  let found = 0;
  for (let token = firstToken; token < endToken && found < MOST_STATES; token++) {
    if (!ARGUMENTS.has(draft.tokens.deprels[token]!)) continue;
    const mention = draft.mentions[draft.mentionOfHead[token] ?? -1];
    if (mention?.form === 'name' && mention.entities.some(one => draft.entities[one]!.kind === 'country'))
      found++;
  }
  return found;
}

const MOST_STATES = 2;

const ARGUMENTS: ReadonlySet<number> = new Set([
  Deprel.nsubj,
  Deprel['nsubj:pass'],
  Deprel.obj,
  Deprel['obl:agent'],
]);

/** "*The novel* tells of a soldier who kills his brother", "*in the second episode* rebels seize the base": that happens nowhere else. */
function tellsStory(draft: Draft, sentence: number): boolean {
  const { deprels, heads, xposes } = draft.tokens;
  const { firstToken, endToken } = draft.sentences[sentence]!;
  for (let token = firstToken; token < endToken; token++) {
    const head = heads[token]!;
    if (head < 0 || heads[head] !== -1) continue;
    if (deprels[token] === Deprel.nsubj && WORKS.has(draft.lemma(token))) return true;
    const opens = deprels[token] === Deprel.obl && token < head && PRESENT.has(xposes[head]!);
    if (opens && FICTION.has(draft.lemma(token)) && prepositionOf(draft, token) === 'in') return true;
  }
  return false;
}

/** Stories are told in the present tense. */
const PRESENT: ReadonlySet<number> = new Set([Xpos.VBZ, Xpos.VBP]);

const FICTION = new Set(
  'film novel movie episode scene act series sitcom thriller sequel opera ballet cartoon comedy'.split(' '),
);

const WORKS = new Set(
  'film novel book play series movie album song episode plot opera ballet musical comedy drama thriller sequel poem memoir story tale trilogy cartoon sitcom'.split(
    ' ',
  ),
);

/** So much of a domain, and twice what speaks for politics beside, leaves no doubt. */
const CERTAIN = 3;
const DOUBTFUL = 2;
/** How much more of a domain it takes for each word of politics. */
const AGAINST_CERTAINTY = 2;
const AGAINST_DOUBT = 1.5;

/** Whether a sentence holds no political events for certain. */
export function isOtherDomain({ own, strength, politics, isStory }: Register): boolean {
  return isStory || (own > 0 && strength >= CERTAIN + AGAINST_CERTAINTY * politics);
}

/** Whether a sentence may hold none. */
export function mayBeOtherDomain({ strength, politics }: Register): boolean {
  return strength >= DOUBTFUL + AGAINST_DOUBT * politics;
}
