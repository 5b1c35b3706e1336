/**
 * What someone has tells what they are: a doctor "*whose patients* wait", a party by "*its deputies*", an armed group by
 * "two Hizb al-Nahr *snipers*". Weak evidence, used where nothing else tells the sector.
 */
import { Deprel, Upos, Xpos } from '../../grammar/labels.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';
import { antecedentOf, namedBefore, oneAt } from './clauses.js';
import { isRankOnly, isVague } from './lightly-told.js';

type Belongings = ReadonlyMap<string, string>;

const OF_PERSONS: Belongings = tableOf([
  ['MED', 'patient clinic ward surgery'],
  ['LAB', 'wage salary payslip shift employer foreman'],
  ['EDU', 'pupil student classroom classes thesis'],
  ['REL', 'parishioner congregation parish diocese sermon'],
  ['LEG', 'constituent constituency immunity'],
  ['JRN', 'reader newspaper listener viewer blog podcast column cartoon website newscast'],
  ['AGR', 'herd flock orchard vineyard farm crop cow goat harvest cattle sheep camel'],
  ['BUS', 'shop bakery stall restaurant hotel company firm factory business customer warehouse pharmacy'],
  ['CRM', 'gang cartel'],
  ['REB', 'fighter guerrilla rebel'],
  ['PRM', 'militia lashkar militiaman'],
  ['MIL', 'platoon regiment squadron battalion'],
  ['CVL', 'village house son daughter husband mother child family neighbour neighbor'],
]);

const OF_BODIES: Belongings = tableOf([
  ['REB', 'fighter gunman guerrilla militant sniper insurgent bomber'],
  ['PTY', 'deputy mp lawmaker candidate voter senator manifesto'],
  ['LAB', 'picket striker'],
  [
    'BUS',
    `shareholder share factory plant employee customer profit refinery executive subsidiary shop branch flight passenger fleet creditor
    investor bond licence depositor output smelter brand product store outlet earnings revenue turnover workforce payroll`,
  ],
  [
    'JRN',
    `newsroom reader reporter editor correspondent columnist journalist subscriber broadcast anchor presenter publisher newsreader
    photographer cameraman listener viewer masthead editorial headline`,
  ],
  [
    'EDU',
    'pupil student teacher headmaster headmistress principal professor lecturer campus dean rector graduate provost bursar alumnus classroom',
  ],
  [
    'MED',
    'patient nurse surgeon ward doctor paramedic ambulance matron midwife physician oncologist pharmacist',
  ],
  [
    'REL',
    'convent monk nun worshipper bishop monastery abbot priest pastor sermon congregation parishioner clergy pulpit imam deacon',
  ],
  ['SOC', 'volunteer activist campaigner donor'],
  ['SPY', 'spy cipher'],
]);

function tableOf(lines: readonly (readonly [string, string])[]): Belongings {
  return new Map(lines.flatMap(([sector, words]) => words.split(/\s+/).map(word => [word, sector] as const)));
}

export function readBelongings(setting: Setting): void {
  const { uposes, length } = setting.draft.tokens;
  for (let token = 0; token < length; token++) {
    if (uposes[token] !== Upos.NOUN && uposes[token] !== Upos.PROPN) continue;
    const lemma = setting.draft.lemma(token);
    if (!OF_PERSONS.has(lemma) && !OF_BODIES.has(lemma)) continue;
    const owner = possessorOf(setting, token) ?? nameBefore(setting, token);
    if (owner) note(owner, lemma);
  }
}

function note(owner: Referent, lemma: string): void {
  if (owner.actor !== null || owner.state !== null) return;
  if (owner.kind === 'person') {
    const told = OF_PERSONS.get(lemma) ?? null;
    // "Warlord Lo, whose *militia* takes tolls", "Commander Dao, whose *lashkar* …"
    const isOfMilitia = told === 'PRM' && (isRankOnly(owner) || owner.sector === 'REB');
    if (owner.sector === null || isVague(owner) || isOfMilitia) owner.sector = told ?? owner.sector;
  } else if (owner.nameRank >= 1000 && owner.kind !== 'place') owner.sector ??= OF_BODIES.get(lemma) ?? null;
}

function possessorOf(setting: Setting, token: number): Referent | null {
  const { deprels, xposes, firstChildren, nextSiblings } = setting.draft.tokens;
  for (let child = firstChildren[token]!; child >= 0 && child < token; child = nextSiblings[child]!) {
    if (deprels[child] !== Deprel['nmod:poss']) continue;
    return xposes[child] === Xpos.WP$
      ? (namedBefore(setting, child) ?? antecedentOf(setting, token))
      : oneAt(setting, child);
  }
  return null;
}

/** "*MRL* deputies" */
function nameBefore(setting: Setting, token: number): Referent | null {
  const named = setting.candidateOf(token - 1);
  return named?.name && named.endToken === token && named.name.kind !== 'person'
    ? oneAt(setting, token - 1)
    : null;
}
