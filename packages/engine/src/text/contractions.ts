/**
 * Words that Universal Dependencies divides though no apostrophe shows where: norm → the length of its first word.
 * "dunno" is three words there and stays one here.
 */
const CONTRACTIONS: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['outta', 3],
  ['dont', 2],
  ['doesnt', 4],
  ['didnt', 3],
  ['isnt', 2],
  ['arent', 3],
  ['wasnt', 3],
  ['werent', 4],
  ['hasnt', 3],
  ['havent', 4],
  ['hadnt', 3],
  ['couldnt', 5],
  ['wouldnt', 5],
  ['shouldnt', 6],
  ['wont', 2],
  ['cant', 2],
  ['aint', 2],
  ['im', 1],
  ['ive', 1],
  ['youre', 3],
  ['youll', 3],
  ['youve', 3],
  ['theyre', 4],
  ['theyll', 4],
  ['thats', 4],
  ['whats', 4],
  ['heres', 4],
  ['theres', 5],
  ['itll', 2],
]);

/** The length of the first of the two words that `norm` is written for; 0 for a word by itself. */
export function contractionAt(norm: string): number {
  return CONTRACTIONS.get(norm) ?? 0;
}

const NAMES: ReadonlySet<string> = new Set(['im', 'ive', 'cant', 'wont', 'aint']);

/** Whether the capitalised word is still the contraction: "Dont" is, "Im" and "Ive" are names. */
export function splitsCapitalised(norm: string): boolean {
  return !NAMES.has(norm);
}

/** Contractions are short: longer norms need not be looked up. */
export const LONGEST_CONTRACTION = 8;

const CLITICS: ReadonlySet<string> = new Set(['s', 'm', 'd', 'll', 're', 've']);

/** Whether the letters after an apostrophe are a word of their own: "'s", "'re". */
export function isClitic(letters: string): boolean {
  return CLITICS.has(letters.toLowerCase());
}

const ELISIONS: ReadonlySet<string> = new Set([
  'em',
  'til',
  'till',
  'cause',
  'n',
  'tis',
  'twas',
  'bout',
  'round',
  'cos',
]);

/** Whether letters are what remains of a word whose beginning an apostrophe stands for: "'em", "'til". */
export function isElision(letters: string): boolean {
  return ELISIONS.has(letters.toLowerCase());
}
