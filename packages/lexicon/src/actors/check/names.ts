/** Names that stand twice: in one entry, in two entries of one country, in several countries. */
import { isAllCapitals, nameKey } from '../folding.js';
import type { SourceEntry, SourceLine } from '../source.js';
import { finding, type ListedActor, type Listing, lineOf, placeOf, type Report } from './finding.js';

interface Name {
  text: string;
  line: SourceLine;
}

/** The names that each find the entry by themselves. */
function namesOf({ actor, source }: ListedActor): Name[] {
  const line = lineOf(source, 'aliases');
  return [{ text: actor.name, line: source.head }, ...actor.aliases.map(text => ({ text, line }))];
}

/** Within one entry: "aliases IRGC | Irgc Corps | IRGC". A word may still be both a name and an adjective ("Houthi"). */
export function findRepeated({ actors, countries }: Listing, report: Report): void {
  const check = (names: readonly Name[]) => {
    const seen = new Map<string, Name>();
    for (const name of names) {
      const key = nameKey(name.text);
      const first = seen.get(key);
      if (!first) seen.set(key, name);
      else report(finding('error', 'repeated', name.line, repeatedText(name.text, first.text)));
    }
  };
  const list = (source: SourceEntry, field: string, texts: readonly string[]) =>
    texts.map(text => ({ text, line: lineOf(source, field) }));
  for (const one of actors) {
    check(namesOf(one));
    check(list(one.source, 'adjectives', one.actor.adjectives));
    check(list(one.source, 'short', one.actor.person?.shorts ?? []));
  }
  for (const { country, source } of countries) {
    check([{ text: country.name, line: source.head }, ...list(source, 'names', country.names)]);
    check(list(source, 'adjectives', country.adjectives));
    check(list(source, 'capital', country.capitals));
    check(list(source, 'seats', country.seats));
  }
}

function repeatedText(text: string, first: string): string {
  if (text === first) return `"${text}" stands twice in this entry: leave one out.`;
  // "al-Qaeda" is also looked for as one word, which "al Qaeda" is not.
  const advice =
    text.includes('-') === first.includes('-') ? 'leave one out' : 'keep the one with the hyphen';
  return `"${text}" and "${first}" are found by the same words: ${advice}.`;
}

/** A country or region named as another is. */
export function findCountriesTwice({ countries }: Listing, report: Report): void {
  const seen = new Map<string, SourceEntry>();
  for (const { country, source } of countries) {
    for (const name of [country.name, ...country.names]) {
      const key = nameKey(name);
      const first = seen.get(key);
      if (!first) seen.set(key, source);
      else if (first !== source) {
        const line = name === country.name ? source.head : lineOf(source, 'names');
        const message = `"${name}" is a name of ${placeOf(first)} too: one entry can have it.`;
        report(finding('error', 'country twice', line, message));
      }
    }
  }
}

/** One name in two entries of one country: told once, as the same actor given twice where both are called so. */
export function findTwice({ actors }: Listing, report: Report): void {
  const byTitle = new Map<string, ListedActor>();
  const byName = new Map<string, ListedActor>();
  for (const one of actors) {
    const { actor, source } = one;
    const told = new Set<ListedActor>();
    const title = `${actor.country} ${nameKey(actor.name)}`;
    const same = byTitle.get(title);
    if (!same) byTitle.set(title, one);
    else {
      told.add(same);
      const message = `"${actor.name}" has an entry under ${codeText(actor.country)} already: ${placeOf(same.source)}; put both into one.`;
      report(finding('error', 'actor twice', source.head, message));
    }
    for (const { text, line } of namesOf(one)) {
      const key = `${actor.country} ${actor.kind} ${nameKey(text)}`;
      const first = byName.get(key);
      if (!first) byName.set(key, one);
      else if (first !== one && !told.has(first)) {
        const message = `"${text}" is also a name of ${placeOf(first.source)}, of the same country and kind: leave it to one of them.`;
        report(finding('error', 'shared name', line, message));
      }
    }
  }
}

function codeText(code: string | null): string {
  return code ?? 'no country';
}

/** "Labour Party" of several countries: the text decides when it is read, so it may be meant. */
export function findSharedAcross({ actors }: Listing, report: Report): void {
  const byName = new Map<string, { text: string; line: SourceLine; holders: ListedActor[] }>();
  for (const one of actors) {
    for (const { text, line } of namesOf(one)) {
      const key = nameKey(text);
      const known = byName.get(key);
      if (!known) byName.set(key, { text, line, holders: [one] });
      else if (!known.holders.includes(one)) known.holders.push(one);
    }
  }
  for (const { text, line, holders } of byName.values()) {
    const countries = [...new Set(holders.map(({ actor }) => codeText(actor.country)))];
    if (countries.length < 2) continue;
    const message = `"${text}" is a name in ${countries.join(', ')}: the text decides who is meant.`;
    report(finding('warning', 'several countries', line, message));
  }
}

/** A name of one word that is an everyday noun ("Marines", "Council") is found wherever that word has a capital. */
export function findEverydayWords({ actors, nouns }: Listing, report: Report): void {
  const everyday = new Set(nouns.flatMap(({ singulars, plurals }) => [...singulars, ...plurals]));
  for (const one of actors) {
    const shorts = one.actor.person?.shorts ?? [];
    const line = lineOf(one.source, 'short');
    for (const name of [...namesOf(one), ...shorts.map(text => ({ text, line }))]) {
      if (isAllCapitals(name.text) || !everyday.has(name.text.toLowerCase()) || name.text.includes(' '))
        continue;
      const message = `"${name.text}" is also the noun "${name.text.toLowerCase()}": a capital at the start of a sentence is enough to find it.`;
      report(finding('warning', 'everyday word', name.line, message));
    }
  }
}
