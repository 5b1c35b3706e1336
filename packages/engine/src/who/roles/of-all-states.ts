/**
 * Those who serve bodies of many states: a "UN *envoy*", "EU *monitors*" are of no state's government, and of no campaign. Courts,
 * parliaments and forces of such bodies stay what they are, and so does what the lexicon knows by its name.
 */
import type { Candidate } from '../candidate.js';
import type { Setting } from '../setting.js';

/** PLOVER's codes for bodies of several states. */
export const OF_STATES: ReadonlySet<string> = new Set(['IGO', 'UNO', 'EUR']);
const OF_NO_BODY: ReadonlySet<string> = new Set(['GOV', 'SOC']);

export function readServantsOfAll({ cast }: Setting): void {
  for (const referent of cast.referents) {
    const { country, sector, actor, state, nouns, plural } = referent;
    // "UN *experts*" study nothing for a school.
    const isExpert = sector === 'EDU' && [...nouns].some(noun => noun.endsWith('expert'));
    if (isExpert && country !== null && OF_STATES.has(country) && actor === null) referent.sector = null;
    if (actor !== null || state !== null || country === null || sector === null) continue;
    // "*EU foreign ministers*" are of their governments.
    if (country === 'EUR' && plural && [...nouns].some(noun => /\b(minister|leader)$/.test(noun))) continue;
    const isRapporteur = sector === 'LEG' && nouns.has('rapporteur');
    if (OF_STATES.has(country) && (OF_NO_BODY.has(sector) || isRapporteur)) referent.sector = null;
  }
}

/** "the Fisheries Secretariat, an *intergovernmental* body": of no one state. */
export function readIntergovernmental({ candidates, cast }: Setting): void {
  for (const { nominal, referents } of candidates) {
    if (nominal === null || referents.length !== 1 || !nominal.modifiers.some(word => BETWEEN.test(word)))
      continue;
    const body = cast.referents[referents[0]!]!;
    const isBody = body.kind === 'organisation' || body.kind === 'group';
    if (!isBody || body.actor !== null || body.state !== null || !BODIES.test(nominal.noun)) continue;
    body.country = 'IGO';
    if (body.sector === null || OF_NO_BODY.has(body.sector)) body.sector = null;
  }
}

const BETWEEN = /^(inter-?governmental|intergovernment|inter-?state)$/;
const BODIES = /\b(body|organisation|organization|agency|group|bloc|forum|secretariat|commission|council)$/;

/** How many sentences back the body is told whose mission it is. */
const NEAR = 3;

/** "UN troops were hurt … *The mission* sent helicopters": of the body told before, of the UN where only peacekeepers were. */
export function readMissions(setting: Setting): void {
  for (const candidate of setting.candidates) {
    const { nominal, referents } = candidate;
    if (nominal?.noun !== 'mission' || nominal.determiner !== 'definite' || referents.length !== 1) continue;
    const { modifiers, countries, owner, ofHeads, actor } = nominal;
    if (modifiers.length + countries.length + ofHeads.length > 0 || owner >= 0 || actor !== null) continue;
    const mission = setting.cast.referents[referents[0]!]!;
    if (mission.actor !== null || mission.nameRank >= 1000 || mission.country !== null) continue;
    mission.country = bodyBefore(setting, candidate);
    if (mission.country === null) continue;
    mission.sector = null;
    // "The mission's *spokesman*, a Fijian, …"
    for (const one of setting.cast.referents)
      if (one.sector === 'GOV' && one.roles.some(role => role.organisation === mission.row))
        one.sector = null;
  }
}

function bodyBefore(setting: Setting, candidate: Candidate): string | null {
  let isPeaceKept = false;
  for (const other of setting.before(candidate, NEAR)) {
    for (const { country, nouns } of setting.referentsOf(other)) {
      if (country !== null && OF_STATES.has(country)) return country;
      isPeaceKept ||= nouns.has('peacekeeper');
    }
  }
  return isPeaceKept ? 'UNO' : null;
}
