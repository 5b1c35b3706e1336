/** Some of several: "*two of their captors*", "*seven of the bandits*", "*several of them*" are others than the whole. */
import type { Draft } from '../../draft/draft.js';
import { Upos } from '../../grammar/labels.js';
import type { Candidate, Nominal } from '../candidate.js';

const AMOUNTS: ReadonlySet<string> = new Set(
  'two three four five six seven eight nine ten dozens hundreds thousands scores several'.split(' '),
);

/** What "them" adds to its partitive: persons of whom no more is said. */
const OF_THEM: Nominal = {
  noun: 'them',
  entry: null,
  unlisted: null,
  determiner: 'indefinite',
  count: 0,
  countries: [],
  regions: [],
  actor: null,
  modifiers: [],
  owner: -1,
  ofHeads: [],
  inHeads: [],
  isCounterpart: false,
};

/** The partitive around a candidate, null for none. Its head is the amount, as in the tree. */
export function findPartitive(draft: Draft, inner: Candidate): Candidate | null {
  const amount = inner.firstToken - 2;
  if (amount < 0 || draft.norm(amount + 1) !== 'of' || !isAmount(draft, amount)) return null;
  if (draft.tokens.sentences[amount] !== inner.sentence || !isOfPersons(inner)) return null;
  return {
    ...inner,
    form: 'nominal',
    firstToken: amount,
    headToken: amount,
    headFirst: amount,
    headEnd: amount + 1,
    plural: true,
    nominal: { ...(inner.nominal ?? OF_THEM), determiner: 'indefinite' },
    pronoun: null,
    referents: [],
  };
}

function isAmount(draft: Draft, token: number): boolean {
  const word = draft.norm(token);
  return (draft.tokens.uposes[token] === Upos.NUM && word !== 'one') || AMOUNTS.has(word);
}

function isOfPersons({ nominal, pronoun, plural }: Candidate): boolean {
  if (pronoun) return pronoun.word === 'them';
  if (!plural || nominal === null) return false;
  // "thousands *of Kenyans*"
  const isPeople = nominal.entry === null && nominal.countries.length > 0;
  return isPeople || nominal.entry?.kind === 'person' || nominal.entry?.kind === 'group';
}
