/** How many people a clause says were killed, hurt or arrested. Vague counts ("dozens") stay null. */
import type { Draft } from '../draft/draft.js';
import { children, findChild } from '../draft/tree.js';
import { Deprel, Upos } from '../grammar/labels.js';
import { agentsOf, patientsOf } from './arguments.js';
import { prepositionOf } from './clause.js';

type Count = 'dead' | 'injured' | 'arrested';
export type Numbers = Record<Count, number | null>;

const KILLING = new Set([
  'kill',
  'murder',
  'massacre',
  'execute',
  'behead',
  'assassinate',
  'slay',
  'slaughter',
  'claim',
  'lynch',
  'hang',
]);
const DYING = new Set(['die', 'perish']);
const WOUNDING = new Set(['wound', 'injure', 'hurt', 'maim']);
const ARRESTING = new Set(['arrest', 'detain', 'jail', 'imprison', 'round', 'apprehend', 'hold']);
const DEAD = new Set(['dead', 'killed', 'deaths', 'death', 'fatality', 'fatalities']);
const HURT = new Set(['wounded', 'injured', 'hurt', 'injuries']);
const LIFE = new Set(['life', 'live']);
/** What the counts of people hang on; "killed two birds" counts no dead. */
const NOT_PEOPLE = new Set([
  'year',
  'month',
  'day',
  'hour',
  'week',
  'minute',
  'bird',
  'dog',
  'cow',
  'sheep',
  'kilometre',
  'mile',
  'house',
  'home',
  'vehicle',
  'life',
]);

const UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    no: 0,
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
]);

const noNumbers = (): Numbers => ({ dead: null, injured: null, arrested: null });

/** The numbers told by the clause of `trigger` and the clauses hanging on it: "struck the depot, *killing 11 and wounding 20*". */
export function numbersOf(draft: Draft, trigger: number): Numbers {
  const numbers = noNumbers();
  const { deprels, heads, uposes } = draft.tokens;
  const verb = heads[trigger]!;
  // "*Clashes* between them left four dead": what a subject brought about is told by its verb.
  const subject =
    uposes[trigger] === Upos.NOUN && deprels[trigger] === Deprel.nsubj && uposes[verb] === Upos.VERB;
  collect(draft, subject ? verb : trigger, numbers, 0);
  return numbers;
}

const CARRIERS = [
  Deprel.advcl,
  Deprel.conj,
  Deprel.xcomp,
  Deprel.parataxis,
  Deprel.ccomp,
  Deprel.obl,
  Deprel.obj,
  Deprel.nmod,
];

function collect(draft: Draft, token: number, numbers: Numbers, depth: number): void {
  const { uposes } = draft.tokens;
  if (uposes[token] === Upos.VERB) countVerb(draft, token, numbers);
  countPredicate(draft, token, numbers);
  if (depth === 3) return;
  for (const child of children(draft, token, ...CARRIERS)) {
    if (
      uposes[child] === Upos.VERB &&
      findChild(draft, child, Deprel.nsubj) >= 0 &&
      !DYING.has(draft.lemma(child)) &&
      depth > 0
    )
      continue;
    collect(draft, child, numbers, depth + 1);
  }
}

function countVerb(draft: Draft, verb: number, numbers: Numbers): void {
  const lemma = draft.lemma(verb);
  const kind: Count | null =
    KILLING.has(lemma) || DYING.has(lemma)
      ? 'dead'
      : WOUNDING.has(lemma)
        ? 'injured'
        : ARRESTING.has(lemma)
          ? 'arrested'
          : null;
  if (kind === null || numbers[kind] !== null) return;
  for (const one of DYING.has(lemma) ? agentsOf(draft, verb) : patientsOf(draft, verb)) {
    const count = countAt(
      draft,
      LIFE.has(draft.lemma(one)) ? (children(draft, one, Deprel.nmod)[0] ?? one) : one,
    );
    if (count !== null) numbers[kind] = count;
  }
}

/** "left *four dead* and *ten wounded*", "*12* people *dead*", "with *five killed*" */
function countPredicate(draft: Draft, token: number, numbers: Numbers): void {
  const norm = draft.norm(token);
  const kind: Count | null = DEAD.has(norm) ? 'dead' : HURT.has(norm) ? 'injured' : null;
  if (kind === null || numbers[kind] !== null || draft.tokens.uposes[token] === Upos.VERB) return;
  const own = countAt(draft, token);
  const before = own ?? (token > 0 ? readNumber(draft, token - 1) : null);
  if (before !== null) numbers[kind] = before;
}

/** The number of people in a noun phrase: "at least *12* civilians", "a further *three*", "*two dozen*" is null. */
function countAt(draft: Draft, noun: number): number | null {
  if (NOT_PEOPLE.has(draft.lemma(noun))) return null;
  const number = findChild(draft, noun, Deprel.nummod);
  if (number >= 0) return readNumber(draft, number);
  if (draft.tokens.uposes[noun] === Upos.NUM) return readNumber(draft, noun);
  const amount = sizeOf(draft, noun);
  if (amount !== null) return amount;
  const determiner = findChild(draft, noun, Deprel.det);
  const word = determiner >= 0 ? draft.norm(determiner) : '';
  return word === 'a' || word === 'an' ? 1 : null;
}

/** "a crew *of seven*" */
function sizeOf(draft: Draft, noun: number): number | null {
  const { uposes } = draft.tokens;
  const size = children(draft, noun, Deprel.nmod).find(
    one => uposes[one] === Upos.NUM && prepositionOf(draft, one) === 'of',
  );
  return size === undefined ? null : readNumber(draft, size);
}

/** "1,200", "forty-two", "three hundred"; null for what names no exact number. */
function readNumber(draft: Draft, token: number): number | null {
  const parts = children(draft, token, Deprel.compound, Deprel.nummod, Deprel.flat).filter(
    one => one < token,
  );
  const value = readWord(draft.norm(token));
  if (value === null) return null;
  let total = value;
  for (const part of parts) {
    const small = readWord(draft.norm(part));
    if (small === null) continue;
    total = SCALES.has(draft.norm(token)) ? small * total : total + small;
  }
  return total;
}

function readWord(word: string): number | null {
  if (/^\d{1,3}(?:,\d{3})+$/.test(word) || /^\d{1,7}$/.test(word)) return Number(word.replaceAll(',', ''));
  const known = UNITS.get(word) ?? SCALES.get(word);
  if (known !== undefined) return known;
  const [tens, unit] = word.split('-').map(part => UNITS.get(part));
  return tens !== undefined && unit !== undefined ? tens + unit : null;
}
