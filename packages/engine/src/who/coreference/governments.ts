/** Whether a capital stands for its government: "*Tehran* warned", "talks with *Moscow*"; not "in Tehran". */
import type { Draft } from '../../draft/draft.js';
import { findChild } from '../../draft/tree.js';
import { Deprel, Upos } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Setting } from '../setting.js';

const GOVERNING_PREPOSITIONS: ReadonlySet<string> = new Set([
  'with',
  'between',
  'against',
  'by',
  'toward',
  'towards',
  'and',
  'on',
  'for',
  'anti',
  'pro',
]);
const PLACE_WORDS: ReadonlySet<string> = new Set(
  'in at near outside around across throughout inside from to into of through via within over above capital'.split(
    ' ',
  ),
);
/** "at the *bidding* of Washington" */
const WILL: ReadonlySet<string> = new Set(
  'bidding behest request insistence pressure ally allies orders demands policy policies intentions hands puppet puppets wrath ire enough tired weary wary critical suspicious approval permission blessing backing'.split(
    ' ',
  ),
);
/** "under *pressure* from Washington" */
const PUSHING =
  /^(pressure|backing|support|approval|permission|blessing|threat|warning|criticism|condemnation|demand|request|protest|rebuke|praise|aid|loan|grant|sanction|order|instruction|recognition|independence|secession|autonomy|answer|response|comment|assurance|guarantee|signal|reaction|explanation|apology|confirmation|invitation|extradition|visa|weapon|arm|paper|compensation|concession|subsidy|clarification|refund|commitment|clearance|waiver)$/;

const PARTY_VERBS: ReadonlySet<string> = new Set(
  `say tell warn accuse deny reject announce want condemn refuse agree call urge demand insist vow pledge threaten blame claim
  support back oppose recognise recognize sign impose lift expel recall summon welcome criticise criticize send deploy offer seek
  consider view see regard believe hope expect plan fear respond retaliate decide declare confirm dismiss promise ask propose push
  pressure provide supply sanction cut suspend resume sever restore withdraw launch maintain argue signal hold have invite
  denounce acknowledge consider pursue negotiate favour favor help try accept
  close reopen shut froze listen ban outlaw arrest jail free release arm fund finance bankroll order authorise authorize approve veto ratify refer
  annex invade bomb attack retaliate mobilise mobilize evacuate extradite deport detain seize freeze unfreeze tax subsidise subsidize
  relent concede apologise apologize protest complain object boycott abstain backtrack waver shrug insist hesitate pay owe spend
  bless beg sue petition scold chide rebuke rebuff reassure placate woo court bill
  lodge file submit cap curb tighten ease relax scrap shelve abolish introduce enact pass adopt issue grant award revoke rescind levy slap
  hike cut devalue float peg default borrow lend repay broker mediate convene airlift repatriate blacklist delist embargo blockade nationalise
  nationalize privatise privatize regulate license harbour expel charter loan pledge donate dump divert
  phone telephone ring email notify inform alert consult contact anger infuriate irk annoy enrage upset embarrass alarm unsettle snub defy provoke antagonise antagonize
  think worry doubt prefer intend ignore resent tolerate dispute contest calculate fret bristle balk dither stall sulk
  make give spurn rebuff allow permit comply stop end break keep raise lower hail praise thank suspect appoint dispatch stockpile buy sell export import drop`.split(
    /\s+/,
  ),
);

/** Whom governments have and send: "*Bridgetown*'s debt adviser", "agents from *Bogotá*". */
const OF_GOVERNMENTS =
  /^(adviser|advisor|envoy|ambassador|emissary|negotiator|delegate|delegation|representative|spokesman|spokeswoman|mediator|agent|official|inspector|diplomat|troop|soldier|spy|operative|ally)$/;

/** A capital as its government: "*Tehran* warned", "talks with *Moscow*", "*Beijing*'s stance"; not "in Tehran". */
export function actsAsGovernment(draft: Draft, setting: Setting, candidate: Candidate): boolean {
  const { lookup } = setting;
  const before = lookup.wordAt(candidate.firstToken - 1);
  if (lookup.wordAt(candidate.endToken) === ',' && isCountryAlone(setting, candidate.endToken + 1))
    return false;
  if (lookup.wordAt(candidate.endToken) === '-')
    return /^(backed|led|aligned|friendly|controlled|sponsored|allied|appointed|installed)$/.test(
      lookup.wordAt(candidate.endToken + 1),
    );
  // "Children pick no cotton, *Tashkent* says.": whatever the tree makes of it.
  if ((before === ',' || before === '') && SAYING.test(lookup.wordAt(candidate.endToken))) return true;
  if (before === '-') return /^(anti|pro)$/.test(lookup.wordAt(candidate.firstToken - 2));
  if (PLACE_WORDS.has(before))
    return (
      (before === 'to' && isAddressee(draft, candidate)) ||
      (before === 'from' &&
        candidate.firstToken > 1 &&
        (OF_GOVERNMENTS.test(draft.lemma(candidate.firstToken - 2)) ||
          PUSHING.test(draft.lemma(candidate.firstToken - 2)))) ||
      (before === 'of' && WILL.has(lookup.wordAt(candidate.firstToken - 2)))
    );
  const { deprels, heads, uposes } = draft.tokens;
  const head = heads[candidate.headToken]!;
  const deprel = deprels[candidate.headToken]!;
  if (lookup.wordAt(candidate.endToken) === "'s" || deprel === Deprel['nmod:poss'])
    return head < 0 || OF_GOVERNMENTS.test(draft.lemma(head)) || !isPlaceNoun(setting, head);
  // "called *on Copenhagen* to", "depends *on Moscow*"
  if (before === 'on' && head >= 0 && CALLING.has(draft.lemma(head)) && deprel === Deprel.obl) return true;
  if (
    GOVERNING_PREPOSITIONS.has(before) &&
    (deprel === Deprel.obl ||
      deprel === Deprel.nmod ||
      deprel === Deprel.conj ||
      deprel === Deprel['obl:agent'])
  ) {
    return before !== 'for' && before !== 'on' && before !== 'and'
      ? true
      : before === 'and' && isAmongGovernments(setting, candidate);
  }
  if (deprel === Deprel.conj && isGovernmentAt(setting, head)) return true;
  if (deprel === Deprel.nsubj && dealsWithAnother(setting, candidate)) return true;
  if (head < 0 || uposes[head] !== Upos.VERB) return false;
  if (deprel === Deprel.nsubj) return PARTY_VERBS.has(draft.lemma(head)) || actsOnSomething(draft, head);
  return (
    (deprel === Deprel.obj || deprel === Deprel.iobj || deprel === Deprel['nsubj:pass']) &&
    PARTY_VERBS.has(draft.lemma(head))
  );
}

/** "Paris, *Texas*"; not "without telling Wellington, *New Zealand's* minister said" */
function isCountryAlone({ lookup }: Setting, token: number): boolean {
  const hit = lookup.nameAt(token);
  return hit?.phrase.senses[0]?.type === 'country' && !lookup.wordAt(hit.endToken).startsWith("'");
}

const CALLING: ReadonlySet<string> = new Set(['call', 'depend', 'rely', 'prevail', 'lean', 'count', 'spy']);

const SAYING = /^(says|said|insists|insisted|claims|argues|argued|denies|denied)$/;

/** "Paris, *Berlin* and *London* put him on their lists": as the first of those listed. */
const isGovernmentAt = (setting: Setting, token: number) =>
  setting.referentsAt(token).some(one => one.isGovernment);

/** "*Vaduz* and Bern are due to meet", "*Vaduz* and Bern traded accusations": what governments do with each other. */
function dealsWithAnother({ draft, lookup }: Setting, { headToken, endToken }: Candidate): boolean {
  const { heads, deprels, firstChildren, nextSiblings } = draft.tokens;
  const isPair =
    lookup.wordAt(endToken) === 'and' &&
    deprels[endToken + 1] === Deprel.conj &&
    lookup.nameAt(endToken + 1)?.phrase.senses.some(one => one.type === 'capital') === true;
  const predicate = heads[headToken]!;
  if (!isPair || predicate < 0) return false;
  if (MUTUAL.has(draft.lemma(predicate))) return true;
  // "are *due* to meet", "*resumed* talking"
  for (let child = firstChildren[predicate]!; child >= 0; child = nextSiblings[child]!)
    if (
      (deprels[child] === Deprel.xcomp ||
        deprels[child] === Deprel.advcl ||
        deprels[child] === Deprel.ccomp) &&
      MUTUAL.has(draft.lemma(child))
    )
      return true;
  return false;
}

const MUTUAL: ReadonlySet<string> = new Set(
  'meet talk agree negotiate sign ratify trade exchange swap resume quarrel bicker feud cooperate'.split(' '),
);

/** "*Vaduz* awarded the contract", "*Bern* has hired a lawyer": towns only have, see and suffer things. */
function actsOnSomething(draft: Draft, verb: number): boolean {
  const { firstChildren, nextSiblings, deprels } = draft.tokens;
  const lemma = draft.lemma(verb);
  if (MOVING.has(lemma) && PARTICLE.test(draft.norm(Math.min(verb + 1, draft.tokens.length - 1))))
    return true;
  if (OF_TOWNS.has(lemma)) return false;
  for (let child = firstChildren[verb]!; child >= 0; child = nextSiblings[child]!)
    if (deprels[child] === Deprel.obj || deprels[child] === Deprel.ccomp || deprels[child] === Deprel.xcomp)
      return true;
  return false;
}

/** "*Lima* flew in two platoons", "*Oslo* backed down". */
const MOVING: ReadonlySet<string> = new Set(
  'fly send bring call pull move step back give cave hit push fight'.split(' '),
);
const PARTICLE = /^(in|out|back|down|up|off|away)$/;

/** What a town does without a government: "Lima *hosted* the talks", "Quito *lost* power". */
const OF_TOWNS: ReadonlySet<string> = new Set(
  `be have see host witness experience suffer endure survive house contain boast resemble mark celebrate mourn await reach top
  rank rival dwarf surround border straddle overlook cover lack get become remain feel look mean record register include feature
  enjoy know lose win beat defeat thrash draw attract dominate lead outscore host entertain edge love remember count like
  wear fill occupy produce generate hit top begin start continue face need lie fear hear play bury`.split(
    /\s+/,
  ),
);

function isAddressee(draft: Draft, candidate: Candidate): boolean {
  const { heads, uposes } = draft.tokens;
  const head = heads[candidate.headToken]!;
  if (head < 0) return false;
  if (ADDRESSING.test(draft.lemma(head))) return true;
  // "put a date for independence *to Suva*": the tree may hang it on the last noun.
  let verb = head;
  for (let step = 0; step < MOST_NOUNS && verb >= 0 && uposes[verb] === Upos.NOUN; step++)
    verb = heads[verb]!;
  return verb >= 0 && PUTTING.test(draft.lemma(verb)) && findChild(draft, verb, Deprel.obj) >= 0;
}

const MOST_NOUNS = 3;
const PUTTING = /^(put|submit|propose|present)$/;

const ADDRESSING =
  /^(close|write|reply|respond|submit|surrender|speak|loyal|hostile|threat|message|warn|ally|challenge|support|appeal|pass|sell|hand|owe|apologise|apologize|complain|listen|defer|answer|leak|betray|defect|extradite|payment|loan|aid|credit|plea|petition|request|letter|apology|tribute|offer|document|secret|intelligence|concession|ultimatum)$/;

function isPlaceNoun(setting: Setting, token: number): boolean {
  const sense = setting.lookup.nounAt(token)?.phrase.senses[0];
  return (
    sense?.type === 'noun' &&
    (sense.noun.kind === 'place' || sense.noun.kind === 'person' || sense.noun.kind === 'group')
  );
}

/** "Washington and *Tehran*", when the first is the government. */
function isAmongGovernments(setting: Setting, candidate: Candidate): boolean {
  return setting.referentsAt(candidate.firstToken - 2).some(one => one.isGovernment);
}
