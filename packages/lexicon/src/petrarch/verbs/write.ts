/** Entries as files of an event dictionary: one for each PLOVER type, the synsets as classes, the verbs of the blocks as groups. */
import { EVENT_TYPES } from '../../ontology/index.js';
import type { VerbEntry, VerbHead } from './entries.js';
import { ANY, type Shape, type ShapeSlot } from './translate.js';

/** Prepositions through which a target may hang on the verb, in the order in which they are looked for. */
const TARGET_PREPOSITIONS =
  'to, against, with, at, toward, towards, on, upon, into, from, over, between, among, of, for';

const COLUMNS = 120;
/** Words in one pair of braces: with more, the line could not be read. */
const MOST_FILLERS = 24;

/** Verbs that make an event by themselves: read last, so that of two entries that fit alike the one with words wins. */
const ALONE = 'VERBS';

/** The text of each file of entries, by name: patterns by event type, then verbs that make an event by themselves. */
export function entryTexts(
  entries: readonly VerbEntry[],
  groupNames: ReadonlyMap<string, string>,
): Map<string, string> {
  const texts = new Map<string, string>();
  const types = [...EVENT_TYPES.keys()];
  for (const name of [...types, ALONE]) {
    const own = entries.filter(({ isAlone, coding }) => (isAlone ? ALONE : coding.type) === name);
    own.sort(
      (one, other) => types.indexOf(one.coding.type) - types.indexOf(other.coding.type) || byCode(one, other),
    );
    let section = '';
    let text = '';
    for (const entry of own) {
      const { type, mode, cameo, contexts } = entry.coding;
      const label = `@ ${type}${mode === null ? '' : `/${mode}`} ${[cameo, ...contexts].join(' ')}`;
      if (label !== section) text += `${label}\n\n`;
      section = label;
      text += `${entryText(entry, groupNames.get(entry.block)!)}\n`;
    }
    if (text !== '') texts.set(name, text);
  }
  return texts;
}

const byCode = (one: VerbEntry, other: VerbEntry) =>
  one.coding.cameo < other.coding.cameo
    ? -1
    : one.coding.cameo > other.coding.cameo
      ? 1
      : one.lines[0]! - other.lines[0]!;

function entryText(
  { name, verbs, isAlone, isWholeBlock, shapes, unless, lines }: VerbEntry,
  group: string,
): string {
  const merged = mergedShapes(shapes);
  const patterns = headGroups(verbs, isWholeBlock, group).flatMap(head =>
    merged.flatMap(shape => patternText(head, shape)),
  );
  const tails = isAlone ? verbs.flatMap(tailText) : [];
  const rows = [
    `# ${lines.length === 1 ? 'Line' : 'Lines'} ${[...new Set(lines)].join(', ')}`,
    ...new Set([...patterns, ...tails]),
    `  name: ${name}`,
  ];
  for (let at = 0; at < unless.length; at += MOST_FILLERS)
    rows.push(`  unless: ${unless.slice(at, at + MOST_FILLERS).join(', ')}`);
  return `${rows.join('\n')}\n`;
}

interface Head {
  text: string;
  particle: string | null;
}

/** The verbs that can stand in one pattern: without a particle, and with each particle. */
function headGroups(verbs: readonly VerbHead[], isWholeBlock: boolean, group: string): Head[] {
  const plain = verbs
    .filter(({ particle, tail }) => particle === null && tail === null)
    .map(({ head }) => head);
  const heads: Head[] = [];
  if (plain.length > 0)
    heads.push({ text: isWholeBlock && plain.length > 1 ? group : plain.join('|'), particle: null });
  const byParticle = new Map<string, string[]>();
  for (const { head, particle, tail } of verbs)
    if (particle !== null && tail === null)
      byParticle.set(particle, [...(byParticle.get(particle) ?? []), head]);
  for (const [particle, own] of byParticle) heads.push({ text: own.join('|'), particle });
  return heads;
}

function patternText(head: Head, { subject, particle, object, second, phrases }: Shape): string[] {
  // "call *off*" does not take a second particle.
  if (head.particle !== null && particle !== null) return [];
  const part = particle ?? head.particle;
  const words = [
    slotText(subject),
    head.text,
    ...(part === null ? [] : [`+${part}`]),
    ...(object === null ? [] : [slotText(object)]),
    ...(second === null ? [] : [slotText(second)]),
    ...phrases.map(({ prepositions, slot, optional }) => {
      const text = `${prepositions} ${slotText(slot)}`;
      return optional ? `(${text})` : text;
    }),
  ];
  return [words.join(' ')];
}

/** "A take {leave} (ANY R)": a verb with an object of its own has no other. */
function tailText({ head, particle, tail }: VerbHead): string[] {
  if (tail === null) return [];
  const target = tail.endsWith(' R') ? '' : ` (${ANY} R)`;
  return [`A ${head}${particle === null ? '' : ` +${particle}`} ${tail}${target}`];
}

function slotText({ role, fillers }: ShapeSlot): string {
  if (fillers.length === 0) return role === '' ? '_' : role;
  const words = `{${fillers.join('|')}}`;
  return role === '_' || role === '' ? words : role.endsWith("'s") ? `${role} ${words}` : `${role}${words}`;
}

/** Shapes that differ only in the words of one place are one shape: of the object, else of the last phrase, else of the subject. */
function mergedShapes(shapes: readonly Shape[]): Shape[] {
  const merged = new Map<string, Shape[]>();
  for (const shape of shapes) {
    const place = openPlace(shape);
    const key = JSON.stringify(place === null ? shape : withFillers(shape, place, []));
    const alike = merged.get(key) ?? [];
    merged.set(key, alike);
    const open = alike.at(-1);
    const fillers = place === null ? [] : slotAt(shape, place).fillers;
    if (
      open === undefined ||
      place === null ||
      slotAt(open, place).fillers.length + fillers.length > MOST_FILLERS
    ) {
      if (open === undefined || place !== null) alike.push(shape);
      continue;
    }
    alike[alike.length - 1] = withFillers(open, place, [
      ...new Set([...slotAt(open, place).fillers, ...fillers]),
    ]);
  }
  return [...merged.values()].flat();
}

type Place = 'subject' | 'object' | 'second' | number;

function openPlace({ subject, object, second, phrases }: Shape): Place | null {
  if (second !== null) return 'second';
  if (object !== null && object.fillers.length > 0 && object.role === '') return 'object';
  const last = phrases.findLastIndex(({ slot }) => slot.fillers.length > 0 && slot.role === '');
  if (last >= 0) return last;
  return subject.fillers.length > 0 ? 'subject' : null;
}

const slotAt = (shape: Shape, place: Place): ShapeSlot =>
  typeof place === 'number' ? shape.phrases[place]!.slot : shape[place]!;

function withFillers(shape: Shape, place: Place, fillers: string[]): Shape {
  const slot = { ...slotAt(shape, place), fillers };
  if (typeof place !== 'number') return { ...shape, [place]: slot };
  return {
    ...shape,
    phrases: shape.phrases.map((phrase, row) => (row === place ? { ...phrase, slot } : phrase)),
  };
}

/** "NAME: word, word, …", as `classes.txt` and `groups.txt` have them. */
export function listText(lists: ReadonlyMap<string, readonly string[]>): string {
  return [...lists]
    .map(([name, words]) => `${wrapped(`${name}: `, words.join(', ')).join('\n')}\n`)
    .join('\n');
}

export const ANY_LIST: readonly [string, readonly string[]] = [ANY, TARGET_PREPOSITIONS.split(', ')];

function wrapped(start: string, text: string): string[] {
  const rows: string[] = [];
  let row = start;
  for (const word of text.split(' ')) {
    if (row.length + word.length > COLUMNS && row.trim() !== '' && row !== start) {
      rows.push(row.trimEnd());
      row = '    ';
    }
    row += `${word} `;
  }
  rows.push(row.trimEnd());
  return rows;
}
