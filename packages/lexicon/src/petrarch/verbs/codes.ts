/** What a code of a verb dictionary comes to: "[190]", "[:173]" and "[042:043]" tell one side, the other side, both. */
import { CAMEO_CODES } from '../../ontology/index.js';
import { NO_EVENT } from './read.js';

/** Who does it: the source of the pattern to its target, the target to the source, or both together. */
export type Direction = 'forward' | 'reverse' | 'both';

export interface Coding {
  cameo: string;
  type: string;
  mode: string | null;
  contexts: readonly string[];
  direction: Direction;
  /** The half of a two-sided code that is another event, which an entry cannot make too; null for none. */
  lost: string | null;
}

/** A code that makes no event: "---", and those of CAMEO's class 01, statements, for which PLOVER has no type. */
export interface Silence {
  type: null;
  cameo: string | null;
}

/** Gives what is wrong with it as a string. */
export function codingOf(code: string): Coding | Silence | string {
  const [first = '', second, ...rest] = code.split(':').map(half => half.trim());
  if (rest.length > 0) return `"${code}" is no code: it has more than two sides`;
  const source = half(first);
  const target = second === undefined ? null : half(second);
  if (typeof source === 'string') return source;
  if (typeof target === 'string') return target;
  if (source && target) {
    if (source.cameo === target.cameo) return { ...source, direction: 'both', lost: null };
    // Visitor and host are one event, told from either side.
    const lost = source.type === 'CONSULT' && target.type === 'CONSULT' ? null : target.cameo;
    return { ...source, direction: 'forward', lost };
  }
  if (source) return { ...source, direction: 'forward', lost: null };
  if (target) return { ...target, direction: 'reverse', lost: null };
  return { type: null, cameo: [first, second].find(one => one !== undefined && /^\d/.test(one)) ?? null };
}

/** Null for what makes no event, a string for what is wrong. */
function half(code: string): Coding | null | string {
  if (code === '' || code === NO_EVENT || code === '--') return null;
  const known = CAMEO_CODES.get(code);
  if (known === undefined) return `"${code}" is no CAMEO code`;
  if (code.startsWith('01')) return null;
  const meaning = code.startsWith('02') ? CAMEO_CODES.get(`10${code.slice(2)}`) : known;
  if (!meaning?.type) return `CAMEO ${code} has no event type in PLOVER`;
  const { type, mode, contexts } = meaning;
  return { cameo: code, type, mode, contexts, direction: 'forward', lost: null };
}

export const isSilence = (coding: Coding | Silence): coding is Silence => coding.type === null;
