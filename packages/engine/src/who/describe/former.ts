/** Offices that are no longer held: "the former minister", "spy chief until last autumn". */
import { Upos } from '../../grammar/labels.js';
import type { Candidate, Nominal } from '../candidate.js';
import { isEx } from '../lookup.js';
import type { Setting } from '../setting.js';

/** Whether it tells of an office that is over. */
export function isOver(setting: Setting, candidate: Candidate): boolean {
  const nominal = candidate.nominal!;
  return (
    holdsOffice(nominal) &&
    (isFormer(nominal) ||
      isFormerOffice(setting, candidate) ||
      isEx(setting.draft, setting.lookup.nounAt(candidate.headToken)?.firstToken ?? candidate.headToken))
  );
}

/** A *former* minister is one no more; "his ex-*wife*", "two former *engineers*" never held an office. */
function holdsOffice({ entry, noun }: Nominal): boolean {
  // "former *conscripts*" never held any.
  if (entry !== null && !entry.isTitle && PRESSED.test(noun)) return false;
  return (
    entry === null ||
    entry.isTitle ||
    noun === 'officer' ||
    (entry.sector !== null && !NO_OFFICES.has(entry.sector))
  );
}

const PRESSED =
  /^(conscript|recruit|cadet|reservist|draftee|child soldier|soldier|fighter|combatant|rebel|guerrilla)$/;

const NO_OFFICES: ReadonlySet<string> = new Set([
  'CVL',
  'LAB',
  'AGR',
  'REF',
  'CRM',
  'EDU',
  'REL',
  'MED',
  'BUS',
  'SOC',
]);

const FORMER: ReadonlySet<string> = new Set([
  'former',
  'ex',
  'ousted',
  'oust',
  'deposed',
  'depose',
  'toppled',
  'topple',
  'onetime',
  'erstwhile',
  'sometime',
]);

function isFormer(nominal: Nominal): boolean {
  const isOfState = nominal.entry?.isTitle === true && OF_STATES.has(nominal.entry.sector ?? '');
  // The tags may take "retired" for a verb's form.
  return nominal.modifiers.some(
    word => FORMER.has(word) || ((word === 'retired' || word === 'retire') && isOfState),
  );
}

/** "a *retired* colonel" holds no office any more, a retired teacher stays one. */
export const OF_STATES: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY']);

const FORMERLY: ReadonlySet<string> = new Set(['once', 'formerly', 'previously']);

/** "*once* the finance minister", "the spy chief *until last autumn*", "spy chief for years *until*". */
function isFormerOffice(setting: Setting, candidate: Candidate): boolean {
  const { nominal, firstToken, endToken } = candidate;
  if (nominal?.entry?.kind !== 'person' || !nominal.entry.isTitle) return false;
  const { draft } = setting;
  if (FORMERLY.has(draft.norm(firstToken - 1))) return true;
  const { sentences } = draft.tokens;
  for (let at = endToken; at < endToken + UNTIL_REACH && sentences[at] === candidate.sentence; at++) {
    const word = draft.norm(at);
    if (word === ',' || word === ';' || draft.tokens.uposes[at] === Upos.VERB) return false;
    if (word === 'until') return PAST.test(draft.norm(at + 1)) && draft.norm(at + 2) !== 'end';
    // "a minister *under the last government*"
    if (UNDER.test(word) && draft.norm(at + 1) === 'the' && GONE.test(draft.norm(at + 2))) return true;
  }
  return false;
}

/** "gave the governor *until Friday*", "shouted at the judge *until police came*" end no office. */
const PAST =
  /^(last|recently|his|her|their|its|this|then|now|early|late|mid|the|he|she|they|\d{4}|january|february|march|april|may|june|july|august|september|october|november|december)$/;
const UNDER = /^(under|in|of|for)$/;
const GONE = /^(last|previous|former|old|ousted|deposed|toppled|fallen|outgoing|late|overthrown|defunct)$/;

/** How far after an office its end is looked for. */
const UNTIL_REACH = 6;
