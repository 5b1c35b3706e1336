import type { Pronoun } from '../candidate.js';

/** The pronouns that stand for participants; "who" and "which" belong to their noun and are followed by the tree. */
export const PRONOUNS: ReadonlyMap<string, Pronoun & { plural: boolean }> = new Map(
  (
    [
      [1, false, null, 'i me my mine myself'],
      [1, true, null, 'we us our ours ourselves'],
      [2, false, null, 'you your yours yourself yourselves'],
      [3, false, 'male', 'he him his himself'],
      [3, false, 'female', 'she her hers herself'],
      [3, false, 'neuter', 'it its itself'],
      [3, true, null, 'they them their theirs themselves'],
      [3, false, 'neuter', 'this that here there'],
      [3, true, null, 'these those'],
    ] as const
  ).flatMap(([person, plural, gender, words]) =>
    words.split(' ').map(word => [word, describe(word, person, plural, gender)]),
  ),
);

/** Adverbs that stand for a place named before. */
export const PLACE_ADVERBS: ReadonlySet<string> = new Set(['here', 'there']);

function describe(
  word: string,
  person: 1 | 2 | 3,
  plural: boolean,
  gender: 'male' | 'female' | 'neuter' | null,
): Pronoun & { plural: boolean } {
  return {
    word,
    person,
    plural,
    gender,
    isDemonstrative: /^(th(is|at|ese|ose)|t?here)$/.test(word),
    isReflexive: /sel(f|ves)$/.test(word),
    isPossessive: /^(my|mine|our|ours|your|yours|his|hers|its|their|theirs)$/.test(word),
  };
}
