/** A mention as the scorer sees it: a few small numbers, read once. */
import type { Draft } from '../../../draft/draft.js';
import { Deprel, Upos } from '../../../grammar/labels.js';
import type { Candidate } from '../../candidate.js';
import { SPEECH } from '../speakers.js';

export interface Profile {
  /** Index in `ANAPHORS`: by what sort of phrase someone is meant. */
  anaphor: number;
  /** The head noun in the singular, without what stands before it; of a name its last word. */
  word: string;
  /** The word as a number, for the buckets of nouns. */
  hash: number;
  /** Index in `ROLES`. */
  role: number;
  paragraph: number;
  isQuoted: boolean;
  /** The verb of its clause, -1 for none. */
  clause: number;
  /** Whether it is the subject of a verb of speaking. */
  speaks: boolean;
  /** The words of the phrase as written, article left out: equal for "the peace talks" and "peace talks". */
  phrase: string;
}

export const ANAPHORS = [
  'name',
  'he',
  'his',
  'it',
  'its',
  'they',
  'their',
  'reflexive',
  'this',
  'these',
  'there',
  'here',
  'speaker',
  'definite',
  'definite plural',
  'demonstrative',
  'possessive',
  'bare',
  'bare plural',
  'indefinite',
  'compound',
  'time',
] as const;
type Anaphor = (typeof ANAPHORS)[number];

export const ROLES = [
  'subject',
  'passive',
  'object',
  'oblique',
  'modifier',
  'owner',
  'conjunct',
  'beside',
  'root',
  'else',
] as const;

const ROLE_OF: ReadonlyMap<number, (typeof ROLES)[number]> = new Map([
  [Deprel.nsubj, 'subject'],
  [Deprel['nsubj:pass'], 'passive'],
  [Deprel.obj, 'object'],
  [Deprel.iobj, 'object'],
  [Deprel.obl, 'oblique'],
  [Deprel['obl:agent'], 'oblique'],
  [Deprel.nmod, 'modifier'],
  [Deprel['nmod:poss'], 'owner'],
  [Deprel.conj, 'conjunct'],
  [Deprel.appos, 'beside'],
  [Deprel.root, 'root'],
]);

const MAX_STEPS = 6;

export function profileOf(draft: Draft, candidate: Candidate, isQuoted: boolean): Profile {
  const { headToken, firstToken, endToken, nominal, sentence } = candidate;
  const { heads, deprels, starts, ends, leftEdges } = draft.tokens;
  const word = wordOf(draft, candidate);
  const role = ROLES.indexOf(ROLE_OF.get(deprels[headToken]!) ?? 'else');
  const first = firstToken < headToken && ARTICLES.test(draft.norm(firstToken)) ? firstToken + 1 : firstToken;
  return {
    anaphor: ANAPHORS.indexOf(anaphorOf(draft, candidate)),
    word,
    hash: hashOf(word),
    role,
    paragraph: draft.sentences[sentence]!.paragraph,
    isQuoted,
    clause: clauseOf(draft, headToken),
    speaks: role === 0 && heads[headToken]! >= 0 && SPEECH.has(draft.lemma(heads[headToken]!)),
    phrase:
      nominal === null || leftEdges[headToken]! > headToken
        ? ''
        : draft.text.slice(starts[first], ends[endToken - 1]).toLowerCase(),
  };
}

const ARTICLES = /^(the|a|an)$/;

function anaphorOf(draft: Draft, { pronoun, nominal, name, time, plural, headToken }: Candidate): Anaphor {
  if (name) return 'name';
  if (time) return 'time';
  if (pronoun) {
    if (pronoun.person !== 3) return 'speaker';
    if (pronoun.word === 'here' || pronoun.word === 'there') return pronoun.word;
    if (pronoun.isDemonstrative) return plural ? 'these' : 'this';
    if (pronoun.isReflexive) return 'reflexive';
    if (plural) return pronoun.isPossessive ? 'their' : 'they';
    if (pronoun.gender === 'neuter') return pronoun.isPossessive ? 'its' : 'it';
    return pronoun.isPossessive ? 'his' : 'he';
  }
  if (nominal === null) return 'compound';
  if (draft.tokens.deprels[headToken] === Deprel.compound) return 'compound';
  switch (nominal.determiner) {
    case 'definite':
    case 'both':
      return plural ? 'definite plural' : 'definite';
    case 'bare':
      return plural ? 'bare plural' : 'bare';
    default:
      return nominal.determiner;
  }
}

function wordOf(draft: Draft, { name, nominal, pronoun, headToken, endToken }: Candidate): string {
  if (name) return draft.norm(endToken - 1);
  if (nominal === null) return pronoun?.word ?? draft.norm(headToken);
  return nominal.noun.slice(nominal.noun.lastIndexOf(' ') + 1).toLowerCase();
}

function clauseOf(draft: Draft, token: number): number {
  const { heads, uposes } = draft.tokens;
  let up = heads[token]!;
  for (let step = 0; up >= 0 && step < MAX_STEPS; step++, up = heads[up]!)
    if (uposes[up] === Upos.VERB) return up;
  return -1;
}

/** FNV-1a over the code units. */
function hashOf(word: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
