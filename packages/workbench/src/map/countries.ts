/** Names and numbers of countries for their codes. */
import { COUNTRIES } from 'virtual:countries';

const NAMES = new Map(COUNTRIES.map(([code, , name]) => [code, name]));
const CODES = new Map(
  COUNTRIES.flatMap(([code, number]) => (number === null ? [] : [[number, code] as const])),
);

/** "Kenya" for "KEN"; a code that is no country's, such as IGO, as it is. */
export function countryName(code: string): string {
  return NAMES.get(code) ?? code;
}

/** "KEN" for ISO 3166's 404; null for what has no number. */
export function codeOfNumber(number: string): string | null {
  return CODES.get(number) ?? null;
}
