/** A correction in a line: "type ASSAULT; who Kenyan police [KEN COP]". */
import type { Fix } from '@readout/server/api';
import { lineOf } from './fix.js';

const NAMES: [keyof Fix, string][] = [
  ['type', 'type'],
  ['mode', 'mode'],
  ['actors', 'who'],
  ['recipients', 'to whom'],
  ['status', 'status'],
  ['voice', 'whose word'],
  ['from', 'from'],
  ['to', 'to'],
  ['place', 'where'],
  ['dead', 'dead'],
  ['injured', 'injured'],
  ['arrested', 'arrested'],
];

/** `brief` leaves out what is not told, of an event that has no other value to differ from. */
export function fixText(fix: Fix, brief = false): string {
  const isTold = (key: keyof Fix) => fix[key] !== null && !(Array.isArray(fix[key]) && fix[key].length === 0);
  return NAMES.filter(([key]) => key in fix && (!brief || isTold(key)))
    .map(([key, name]) => `${name} ${valueText(key, fix)}`)
    .join('; ');
}

function valueText(key: keyof Fix, fix: Fix): string {
  if (key === 'actors' || key === 'recipients') return fix[key]!.map(lineOf).join(', ') || 'nobody';
  if (key === 'voice') {
    const voice = fix.voice!;
    return voice.by === 'publisher' ? 'the publisher' : `claim by ${voice.speaker ?? 'someone'}`;
  }
  return fix[key] === null ? 'not told' : String(fix[key]);
}
