/** What is worked out for words is worked out for the same few thousand again and again. */

/** Words that are remembered at once; some megabytes. When there are more, all are forgotten. */
const MOST = 2 ** 16;

/** A pure function of a word that remembers what it gave. */
export function remembered<Value>(make: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>();
  return word => {
    let value = known.get(word);
    if (value === undefined) {
      value = make(word);
      if (known.size >= MOST) known.clear();
      known.set(word, value);
    }
    return value;
  };
}
