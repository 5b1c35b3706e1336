/** The classes that event tables give to codes: GDELT's and PLOVER's four quads, Phoenix's five. */
import { CAMEO_CODES, quadOf } from '@readout/lexicon/ontology';

/** The first two digits: "042" is of class "04". */
export function rootOf(cameo: string): string {
  return cameo.slice(0, 2);
}

/** GDELT's QuadClass: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export function quadClassOf(cameo: string): number {
  const root = Number(rootOf(cameo));
  if (root <= 5) return 1;
  if (root <= 8) return 2;
  return root <= 13 ? 3 : 4;
}

/** Phoenix's PentaClass: as QuadClass, but 0 for statements and appeals, and 3 for reduced relations (16). */
export function pentaClassOf(cameo: string): number {
  const root = rootOf(cameo);
  if (root === '01' || root === '02') return 0;
  return root === '16' ? 3 : quadClassOf(cameo);
}

const QUADS = ['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'];

/** 1 to 4 for a quad in words, in any case; null for other words. */
export function quadNumber(words: string): number | null {
  const at = QUADS.indexOf(words.trim().toLowerCase());
  return at < 0 ? null : at + 1;
}

/** The quad of a PLOVER type, 1 to 4; null for an unknown one. */
export function quadOfType(type: string): number | null {
  const quad = quadOf(type);
  return quad === null ? null : quadNumber(quad);
}

/** PLOVER type and mode for a CAMEO code, its parents' where the code itself is unknown; null for statements and appeals. */
export function ploverOf(cameo: string): { type: string | null; mode: string | null } {
  for (let code = cameo; code.length >= 3; code = code.slice(0, -1)) {
    const known = CAMEO_CODES.get(code);
    if (known) return { type: known.type, mode: known.mode };
  }
  const general = CAMEO_CODES.get(`${rootOf(cameo)}0`);
  return { type: general?.type ?? null, mode: null };
}

/** Two to four digits of a class that CAMEO has. */
export function isCameo(code: string): boolean {
  return /^\d{2,4}$/.test(code) && CAMEO_CODES.has(rootOf(code));
}
