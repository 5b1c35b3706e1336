/**
 * Nouns that the lexicon lacks. What WordNet has first for a person is one ("a puppeteer"); what speaks, orders or refuses is
 * someone too, whatever its noun: "the *chain* announced", "the *estate* denies it". Words that only carry what is said do not
 * speak by themselves: "the report said".
 */
import type { Draft } from '../../draft/draft.js';
import { Deprel, Upos, Xpos } from '../../grammar/labels.js';
import { isCapitalised, type Lookup } from '../lookup.js';

/** `body`: a firm, an office, a group. */
export type Unlisted = 'person' | 'body';

/** Who is meant by a noun that no list has; null for a thing. */
export function unlistedAt(draft: Draft, lookup: Lookup, token: number): Unlisted | null {
  const lemma = draft.lemma(token);
  // A capital inside a sentence is a name that no recogniser saw.
  if (NOBODY.has(lemma) || draft.tokens.uposes[token] !== Upos.NOUN) return null;
  if (isCapitalised(draft, token) && token > draft.sentences[draft.tokens.sentences[token]!]!.firstToken)
    return null;
  const supersense = lookup.supersenseOf(lemma);
  if (supersense === 'person' || PERSONS.test(lemma)) return 'person';
  const isActing = speaks(draft, token);
  if (!isActing || CARRIERS.has(supersense) || SAYING.has(lemma)) return null;
  const isMany = draft.tokens.xposes[token] === Xpos.NNS;
  // "*strike-breakers* said", "*dredgers* refused": many who are named by what they do.
  if (isMany && /(er|or|ist|ian|man|ee)$/.test(lemma) && supersense !== 'group') return 'person';
  return BODIES.has(supersense) ? 'body' : null;
}

/** First for a person in WordNet, but not in the news; or no one by themselves. */
const NOBODY: ReadonlySet<string> = new Set(
  `character authority model image individual face mouth soul subject object ace spirit ghost angel devil god goddess deity demon
  dragon vampire zombie monster creature type baby self other one neither either precursor forerunner double substitute rover probe
  cutter tender liner lighter roller trawler tanker freighter bomber carrier cruiser fighter destroyer engine computer browser server
  tracker trailer crane excavator rifle trojan coaster jumper tackle knockout forward pop anti eve hack filibuster ouster pivot
  case embodiment incarnation bachelor master mater lodge ward hood post polo buff boob creole celsius clone whale badger wolverine
  troll diesel watt newton kelvin ampere pascal hertz joule ohm guillotine sandwich cardigan warren equal more dud punk pompadour loggerhead alternate stat trimmer sucker breaker shaker rounder comic decoy`.split(
    /\s+/,
  ),
);

/** Endings that only persons have. */
const PERSONS = /(?:[a-z]-)?(?:breaker|goer|seeker|dweller|worker|keeper|holder|monger|wright|smith)$/;

/** WordNet's classes of what carries words, or is no thing at all. */
const CARRIERS: ReadonlySet<string> = new Set(
  'communication cognition event time act feeling attribute state phenomenon process quantity body shape motive animal plant food substance relation'.split(
    ' ',
  ),
);

/** Things and words by which others speak. */
const SAYING: ReadonlySet<string> = new Set(
  `paper book document transcript website site page newsletter leaflet poster banner placard screen chart map index meter
  sensor radar satellite camera video footage tape recording photo photograph sign clock thermometer barometer card ticket letter label
  gospel bible koran constitution law diary survey record file data release bio e-mail email wire post series bomb shield`.split(
    /\s+/,
  ),
);

/** WordNet's classes of what may stand for those in it or behind it. */
const BODIES: ReadonlySet<string> = new Set(['group', 'artifact', 'location', 'possession']);

function speaks(draft: Draft, token: number): boolean {
  const { deprels, heads, uposes } = draft.tokens;
  const head = heads[token]!;
  return (
    deprels[token] === Deprel.nsubj &&
    head >= 0 &&
    uposes[head] === Upos.VERB &&
    ACTS_OF_WILL.has(draft.lemma(head))
  );
}

/** What only somebody does. */
export const ACTS_OF_WILL: ReadonlySet<string> = new Set(
  `say tell announce deny vow accuse ask demand refuse insist promise pledge admit confess complain blame criticise criticize condemn
  urge hire sack dismiss sue apologise apologize decline agree offer warn claim acknowledge concede confirm reply respond reject
  dispute protest petition allege threaten order decide plan hope want invite thank praise object appeal lobby negotiate
  boycott oblige consent object sack evict recruit comment insist boast grumble argue suspect`.split(/\s+/),
);
