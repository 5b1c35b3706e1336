/**
 * Armed groups on a state's side: "a militia *armed by the army*", "the People's Guard, *raised by Caracas*". Who gives a group its
 * weapons and pay, when that is a state, makes it one of the state's irregulars, and of its country.
 */
import { Deprel, Upos, Xpos } from '../../grammar/labels.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';
import { oneAt } from './clauses.js';
import { isNameOnly } from './lightly-told.js';

const ARMING: ReadonlySet<string> = new Set(['arm', 'raise', 'equip', 'pay', 'train']);

const PAYING: ReadonlySet<string> = new Set(['pay', 'train', 'equip']);

export function readBackers(setting: Setting): void {
  const { uposes, xposes, deprels, heads, length } = setting.draft.tokens;
  for (let token = 0; token < length; token++) {
    if (uposes[token] !== Upos.VERB || xposes[token] !== Xpos.VBN || !ARMING.has(setting.draft.lemma(token)))
      continue;
    const backer = agentOf(setting, token);
    const group =
      oneAt(setting, heads[token]!) ??
      (deprels[token] === Deprel.acl ? null : passiveSubject(setting, token));
    if (backer === null || group === null || !isArmable(group)) continue;
    // "a think tank *paid by* two governments": only who carries arms is a militia for that.
    if (PAYING.has(setting.draft.lemma(token)) && group.kind !== 'group' && group.sector !== 'PRM') continue;
    group.sector = 'PRM';
    group.country ??= backer.country;
  }
  readPayrolls(setting);
  readAllies(setting);
}

/** "the Delta Guards, *on the payroll of the army*" */
function readPayrolls(setting: Setting): void {
  const { lookup, draft } = setting;
  for (let token = 2; token < draft.tokens.length; token++) {
    if (lookup.wordAt(token) !== 'payroll' || !/^(the|a|its|their)$/.test(lookup.wordAt(token - 1))) continue;
    if (lookup.wordAt(token - 2) !== 'on' || lookup.wordAt(token + 1) !== 'of') continue;
    const before = lookup.wordAt(token - 3) === ',' ? token - 4 : token - 3;
    const group = before < 0 ? null : oneAt(setting, setting.candidateOf(before)?.headToken ?? before);
    const payer = payerFrom(setting, token + 2);
    if (group === null || payer === null || !isArmable(group) || !isArmedByName(group)) continue;
    group.sector = 'PRM';
    group.country ??= payer.country;
  }
}

function payerFrom(setting: Setting, first: number): Referent | null {
  for (let token = first; token < first + PAYER_REACH && token < setting.draft.tokens.length; token++) {
    const payer = oneAt(setting, token);
    if (payer !== null && (payer.isGovernment || payer.sector === 'MIL' || payer.sector === 'GOV'))
      return payer;
  }
  return null;
}

const PAYER_REACH = 5;

/** What carries arms by its name or noun; a newspaper may be on a payroll too. */
const isArmedByName = ({ kind, sector, names }: Referent) =>
  sector === 'PRM' ||
  kind === 'group' ||
  names.some(words =>
    /^(guards?|force|forces|army|brigades?|battalion|militia|front|rangers|fighters|scouts|volunteers|defence|defense)$/.test(
      words.at(-1) ?? '',
    ),
  );

/** "tribal fighters *allied with the government*", "gunmen *loyal to the president*": on the state's side by their own will. */
function readAllies(setting: Setting): void {
  const { candidates, cast, lookup } = setting;
  for (const { nominal, endToken, referents } of candidates) {
    if (
      nominal === null ||
      referents.length !== 1 ||
      !IRREGULARS.has(nominal.noun.slice(nominal.noun.lastIndexOf(' ') + 1))
    )
      continue;
    if (!/^(allied|aligned|loyal|siding|sided)$/.test(lookup.wordAt(endToken))) continue;
    if (!/^(with|to)$/.test(lookup.wordAt(endToken + 1))) continue;
    for (
      let token = endToken + 2;
      token < Math.min(endToken + ALLY_REACH, setting.draft.tokens.length);
      token++
    ) {
      const ally = oneAt(setting, token);
      if (ally === null) continue;
      const isState = ally.isGovernment || ally.sector === 'MIL' || ally.sector === 'GOV';
      const irregulars = cast.referents[referents[0]!]!;
      if (isState && irregulars.actor === null) irregulars.sector = 'PRM';
      break;
    }
  }
}

const ALLY_REACH = 8;
const IRREGULARS: ReadonlySet<string> = new Set(
  'fighter gunman tribesman militiaman militia gang youth herder'.split(' '),
);

/** A group that is armed at all, as far as is known. */
function isArmable(group: Referent): boolean {
  if (group.actor !== null || (group.kind !== 'group' && group.kind !== 'organisation')) return false;
  return group.sector === null || group.sector === 'PRM' || (isNameOnly(group) && group.nameRank >= 1000);
}

function passiveSubject(setting: Setting, verb: number): Referent | null {
  const { firstChildren, nextSiblings, deprels } = setting.draft.tokens;
  for (let child = firstChildren[verb]!; child >= 0; child = nextSiblings[child]!)
    if (deprels[child] === Deprel['nsubj:pass']) return oneAt(setting, child);
  return null;
}

/** The state behind "by": a government, an army, a country, or its capital. */
function agentOf(setting: Setting, verb: number): Referent | null {
  const { firstChildren, nextSiblings, deprels } = setting.draft.tokens;
  for (let child = firstChildren[verb]!; child >= 0; child = nextSiblings[child]!) {
    if (deprels[child] !== Deprel['obl:agent'] && deprels[child] !== Deprel.obl) continue;
    if (
      setting.draft.norm(child - 1) !== 'by' &&
      setting.draft.norm(child - 2) !== 'by' &&
      setting.draft.norm(child - 3) !== 'by'
    )
      continue;
    const agent = oneAt(setting, child);
    const isState =
      agent !== null &&
      (agent.kind === 'country' || agent.isGovernment || agent.sector === 'GOV' || agent.sector === 'MIL');
    const isCapital =
      setting.lookup.nameAt(child)?.phrase.senses.some(one => one.type === 'capital') ?? false;
    if (isState || (agent !== null && isCapital)) return agent;
  }
  return null;
}
