/**
 * Those who serve bodies of many states: a "UN *envoy*", "EU *monitors*" are of no state's government, and of no campaign. Courts,
 * parliaments and forces of such bodies stay what they are, and so does what the lexicon knows by its name.
 */
import type { Setting } from '../setting.js';

/** PLOVER's codes for bodies of several states. */
const OF_STATES: ReadonlySet<string> = new Set(['IGO', 'UNO', 'EUR']);
const OF_NO_BODY: ReadonlySet<string> = new Set(['GOV', 'SOC']);

export function readServantsOfAll({ cast }: Setting): void {
  for (const referent of cast.referents) {
    const { country, sector, actor, state } = referent;
    if (actor !== null || state !== null || country === null || sector === null) continue;
    if (OF_STATES.has(country) && OF_NO_BODY.has(sector)) referent.sector = null;
  }
}
