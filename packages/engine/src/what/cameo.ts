/** The CAMEO code of an event under an operator, from the table in `cameo.txt`. */

import { CAMEO_CODES } from '@readout/lexicon/ontology';
import type { EventIndex, Frame } from './dictionary.js';

/**
 * The code of the new event: the operator class's own, else by the governed code's longest known beginning in `cameo.txt`, where
 * the row without a governed code stands in.
 */
export function cameoOf(
  index: EventIndex,
  frame: Pick<Frame, 'operator' | 'operatorClass'>,
  type: string,
  governed: string | null,
): string | null {
  const own = frame.operatorClass?.cameo ?? null;
  if (own !== null) return own;
  const column =
    type === 'REQUEST' ? (frame.operator?.strength ?? 'demand') : type === 'ACCUSE' ? 'accuse' : type;
  const row = index.cameo.find(one =>
    governed === null ? one.prefix === 'NONE' : governed.startsWith(one.prefix),
  );
  const code = row?.codes[column] ?? index.cameo.find(one => one.prefix === 'NONE')?.codes[column];
  return code === '*' ? governed : (code ?? null);
}

/** The contexts that CAMEO's conversion gives a code. */
export function contextsOfCode(code: string | null): readonly string[] {
  return code === null ? [] : (CAMEO_CODES.get(code)?.contexts ?? []);
}
