/**
 * Names that are said to be of a house or a station, which act as bodies do: "Casa Lumen, *a shelter for women*,", "Lake Wave, *a
 * Wolof-language station*,", "Prut Azi, *a channel on YouTube*,", "Pono, *a home care provider*,".
 */
import type { Draft } from '../../draft/draft.js';
import { Upos } from '../../grammar/labels.js';
import type { Lookup } from '../lookup.js';
import type { KindGuess } from './name.js';

type Told = Pick<KindGuess, 'kind' | 'sector'>;

/** How far the phrase is read. */
const REACH = 7;

/** Houses that somebody keeps for others. */
const HOUSES: ReadonlyMap<string, string> = new Map([
  ['shelter', 'SOC'],
  ['refuge', 'SOC'],
  ['orphanage', 'SOC'],
  ['canteen', 'SOC'],
  ['nursery', 'EDU'],
  ['crèche', 'EDU'],
  ['creche', 'EDU'],
  ['preschool', 'EDU'],
]);

/** "a hostel *for homeless men*": kept for those in need, and no inn. */
const IN_NEED =
  /^(homeless|migrants?|refugees?|minors|orphans|widows|girls|boys|women|children|victims|survivors|addicts|youths?|asylum|unaccompanied|abused|battered|runaways|disabled)$/;

/** "a *railway* station", "a *petrol* station" */
const NOT_BROADCASTING =
  /^(police|railway|rail|train|metro|subway|underground|bus|coach|tram|power|petrol|gas|gasoline|fuel|filling|charging|fire|weather|research|space|naval|polling|pumping|border|customs|aid|service|toll|hill|tube|way|ranger|ski|missionary|mission|trading|experimental|hydroelectric|nuclear|freight|transit|signal)$/;

/** The body that the phrase from `first`, behind the article, tells of; null for a mere place, and for people. */
export function houseFrom(draft: Draft, lookup: Lookup, firstOfName: number, first: number): Told | null {
  const head = headFrom(draft, first);
  const word = lookup.wordAt(head);
  const sector =
    HOUSES.get(word) ??
    (NEUTRAL.test(word) && isForNeedy(draft, lookup, head) ? 'SOC' : null) ??
    (isStation(lookup, first, head) || isOutlet(lookup, first, head) ? 'JRN' : null) ??
    (word === 'provider' && lookup.entryAt(firstOfName)?.isGivenName !== true
      ? sectorProvided(lookup.wordAt(head - 1))
      : null);
  return sector === null ? null : { kind: 'organisation', sector };
}

const NEUTRAL = /^(hostel|home|house|flat|centre|center|camp)$/;

/** "a *satirical* station", "a station *known for its shows*"; not "a railway station". */
function isStation(lookup: Lookup, first: number, head: number): boolean {
  return (
    lookup.wordAt(head) === 'station' &&
    !NOT_BROADCASTING.test(lookup.wordAt(head - 1)) &&
    tellsWaves(lookup, first, head)
  );
}

/** Whether a station is none of trains: by what stands before it, or that it is known, owned, run or heard. */
function tellsWaves(lookup: Lookup, first: number, head: number): boolean {
  for (let token = first; token < head; token++) if (ON_AIR.test(lookup.wordAt(token))) return true;
  return /^(known|owned|run|financed|funded|founded|that|which|whose|critical|close|loyal|broadcasting|on)$/.test(
    lookup.wordAt(head + 1),
  );
}

const ON_AIR =
  /^(radio|tv|television|broadcast|private|pirate|music|news|talk|language|independent|community|catholic|christian|gospel|islamic|religious|local|state|public|pro|opposition|commercial|student|campus|youth|fm|am|sports?|satellite|cable|popular|leading|largest|biggest|exiled?)$/;

/** "a *YouTube* channel", "a channel *on Telegram*", "an *online* outlet": no strait and no shop. */
function isOutlet(lookup: Lookup, first: number, head: number): boolean {
  if (!/^(channel|outlet|portal|podcast|vlog|webzine|e-zine|newscast)$/.test(lookup.wordAt(head)))
    return false;
  const isOn =
    lookup.wordAt(head + 1) === 'on' &&
    /^(telegram|youtube|tiktok|whatsapp|facebook|rumble|twitch|x|wechat)$/.test(lookup.wordAt(head + 2));
  let isOf = /^(podcast|vlog|webzine|e-zine|newscast)$/.test(lookup.wordAt(head));
  for (let token = first; token < head; token++)
    isOf ||=
      ON_AIR.test(lookup.wordAt(token)) ||
      /^(telegram|youtube|tiktok|video|online|media|web|internet)$/.test(lookup.wordAt(token));
  return isOn || isOf;
}

/** "a *home care* provider", "a *Māori health* provider": of the field that it provides. */
function sectorProvided(field: string): string | null {
  if (/^(health|healthcare|care|hospital|ambulance|dental|medical)$/.test(field)) return 'MED';
  return /^(education|schooling|training|childcare)$/.test(field) ? 'EDU' : null;
}

/** Whom the house is for: the first words behind "for". */
function isForNeedy(draft: Draft, lookup: Lookup, head: number): boolean {
  if (lookup.wordAt(head + 1) !== 'for') return false;
  const { sentences, length } = draft.tokens;
  for (let token = head + 2; token < Math.min(head + 5, length); token++) {
    if (sentences[token] !== sentences[head]) return false;
    if (IN_NEED.test(lookup.wordAt(token))) return true;
  }
  return false;
}

/** The last noun of the phrase that begins at `first`; `first` itself for none. */
function headFrom({ tokens: { uposes, length } }: Draft, first: number): number {
  let head = first;
  for (let token = first; token < Math.min(first + REACH, length); token++) {
    const upos = uposes[token];
    if (upos === Upos.NOUN || upos === Upos.PROPN) head = token;
    else if (upos !== Upos.ADJ && upos !== Upos.NUM && upos !== Upos.ADV && !isHyphen(uposes, token, length))
      break;
  }
  return head;
}

/** "a *Wolof-language* station", "a *state-owned* channel" */
const isHyphen = (uposes: ArrayLike<number>, token: number, length: number) =>
  uposes[token] === Upos.PUNCT
    ? token + 1 < length && uposes[token + 1] !== Upos.DET && uposes[token + 1] !== Upos.PRON
    : uposes[token] === Upos.VERB && uposes[token - 1] === Upos.PUNCT;
