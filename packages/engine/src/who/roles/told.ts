/** What the text tells of everyone beside their titles, once it is known who they are: ties, owners, deeds, and what they have. */
import { affiliationsOf } from '../describe.js';
import type { Setting } from '../setting.js';
import { readBelongings } from './belongings.js';
import { readDeeds } from './deeds.js';
import { readAffiliations } from './of-organisation.js';
import { readTies } from './relative-clause.js';

/** The surer first: what is said outright stands against what is only done. Ties come again once deeds have told of their owners. */
export function readTold(setting: Setting): void {
  readAffiliations(setting);
  readTies(setting);
  readBelongings(setting);
  readDeeds(setting);
  inherit(setting);
  readTies(setting);
  inherit(setting);
}

/** "The Front's *spokesman*", "her *colleagues*": of the sector of those whose they are, which may be told later in the text. */
function inherit(setting: Setting): void {
  for (const candidate of setting.candidates) {
    if (!candidate.nominal?.entry?.isRelational || candidate.referents.length !== 1) continue;
    const referent = setting.referentsOf(candidate)[0]!;
    if (referent.state !== null || referent.actor !== null) continue;
    if (referent.sector !== null && referent.country !== null) continue;
    const [affiliation] = affiliationsOf(setting, candidate);
    if (!affiliation) continue;
    referent.sector ??= affiliation.sector;
    referent.country ??= affiliation.country;
  }
}
