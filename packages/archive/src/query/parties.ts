/** Who is meant by what a user writes for an actor or recipient. One rule for the commands, the library and the server. */
import { countryNamed } from '../codes/countries.js';

/** All that is given is one of these; a party is meant when any part holds. */
export interface Meant {
  /** The code of a country. */
  country: string | null;
  /** How a CAMEO actor code begins. */
  cameo: string | null;
  /** What a folded name (`foldedName`) must match: the words, whole. In the syntax that RE2 and JavaScript ("u") share. */
  name: string | null;
}

/**
 * "IRN" is a country; "Iran" is it too, and whoever has the word in the name; "IRNMIL" begins a code; anything else stands in the
 * name, as whole words: "Oman" is no "Roman", and "Mali" no "Somalia".
 */
export function meantBy(words: string): Meant {
  const nothing: Meant = { country: null, cameo: null, name: null };
  if (/^[A-Z]{3}$/.test(words)) return { ...nothing, country: words };
  if (/^[A-Z]{4,}$/.test(words)) return { ...nothing, cameo: words };
  const name = foldedName(words)
    .trim()
    .split(/\s+/)
    .map(word => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('\\s+');
  return { country: countryNamed(words), cameo: null, name: `(^|[^\\p{L}\\p{N}])${name}($|[^\\p{L}\\p{N}])` };
}

/** Without capitals and accents, as `strip_accents(lower(name))` of DuckDB. */
export function foldedName(name: string): string {
  return name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}
