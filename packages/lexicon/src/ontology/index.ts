/** The ontologies events are coded in: PLOVER's types with modes and scores, CAMEO's codes with Goldstein scores and conversion. */
import { CAMEO_TABLE } from './cameo.js';
import { CONTEXTS, PLOVER_TABLE } from './plover.js';

export { CAMEO_SECTORS } from './cameo-actors.js';
export { CONTEXTS };

export type Quad = 'verbal cooperation' | 'material cooperation' | 'verbal conflict' | 'material conflict';

export interface EventType {
  type: string;
  quad: Quad;
  score: number;
  requiresRecipient: boolean;
  definition: string;
  /** Mode to score; null where the manual prints none. */
  modes: ReadonlyMap<string, number | null>;
}

export interface CameoCode {
  code: string;
  label: string;
  goldstein: number;
  /** PLOVER type and mode of the conversion table, null for CAMEO's statements and appeals. */
  type: string | null;
  mode: string | null;
  contexts: readonly string[];
}

const columnsOf = (line: string) => line.trim().split(/ {2,}/);
const linesOf = (table: string) => table.split('\n').filter(line => line.trim() !== '');

/** PLOVER's sixteen event types by name, in the manual's order. */
export const EVENT_TYPES: ReadonlyMap<string, EventType> = readTypes();

/** CAMEO's codes by code, root classes ("19") included. */
export const CAMEO_CODES: ReadonlyMap<string, CameoCode> = new Map(
  linesOf(CAMEO_TABLE).map(line => {
    const [code, goldstein, plover, contexts, label] = columnsOf(line) as [
      string,
      string,
      string,
      string,
      string,
    ];
    const [type, mode] = plover === '-' ? [null, null] : plover.split('/');
    const about = contexts === '-' ? [] : contexts.split(',');
    return [
      code,
      { code, label, goldstein: Number(goldstein), type: type!, mode: mode ?? null, contexts: about },
    ];
  }),
);

/** The mode's score, else the type's; null for a mode without one. */
export function scoreOf(type: string, mode: string | null): number | null {
  const known = EVENT_TYPES.get(type);
  if (!known) return null;
  return mode !== null && known.modes.has(mode) ? known.modes.get(mode)! : known.score;
}

export function quadOf(type: string): Quad | null {
  return EVENT_TYPES.get(type)?.quad ?? null;
}

export function goldsteinOf(cameo: string | null): number | null {
  return cameo === null ? null : (CAMEO_CODES.get(cameo)?.goldstein ?? null);
}

function readTypes(): Map<string, EventType> {
  const types = new Map<string, EventType>();
  let modes = new Map<string, number | null>();
  for (const line of linesOf(PLOVER_TABLE)) {
    if (line.startsWith(' ')) {
      const [mode, score] = columnsOf(line) as [string, string];
      modes.set(mode, score === '-' ? null : Number(score));
      continue;
    }
    const [type, quad, score, recipient, definition] = columnsOf(line) as [
      string,
      Quad,
      string,
      string,
      string,
    ];
    modes = new Map();
    types.set(type, {
      type,
      quad,
      score: Number(score),
      requiresRecipient: recipient === 'recipient',
      definition,
      modes,
    });
  }
  return types;
}
