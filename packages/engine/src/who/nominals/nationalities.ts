/**
 * Nationality adjectives that tell who does or owns something: "*Israeli* strikes", "*Turkish* jets", "*Houthi* attacks". Before
 * the noun of an actor ("Israeli police") the adjective describes that actor and is no mention of its own.
 */

import type { ActorEntry, CountryEntry } from '@readout/lexicon';
import type { Draft } from '../../draft/draft.js';
import { Deprel, Upos } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Hit, Lookup } from '../lookup.js';

export interface Nationality {
  candidate: Candidate;
  country: CountryEntry | null;
  actor: ActorEntry | null;
}

const ACTS: ReadonlySet<string> = new Set(
  `attack strike airstrike raid bombing bombardment shelling offensive assault invasion incursion aggression fire gunfire shell
  airstrikes blockade siege threat sanction drill exercise aid help support offer proposal plan claim demand warning request visit
  response retaliation ban decision move effort role influence involvement interference pressure criticism condemnation denial call
  presence control rule annexation settlement withdrawal pullout advance hostility tariff restriction embargo boycott bid veto crackdown`.split(
    /\s+/,
  ),
);
/** What states own and use: "*Turkish* jets", "a *Greek* tanker", "the *Danish* embassy". */
const HOLDINGS: ReadonlySet<string> = new Set(
  `jet warplane fighter bomber plane aircraft airplane helicopter drone missile rocket tank artillery gunboat ship
  vessel boat tanker freighter trawler ferry warship frigate destroyer submarine carrier corvette convoy satellite embassy consulate`.split(
    /\s+/,
  ),
);
const ACT_ENDING = /(tion|sion|ment|ance|al)$/;

export function findNationalities(
  draft: Draft,
  lookup: Lookup,
  isInName: (token: number) => boolean,
): Nationality[] {
  return lookup.names.map(hit => nationalityOf(draft, lookup, hit, isInName)).filter(found => found !== null);
}

function nationalityOf(
  draft: Draft,
  lookup: Lookup,
  hit: Hit,
  isInName: (token: number) => boolean,
): Nationality | null {
  const sense = hit.phrase.senses.find(one => one.type === 'adjective' || one.type === 'member');
  if (!sense || isInName(hit.firstToken)) return null;
  const last = hit.endToken - 1;
  const { heads, uposes, sentences } = draft.tokens;
  const head = heads[last]!;
  const isAct = (token: number) =>
    token > last &&
    uposes[token] === Upos.NOUN &&
    (ACTS.has(draft.lemma(token)) || isHolding(draft, token) || ACT_ENDING.test(draft.lemma(token)));
  // "Israeli *tank shelling*", whichever of the two the tree hangs it on.
  const noun =
    [hit.endToken, head, hit.endToken + 1].find(token => token < draft.tokens.length && isAct(token)) ?? -1;
  if (
    noun <= last ||
    noun >= draft.tokens.length ||
    uposes[noun] !== Upos.NOUN ||
    noun - last > 5 ||
    (!isHolding(draft, noun) && lookup.nounAt(noun)?.phrase.senses.some(isActor))
  )
    return null;
  return {
    candidate: {
      form: 'nominal',
      firstToken: hit.firstToken,
      endToken: hit.endToken,
      headToken: last,
      headFirst: hit.firstToken,
      headEnd: hit.endToken,
      sentence: sentences[last]!,
      plural: false,
      name: null,
      nominal: null,
      pronoun: null,
      time: null,
      isBackground: false,
      referents: [],
    },
    country: sense.type === 'adjective' ? sense.country : null,
    actor: sense.type === 'member' ? sense.actor : null,
  };
}

/** Something owned that acts or is acted on: "*Turkish* jets bombed", not "a model of a Turkish jet". */
function isHolding(draft: Draft, token: number): boolean {
  return HOLDINGS.has(draft.lemma(token)) && ARGUMENTS.has(draft.tokens.deprels[token]!);
}

const ARGUMENTS: ReadonlySet<number> = new Set([
  Deprel.nsubj,
  Deprel['nsubj:pass'],
  Deprel['obl:agent'],
  Deprel.obj,
]);

function isActor(sense: Hit['phrase']['senses'][number]): boolean {
  return sense.type === 'noun' && sense.noun.kind !== 'place' && sense.noun.kind !== 'other';
}
