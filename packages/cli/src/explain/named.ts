/** Which entity of a Reading a user means by a name. */

import type { Entity, View } from '@readout/engine/view';
import { suggestion } from '../usage.js';

/** How many names an error lists. */
const MOST_LISTED = 12;

/**
 * The one entity that is called so: by its id, its name, the words of a mention or title, or some of those words. Capitals, a leading "the" and the
 * form of apostrophes make no difference.
 *
 * @throws TypeError when nobody or several are called so; the message lists who is there.
 */
export function entityNamed(view: View, written: string): Entity {
  const { entities } = view.reading;
  const wanted = folded(written);
  const byId = entities.find(({ id }) => id === written.trim());
  if (byId !== undefined) return byId;
  const called = callsOf(view);
  const words = wanted.split(' ').filter(Boolean);
  const holds = (name: string) => {
    const own = name.split(' ');
    return words.length > 0 && words.every(word => own.includes(word));
  };
  const tests: ((entity: Entity) => boolean)[] = [
    ({ name }) => folded(name) === wanted,
    ({ id }) => called.get(id)!.has(wanted),
    ({ id }) => [...called.get(id)!].some(holds),
  ];
  for (const isCalledSo of tests) {
    const found = entities.filter(isCalledSo);
    if (found.length === 1) return found[0]!;
    if (found.length > 1) {
      throw new TypeError(
        `"${written}" may be ${listed(
          found.map(({ id, name }) => `${name} (${id})`),
          'or',
        )}: use more of the name, or the id.`,
      );
    }
  }
  const names = [...new Set(entities.map(({ name }) => name))];
  const hint = suggestion(written, names);
  throw new TypeError(
    names.length === 0
      ? `nobody is named in this text, so nobody is called "${written}".`
      : `nobody in this text is called "${written}".${hint} It names ${listed(names, 'and')}.`,
  );
}

/** The names, the titles and the words of its mentions, pronouns aside, for each entity. */
function callsOf({ reading, words }: View): Map<string, Set<string>> {
  const called = new Map(
    reading.entities.map(({ id, name, roles }) => [
      id,
      new Set([name, ...roles.map(({ title }) => title)].map(folded)),
    ]),
  );
  for (const mention of reading.mentions)
    if (mention.form !== 'pronoun') called.get(mention.entity)!.add(folded(words(mention)));
  return called;
}

const folded = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|an?) /, '');

function listed(names: readonly string[], last: string): string {
  if (names.length > MOST_LISTED)
    return `${names.slice(0, MOST_LISTED).join(', ')} ${last} ${names.length - MOST_LISTED} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
}
