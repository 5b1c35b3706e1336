/**
 * "jailed two Moroccans *for trafficking* cannabis", "two brothers, *accused of robbing* a bank": of whom nothing is told but the crime that
 * they are tried or held for, that tells what they are in the report; whether they did it is not said by it.
 */
import { Deprel, Upos } from '../../grammar/labels.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';
import { complementOf, oneAt } from './clauses.js';

const HELD: ReadonlySet<string> = new Set(
  'arrest detain jail imprison sentence convict charge indict extradite accuse try remand hold seek suspect'.split(
    ' ',
  ),
);
/** Common crimes; who is tried for words, rallies or a war is told of by something else. */
const CRIMES: ReadonlySet<string> = new Set(
  `smuggle smuggling traffic trafficking rob robbery robbing burglary steal stealing theft fraud swindle swindling scam forge forging forgery
  counterfeit counterfeiting launder laundering extort extorting extortion kidnap kidnapping abduct abducting abduction murder murdering kill
  killing arson poach poaching rape drug cocaine heroin opium methamphetamine cannabis ivory bomb loot looting stab stabbing`.split(
    /\s+/,
  ),
);
const LINKS: ReadonlySet<string> = new Set(['for', 'of', 'with', 'over', 'on']);
/** How far behind the verb the crime may stand. */
const REACH = 20;
const DIRECT: readonly string[] = [''];

export function readSuspects(setting: Setting): void {
  const { uposes, length } = setting.draft.tokens;
  for (let token = 0; token < length; token++) {
    if (uposes[token] !== Upos.VERB || !HELD.has(setting.draft.lemma(token))) continue;
    const suspect = suspectOf(setting, token);
    if (suspect !== null && mayBe(suspect) && namesCrime(setting, token)) suspect.sector = 'CRM';
  }
}

/** Whoever is held: the object, the subject of the passive, or whom a participle describes. */
function suspectOf(setting: Setting, verb: number): Referent | null {
  const { deprels, heads, firstChildren, nextSiblings } = setting.draft.tokens;
  const object = complementOf(setting, verb, DIRECT);
  if (object >= 0) return oneAt(setting, object);
  for (let child = firstChildren[verb]!; child >= 0; child = nextSiblings[child]!)
    if (deprels[child] === Deprel['nsubj:pass']) return oneAt(setting, child);
  return deprels[verb] === Deprel.acl ? oneAt(setting, heads[verb]!) : null;
}

const mayBe = ({ kind, sector, actor, state }: Referent): boolean =>
  (kind === 'person' || kind === 'group') &&
  (sector === null || sector === 'CVL') &&
  actor === null &&
  state === null;

function namesCrime({ draft, lookup }: Setting, verb: number): boolean {
  const { endToken } = draft.sentences[draft.tokens.sentences[verb]!]!;
  let isLinked = false;
  for (let token = verb + 1; token < Math.min(endToken, verb + REACH); token++) {
    if (LINKS.has(lookup.wordAt(token))) isLinked = true;
    else if (isLinked && CRIMES.has(draft.lemma(token))) return true;
    if (lookup.wordAt(token) === ';') return false;
  }
  return false;
}
