/** Does ten times the text take ten times the time? */
import type { DocumentInput, Reader } from '@readout/engine';
import { timeOf } from './speed.js';

const TIMES = [1, 10, 100];

export interface Growth {
  times: number;
  tokens: number;
  ms: number;
}

/** The longest document, once, ten times and a hundred times over as one text. */
export function measureGrowth(reader: Reader, documents: readonly DocumentInput[]): Growth[] {
  const longest = documents.reduce((long, document) =>
    document.text.length > long.text.length ? document : long,
  );
  return TIMES.map(times => {
    const text = Array.from({ length: times }, () => longest.text).join('\n\n');
    let tokens = 0;
    const ms = timeOf(() => {
      tokens = reader.read({ ...longest, text }, { tokens: true }).tokens!.length;
    });
    return { times, tokens, ms };
  });
}
