/**
 * Those who stand for many told of before: "30 Nepali cooks … Bimala Rai, *one of them*,", "Honduran migrants slept in the station.
 * *Brayan Euceda* said …". They are of the same country, wherever it happens.
 */
import { Deprel } from '../grammar/labels.js';
import type { Candidate } from './candidate.js';
import type { Referent } from './cast.js';
import type { Setting } from './setting.js';
import { INTERNATIONAL } from './told-before.js';

/** How many mentions back the many are looked for. */
const REACH = 24;

/** The country of the many of whom somebody is one; null where the text tells of none. */
export function countryOfMany(setting: Setting, referent: Referent): string | null {
  const [first] = referent.mentions;
  if (!first || first.plural || (referent.kind !== 'person' && referent.kind !== 'group')) return null;
  return countryOfThem(setting, first) ?? countryOfExample(setting, referent, first);
}

/** "Bimala Rai, *one of them*,", "Bimala Rai was *one of them*", "*Among them* is Bimala Rai": as is said outright. */
function countryOfThem(setting: Setting, mention: Candidate): string | null {
  const { lookup, draft } = setting;
  const { firstToken, endToken } = draft.sentences[mention.sentence]!;
  const end = Math.min(endToken, mention.endToken + MOST_TO_THEM);
  for (let token = Math.max(firstToken, mention.firstToken - MOST_TO_THEM); token < end; token++) {
    if (lookup.wordAt(token) !== 'them') continue;
    const before = lookup.wordAt(token - 1);
    const isOne = before === 'of' && lookup.wordAt(token - 2) === 'one';
    const isAfter = token > mention.endToken;
    // "Bimala Rai *, one of* them", "Bimala Rai *was one of* them"
    const link = lookup.wordAt(token - 3);
    const isApposed = isOne && isAfter && (link === ',' ? token - 3 === mention.endToken : BEING.test(link));
    const isAmong = before === 'among' && !isAfter && BEING.test(lookup.wordAt(token + 1));
    if (!isApposed && !isAmong) continue;
    const [many, other] = setting.referentsAt(token);
    return many !== undefined && other === undefined ? many.country : null;
  }
  return null;
}

/** How many words may stand between somebody and "them". */
const MOST_TO_THEM = 7;
const BEING = /^(is|was|are|were)$/;

/** "Honduran migrants slept in the station. *Brayan Euceda* said": who is named right after many of one nation is one of them. */
function countryOfExample(setting: Setting, { sector, kind }: Referent, mention: Candidate): string | null {
  const { draft, candidates, candidateAt } = setting;
  const { deprels } = draft.tokens;
  const isNamed = mention.name?.kind === 'person' && mention.name.titles.length === 0 && kind === 'person';
  if (!isNamed || deprels[mention.headToken] !== Deprel.nsubj || mention.sentence === 0) return null;
  const last = candidateAt[mention.headToken]! - 1;
  for (let row = last; row >= 0 && row > last - REACH; row--) {
    const many = candidates[row]!;
    if (many.sentence < mention.sentence - 1) return null;
    if (many.sentence === mention.sentence) {
      // Whoever is named before in the same sentence is told of instead.
      const isPlace = many.name?.kind === 'place' || many.name?.kind === 'country';
      if (many.name !== null && !isPlace && many.endToken < mention.firstToken) return null;
      continue;
    }
    if (!isManyOfOneNation(setting, many)) continue;
    const [group, other] = setting.referentsOf(many);
    if (group === undefined || other !== undefined || group.country === null) return null;
    const isAlike = sector === null || sector === 'CVL' || sector === group.sector;
    return isAlike && !INTERNATIONAL.has(group.country) ? group.country : null;
  }
  return null;
}

/** "*Honduran migrants* slept": the subject of a sentence, people told by one nationality. */
function isManyOfOneNation(setting: Setting, { nominal, plural, headToken }: Candidate): boolean {
  if (nominal === null || !plural || nominal.entry?.kind === 'organisation') return false;
  if (nominal.countries.length !== 1 && !isFromOnePlace(setting, nominal)) return false;
  if (STATE_MEN.has(nominal.entry?.sector ?? '')) return false;
  const { deprels, heads } = setting.draft.tokens;
  const relation = deprels[headToken];
  const isSubject = relation === Deprel.nsubj || relation === Deprel['nsubj:pass'];
  return isSubject && deprels[heads[headToken]!] === Deprel.root;
}

/** "refugees *from Tigray*"; "deportees *from Texas*" are home again. */
function isFromOnePlace({ draft }: Setting, { inHeads, noun }: NonNullable<Candidate['nominal']>): boolean {
  const [home, other] = inHeads;
  if (home === undefined || other !== undefined || /^(deportee|returnee)$/.test(noun)) return false;
  return draft.norm(draft.tokens.leftEdges[home]!) === 'from';
}

/** A villager named after "Kenyan *police*" is none of them. */
const STATE_MEN: ReadonlySet<string> = new Set(['COP', 'MIL', 'GOV', 'JUD', 'LEG', 'SPY']);
