/** Hashes in 32 bits, the same on every machine and in every run. */

/** FNV-1a: start value and multiplier. */
export const fnvOffset = 0x811c9dc5 | 0;
export const fnvPrime = 0x01000193;

/** Spreads the bits of a hash (the finaliser of MurmurHash3, which is a bijection). */
export function mixed(hash: number): number {
  let bits = hash | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** One hash of two, order mattering. */
export function combined(first: number, second: number): number {
  return mixed(Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77) ^ 0x27d4eb2f);
}

/** The hash of a short string that is not a text: a type, a name, an identifier. */
export function hashOf(string: string): number {
  let hash = fnvOffset;
  for (let i = 0; i < string.length; i++) hash = Math.imul(hash ^ string.charCodeAt(i), fnvPrime);
  return hash >>> 0;
}
