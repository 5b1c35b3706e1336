/**
 * Which of ACLED's types a PLOVER event is. ACLED records political violence, demonstrations and a few strategic developments: the
 * rest of PLOVER has no place there. Simple for now: whether a protest was peaceful is told by the mode alone, and an attack on
 * somebody whose sector is unknown is not placed.
 */
import type { Entity, EventView, Participant } from './view.js';

export interface AcledType {
  disorder: string;
  type: string;
  subType: string | null;
}

const VIOLENCE = 'Political violence';
const DEMONSTRATIONS = 'Demonstrations';
const STRATEGIC = 'Strategic developments';

const CIVILIANS = 'Violence against civilians';
const REMOTE = 'Explosions/Remote violence';

const REMOTE_MODES: Readonly<Record<string, string>> = {
  aerial: 'Air/drone strike',
  drone: 'Air/drone strike',
  'heavy-weapons': 'Shelling/artillery/missile attack',
  explosives: 'Remote explosive/landmine/IED',
  'suicide-attack': 'Suicide bomb',
};

const CIVILIAN_MODES: Readonly<Record<string, string>> = {
  abduct: 'Abduction/forced disappearance',
  sexual: 'Sexual violence',
};

const STATE = new Set(['MIL', 'COP', 'SPY']);
const ARMED = new Set([...STATE, 'REB', 'PRM', 'UAF', 'IMG', 'CRM']);

/** ACLED's classes of the event; null when it has none for it. */
export function acledTypeOf({ event, actors, recipients }: EventView): AcledType | null {
  const mode = event.mode ?? '';
  switch (event.type) {
    case 'PROTEST':
      return protestOf(mode);
    case 'ASSAULT':
      return assaultOf(mode, event.cameo, actors, recipients);
    case 'COERCE':
      return mode === 'arrest' ? { disorder: STRATEGIC, type: STRATEGIC, subType: 'Arrests' } : null;
    case 'RETREAT':
      return mode === 'ceasefire' ? { disorder: STRATEGIC, type: STRATEGIC, subType: 'Agreement' } : null;
    default:
      return null;
  }
}

function protestOf(mode: string): AcledType | null {
  if (mode === 'riot') return { disorder: DEMONSTRATIONS, type: 'Riots', subType: 'Violent demonstration' };
  if (mode === 'demo') return { disorder: DEMONSTRATIONS, type: 'Protests', subType: 'Peaceful protest' };
  return mode === 'obstruct' ? { disorder: DEMONSTRATIONS, type: 'Protests', subType: null } : null;
}

function assaultOf(
  mode: string,
  cameo: string | null,
  actors: readonly Participant[],
  recipients: readonly Participant[],
): AcledType | null {
  if (cameo === '2041') return { disorder: VIOLENCE, type: REMOTE, subType: 'Chemical weapon' };
  if (Object.hasOwn(REMOTE_MODES, mode))
    return { disorder: VIOLENCE, type: REMOTE, subType: REMOTE_MODES[mode]! };
  if (mode === 'destroy') {
    return { disorder: STRATEGIC, type: STRATEGIC, subType: 'Looting/property destruction' };
  }
  if (Object.hasOwn(CIVILIAN_MODES, mode))
    return { disorder: VIOLENCE, type: CIVILIANS, subType: CIVILIAN_MODES[mode]! };
  if (mode === 'crowd-control') {
    return { disorder: DEMONSTRATIONS, type: 'Protests', subType: 'Protest with intervention' };
  }
  const sides = recipients.length > 0 ? recipients : actors.slice(1);
  if (sides.some(({ entity }) => isArmed(entity))) {
    return { disorder: VIOLENCE, type: 'Battles', subType: 'Armed clash' };
  }
  const civilians = sides.length > 0 && sides.every(({ entity }) => isCivilian(entity));
  return civilians ? { disorder: VIOLENCE, type: CIVILIANS, subType: 'Attack' } : null;
}

function isArmed({ sector, country }: Entity): boolean {
  return ARMED.has(sector ?? '') || country === 'IMG';
}

/** Whoever has a sector and no arms: ACLED counts officials among civilians. */
export function isCivilian(entity: Entity): boolean {
  return entity.sector !== null && entity.sector !== 'UNK' && !isArmed(entity);
}

/** ACLED's type of actor, by the event and by where it took place; null when unknown. */
export function actorTypeOf({ sector, country }: Entity, type: string, place: string | null): string | null {
  if (country === 'UNO' || country === 'IGO') return 'External/Other forces';
  if (STATE.has(sector ?? '')) {
    return place !== null && country !== null && country !== place ? 'External/Other forces' : 'State forces';
  }
  if (sector === 'REB') return 'Rebel group';
  if (sector === 'PRM') return 'Political militia';
  if (type === 'Protests') return 'Protesters';
  if (type === 'Riots') return 'Rioters';
  return sector === null || ARMED.has(sector) || sector === 'UNK' ? null : 'Civilians';
}
