/** Sectors that are told so lightly that a deed, a tie or an owner tells more: of civilians, of ranks of nobody, by words of a name alone. */
import type { Referent } from '../cast.js';
import { RANKS } from './ranks.js';

/** "The *man* who ran", "the *widow*, who teaches": that someone is a civilian is said of anyone. */
export function isVague({ sector }: Referent): boolean {
  return sector === 'CVL';
}

/** "Corporal", "Commander", of nobody yet. */
export function isRankOnly({ roles, sector }: Referent): boolean {
  return (
    (sector === 'MIL' || sector === 'COP') &&
    roles.length > 0 &&
    roles.every(role => role.organisation < 0 && RANKS.has(role.title.toLowerCase()))
  );
}

/** Whether the sector is only what the words of the name suggest. */
export function isNameOnly({ sector, actor, mentions }: Referent): boolean {
  if (sector === null || actor !== null || !LIGHT.has(sector)) return false;
  const name = mentions.find(one => one.name !== null)?.name;
  return (
    name?.sector === sector &&
    name.because.startsWith('name ') &&
    mentions
      .slice(0, MOST_MENTIONS)
      .every(one => one.nominal?.entry == null || one.nominal.entry.sector === null)
  );
}

/** Sectors that names give lightly: "Brotherhood", "Bloc", "Brigade", "Movement". */
const LIGHT: ReadonlySet<string> = new Set(['SOC', 'PTY', 'REL', 'MIL', 'COP', 'LAB']);

/** How many mentions are asked, so that time stays linear in the text. */
const MOST_MENTIONS = 8;
