/**
 * Who is on the run, though no noun says so: nationals who are deported, pulled from the sea or put up in camps ("*28 Nepalis*
 * deported from Oman", "*Rohingya women* on a raft"), and whoever was displaced. A flag tells of nobody's flight by itself: those
 * of a country who are hurt, jailed or on a cruise are people of it.
 */
import { Deprel, Upos, Xpos } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';

export function readUprooted(setting: Setting): void {
  for (const candidate of setting.candidates) {
    if (candidate.referents.length !== 1) continue;
    const referent = setting.cast.referents[candidate.referents[0]!]!;
    if (referent.actor !== null || referent.state !== null) continue;
    if (referent.sector !== 'CVL' && referent.sector !== null) continue;
    if (
      (candidate.plural || referent.plural) &&
      (isDisplaced(setting, candidate) || isOnTheRun(setting, candidate, referent))
    )
      referent.sector = 'REF';
    else if (candidate.name !== null && referent.kind === 'person') readArrival(setting, candidate, referent);
  }
}

/** "villagers *uprooted* by fighting", "families *displaced* from the delta", "*displaced* Syrians" */
function isDisplaced(
  { lookup, draft }: Setting,
  { nominal, firstToken, headToken, headEnd }: Candidate,
): boolean {
  if (BEFORE.test(lookup.wordAt(firstToken - 1))) return true;
  if (nominal === null) return false;
  if (nominal.modifiers.some(word => BEFORE.test(word))) return true;
  const token = lookup.nounAt(headToken)?.endToken ?? headEnd;
  return (
    token + 1 < draft.tokens.length &&
    draft.tokens.xposes[token] === Xpos.VBN &&
    /^(displaced|uprooted)$/.test(lookup.wordAt(token))
  );
}

const BEFORE = /^(displaced?|uproot(ed)?|undocumented|stateless|fleeing)$/;

function isOnTheRun(setting: Setting, candidate: Candidate, { kind }: Referent): boolean {
  if (kind !== 'group' || !isNationals(candidate)) return false;
  const { lookup, draft } = setting;
  const end = candidate.endToken;
  const { firstToken, endToken: last } = draft.sentences[candidate.sentence]!;
  const isAtSea = isAny(setting, firstToken, last, AT_SEA) && !isAny(setting, firstToken, last, AT_LEISURE);
  const next = lookup.wordAt(end);
  if (/^(expelled|deported|repatriated)$/.test(next)) return true;
  if (/^(rescued|intercepted|stranded|plucked|smuggled)$/.test(next) && isAtSea) return true;
  if (next === 'fleeing' || (next === 'seeking' && /^(asylum|refuge)$/.test(lookup.wordAt(end + 1))))
    return true;
  if (isAboard(setting, end, last) && !isAny(setting, firstToken, last, AT_LEISURE)) return true;
  if (isCargo(setting, candidate)) return true;
  if (isAny(setting, firstToken, last, /^(asylum|unhcr)$/) || isRefugeeAgencyIn(setting, firstToken, last))
    return true;
  return isCrossing(setting, candidate, last) || isDoneTo(setting, candidate, isAtSea);
}

/** "camped outside the offices of the UN *refugee agency*" */
function isRefugeeAgencyIn({ lookup }: Setting, firstToken: number, last: number): boolean {
  for (let token = firstToken; token + 1 < last; token++)
    if (lookup.wordAt(token) === 'refugee' && /^(agency|office|commission)$/.test(lookup.wordAt(token + 1)))
      return true;
  return false;
}

/** "*Ten Nepalis*", "*Rohingya women*", "*Afghan families*": no more than where they are from. */
function isNationals({ nominal, name }: Candidate): boolean {
  if (nominal === null) return name !== null && name.senses.length > 0;
  const isOfPeople = nominal.countries.length === 1 || nominal.actor?.sector === 'CVL';
  return isOfPeople && (nominal.entry === null ? nominal.unlisted === null : PEOPLE.has(nominal.noun));
}

const PEOPLE: ReadonlySet<string> = new Set(
  `man woman child family people person national citizen youth girl boy baby toddler infant mother father minor teenager adult youngster
  couple sibling brother sister men women`.split(/\s+/),
);

/** "*on a* leaking *raft*", "*aboard* two wooden *boats*", "*at the* border *fence*" */
function isAboard({ lookup, draft }: Setting, end: number, last: number): boolean {
  const limit = Math.min(end + REACH, last);
  for (let token = end; token < limit; token++) {
    if (!/^(on|aboard|in|at|inside|off|from)$/.test(lookup.wordAt(token))) continue;
    for (let at = token + 1; at < Math.min(token + 6, last); at++) {
      if (HULLS.test(lookup.wordAt(at))) return true;
      const upos = draft.tokens.uposes[at];
      const isPhrase =
        upos === Upos.DET ||
        upos === Upos.ADJ ||
        upos === Upos.NUM ||
        upos === Upos.NOUN ||
        upos === Upos.VERB;
      if (!isPhrase) break;
    }
  }
  return false;
}

const REACH = 8;
const HULLS = /^(rafts?|dinghy|dinghies|inflatables?|boats?|skiffs?|pirogues?|fence|razor|camp|camps)$/;

/** "a raft *carrying* 40 Syrians", "a dinghy *with* 20 Iraqis *aboard*" */
function isCargo({ lookup }: Setting, { firstToken, endToken }: Candidate): boolean {
  const before = lookup.wordAt(firstToken - 1);
  if (/^(carrying|with|ferrying)$/.test(before) && HULLS.test(lookup.wordAt(firstToken - 2))) return true;
  return (
    /^(carrying|with)$/.test(before) &&
    lookup.wordAt(endToken) === 'aboard' &&
    /^(boat|raft|dinghy|vessel|ship)$/.test(lookup.wordAt(firstToken - 2))
  );
}

/** What is done to them, or where they come ashore, by the verb that they hang on. */
function isDoneTo(setting: Setting, { headToken }: Candidate, isAtSea: boolean): boolean {
  const { draft, lookup } = setting;
  const { deprels, heads, uposes } = draft.tokens;
  const verb = heads[headToken]!;
  if (verb < 0 || uposes[verb] !== Upos.VERB) return false;
  const lemma = draft.lemma(verb);
  const isObject = deprels[headToken] === Deprel.obj || deprels[headToken] === Deprel['nsubj:pass'];
  if (isObject)
    return (
      SENT_AWAY.has(lemma) ||
      (isAtSea && SAVED.has(lemma)) ||
      (lemma === 'put' && isPutAboard(setting, Math.max(verb, headToken))) ||
      (BORNE.has(lemma) && /^(back|home)$/.test(lookup.wordAt(Math.max(verb, headToken) + 1)))
    );
  return deprels[headToken] === Deprel.nsubj && isAtSea && ASHORE.has(lemma);
}

const SENT_AWAY: ReadonlySet<string> = new Set(
  'deport repatriate resettle shelter accommodate smuggle'.split(' '),
);
const SAVED: ReadonlySet<string> = new Set(
  'rescue intercept pluck pull pick save find bring tow detain land smuggle drop recover'.split(' '),
);
const BORNE: ReadonlySet<string> = new Set('send fly return turn push drive bus'.split(' '));
const ASHORE: ReadonlySet<string> = new Set('reach land drown disembark swim wash drift arrive'.split(' '));

/** "who had *crossed the Darien*", "*crossed into* Chad with mattresses": on foot, over a border. */
function isCrossing({ lookup }: Setting, { endToken }: Candidate, last: number): boolean {
  for (let token = endToken; token < Math.min(endToken + 4, last); token++) {
    if (!/^(crossed|crossing)$/.test(lookup.wordAt(token))) continue;
    return !/^(road|street|line|lines|picket|floor|finish)$/.test(lookup.wordAt(token + 2));
  }
  return false;
}

/** "put 40 of them *on a plane* to China" */
function isPutAboard({ lookup }: Setting, token: number): boolean {
  for (let at = token + 1; at < token + 6; at++)
    if (
      /^(plane|flight|bus|buses|boat|train|aircraft|planes)$/.test(lookup.wordAt(at)) &&
      lookup.wordAt(at + 1) === 'to'
    )
      return true;
  return false;
}

const AT_SEA =
  /^(raft|rafts|dinghy|dinghies|inflatable|inflatables|boat|boats|ashore|coastguard|coastguards|off|sea|drifting|adrift|smugglers?|mediterranean|aegean|channel|lampedusa|capsized|capsizing)$/;
const AT_LEISURE =
  /^(ferry|ferries|yachts?|cruise|liner|tourists?|holidaymakers?|hikers?|climbers?|kayaks?|crew|crewmen|sailors?|seamen|seafarers|divers?|surfers?|regatta)$/;

function isAny({ lookup }: Setting, firstToken: number, endToken: number, words: RegExp): boolean {
  for (let token = firstToken; token < endToken; token++) if (words.test(lookup.wordAt(token))) return true;
  return false;
}

/**
 * "Coastguards brought 90 people ashore. *Issa Diallo*, 19, *from Guinea*, said": one of those who came. "*Hawo Ali* walked for nine
 * days to reach *a camp*".
 */
function readArrival(setting: Setting, candidate: Candidate, referent: Referent): void {
  const { lookup, draft } = setting;
  const { firstToken, endToken: last } = draft.sentences[candidate.sentence]!;
  let from = candidate.endToken;
  while (
    from < Math.min(candidate.endToken + 5, last) &&
    /^(,|\d\d?|who|is|came|comes)$/.test(lookup.wordAt(from))
  )
    from++;
  const home =
    lookup.wordAt(from) === 'from'
      ? setting.referentsAt(from + 1).find(one => one.country !== null)
      : undefined;
  const before = draft.sentences[Math.max(0, candidate.sentence - 1)]!.firstToken;
  if (home !== undefined && isAny(setting, before, last, LANDING) && isAny(setting, before, last, AT_SEA)) {
    referent.sector = 'REF';
    referent.country = home.country;
    return;
  }
  if (hasFled(setting, candidate.endToken, last)) {
    referent.sector = 'REF';
    return;
  }
  if (hasWalkedToCamp(setting, Math.max(candidate.endToken, firstToken), last)) referent.sector = 'REF';
}

const LANDING = /^(ashore|migrants?|asylum|smugglers?|rescued|dinghy|raft|adrift)$/;

/**
 * "Ko Thant, *who crossed the* Moei *river*", "Abdi Nur, *who left* Zomba *camp*", "the camp where she *has lived* since": a border or a
 * camp in the clause right behind a name.
 */
function hasFled({ lookup, draft }: Setting, end: number, last: number): boolean {
  if (lookup.wordAt(end) !== ',' || lookup.wordAt(end + 1) !== 'who') return false;
  const verb = /^(had|has)$/.test(lookup.wordAt(end + 2)) ? end + 3 : end + 2;
  if (!/^(crossed|left|fled|lives|lived)$/.test(lookup.wordAt(verb))) return false;
  const isCrossing = lookup.wordAt(verb) === 'crossed';
  const isLiving = /^live/.test(lookup.wordAt(verb));
  if (isCrossing && /^(into|from)$/.test(lookup.wordAt(verb + 1)))
    return draft.tokens.uposes[verb + 2] === Upos.PROPN;
  for (let token = verb + 1; token < Math.min(verb + 6, last); token++) {
    const word = lookup.wordAt(token);
    if (/^[,.;]$/.test(word)) return false;
    if (isCrossing && /^(river|border|frontier|strait|straits|sea|desert|channel|fence)$/.test(word))
      return true;
    if (!isCrossing && /^camps?$/.test(word))
      return !isLiving || /^(refugee|displaced|displacement|transit)$/.test(lookup.wordAt(token - 1));
  }
  return false;
}

/** "*walked* for nine days with four children *to reach a camp*" */
function hasWalkedToCamp({ lookup, draft }: Setting, first: number, last: number): boolean {
  let walked = false;
  for (let token = first; token < Math.min(last, first + LONG_REACH); token++) {
    const word = lookup.wordAt(token);
    if (draft.tokens.uposes[token] === Upos.VERB)
      walked ||= /^(walked|trekked|fled|crossed|travelled|hiked|ran)$/.test(word);
    if (walked && /^camps?$/.test(word) && draft.tokens.uposes[token] === Upos.NOUN) return true;
    if (/^(said|told)$/.test(word)) return false;
  }
  return false;
}

const LONG_REACH = 20;
