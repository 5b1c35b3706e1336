/** The CAMEO code of an event under an operator, from the table in `cameo.txt`. */

import { CAMEO_CODES } from '@readout/lexicon/ontology';
import type { EventIndex, Frame } from './dictionary.js';

/** The code of the new event: by the governed code's longest known beginning (`cameo.txt`). */
export function cameoOf(
  index: EventIndex,
  frame: Frame,
  type: string,
  governed: string | null,
): string | null {
  const column =
    type === 'REQUEST' ? (frame.operator?.strength ?? 'demand') : type === 'ACCUSE' ? 'accuse' : type;
  const own = OWN_CODES[frame.operator?.operator ?? ''];
  if (own !== undefined && type !== 'REQUEST') return own;
  if (type === 'CONCEDE' && governed?.startsWith('08')) return governed;
  const row = index.cameo.find(one =>
    governed === null ? one.prefix === 'NONE' : governed.startsWith(one.prefix),
  );
  const code = row?.codes[column] ?? index.cameo.find(one => one.prefix === 'NONE')?.codes[column];
  return code ?? BASE_CODES[type] ?? null;
}

/** Operators whose code does not turn on what they govern. */
const OWN_CODES: Readonly<Record<string, string>> = { condemn: '111', investigate: '090', praise: '051' };

/** Where composition gives a type that the table has no column for, the class's general code. */
const BASE_CODES: Readonly<Record<string, string>> = {
  CONCEDE: '080',
  RETREAT: '087',
  SANCTION: '160',
  SUPPORT: '050',
  CONSULT: '040',
  AID: '070',
  COOPERATE: '060',
};

/** The contexts that CAMEO's conversion gives a code. */
export function contextsOfCode(code: string | null): readonly string[] {
  return code === null ? [] : (CAMEO_CODES.get(code)?.contexts ?? []);
}
