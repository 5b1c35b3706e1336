/** When two ways of writing a name are one to the engine. */

/**
 * Names with the same key are found by the same words of a text: hyphens are spaces, accents and "the" at the start do not
 * count, nor does case, except that a name all in capitals ("IS", "ISIS") is not the word ("is", "Isis").
 */
export function nameKey(name: string): string {
  const plain = name
    .replace(/[’‘]/g, "'")
    .replace(/[\s-]+/g, ' ')
    .trim()
    .replace(/^the (?=.)/i, '');
  return isAllCapitals(plain)
    ? plain
    : plain
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '');
}

export function isAllCapitals(name: string): boolean {
  return name === name.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(name);
}
