/**
 * Those by whom something is led or run: "a smuggling ring *led by* Bek", "a government *headed by* Lind", "a refinery *run by*
 * Norrvind". They are of the sector of what they lead, and firms where what they run is a place of business.
 */
import { Deprel, Upos, Xpos } from '../../grammar/labels.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';
import { namedBefore, oneAt } from './clauses.js';
import { isNameOnly, isVague } from './lightly-told.js';
import { sectorOfPlace } from './premises.js';

const LEADING: ReadonlySet<string> = new Set('lead head chair run manage found command'.split(' '));
/** "syrup *made by* Norrvind": whoever makes things to sell is a firm. */
const MAKING: ReadonlySet<string> = new Set('make manufacture produce brew assemble'.split(' '));
const RUNNING: ReadonlySet<string> = new Set('run own operate manage'.split(' '));

export function readLeadBy(setting: Setting): void {
  const { uposes, xposes, deprels, heads, length } = setting.draft.tokens;
  for (let token = 0; token < length; token++) {
    if (uposes[token] !== Upos.VERB || xposes[token] !== Xpos.VBN || deprels[token] !== Deprel.acl) continue;
    const lemma = setting.draft.lemma(token);
    if (!LEADING.has(lemma) && !RUNNING.has(lemma) && !MAKING.has(lemma)) continue;
    const agent = agentOf(setting, token);
    if (agent === null || agent.actor !== null || agent.state !== null) continue;
    const led = heads[token]!;
    if (agent.kind === 'person' && LEADING.has(lemma)) notePerson(agent, oneAt(setting, led));
    else if (agent.kind !== 'person' && RUNNING.has(lemma) && sectorOfPlace(setting, led) === 'BUS')
      agent.sector ??= 'BUS';
    else if (agent.kind === 'organisation' && MAKING.has(lemma)) agent.sector ??= 'BUS';
    else if (agent.plural && RUNNING.has(lemma) && RUNNERS.has(agent.sector ?? ''))
      noteBody(agent, ledBy(setting, token));
  }
}

/** "Pan y Sol, *run by volunteers*", "the Dawn House, *run by nuns*": what those run who do it for no money is theirs. */
const RUNNERS: ReadonlySet<string> = new Set(['SOC', 'REL']);

function noteBody({ sector }: Referent, body: Referent | null): void {
  if (
    body === null ||
    body.actor !== null ||
    body.state !== null ||
    body.nameRank < NAMED ||
    body.sector !== null
  )
    return;
  if (body.kind === 'person' && body.roles.length + (body.gender === null ? 0 : 1) > 0) return;
  body.kind = 'organisation';
  body.sector = sector;
}

const NAMED = 1000;

/** Whom a participle describes: what it hangs on, or the name before its comma. */
const ledBy = (setting: Setting, verb: number): Referent | null =>
  namedBefore(setting, verb) ?? oneAt(setting, setting.draft.tokens.heads[verb]!);

function notePerson(agent: Referent, led: Referent | null): void {
  if (led === null || led === agent || led.kind === 'country' || led.kind === 'place') return;
  if (led.sector === null || isNameOnly(led)) return;
  if (agent.sector === null || isVague(agent)) agent.sector = led.sector;
  agent.country ??= led.country;
}

function agentOf(setting: Setting, verb: number): Referent | null {
  const { firstChildren, nextSiblings, deprels, leftEdges } = setting.draft.tokens;
  for (let child = firstChildren[verb]!; child >= 0; child = nextSiblings[child]!) {
    const isOblique = deprels[child] === Deprel['obl:agent'] || deprels[child] === Deprel.obl;
    if (isOblique && setting.draft.norm(leftEdges[child]!) === 'by') return oneAt(setting, child);
  }
  return null;
}
