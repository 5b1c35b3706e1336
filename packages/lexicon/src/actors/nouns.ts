/** The entries that tell what words without a name mean: nouns, and what first and last words say of a capitalised phrase. */
import { sectorOf } from './codes.js';
import { nounForms } from './plurals.js';
import { alternatives, LexiconError, type SourceEntry, type SourceLine } from './source.js';
import type { ActorKind, FieldWords, HintWords, HomeWords, NameCue, NounEntry } from './types.js';

const KINDS: readonly ActorKind[] = ['person', 'organisation', 'group', 'country', 'place', 'other'];

/** "nouns PTY also OPP" and its lines "female title: nun / nuns | …". */
export function compileNouns(entry: SourceEntry): NounEntry[] {
  const [sector = '-', also] = entry.title.split(' also ');
  const whole = sector === 'country' || sector === 'place' ? '-' : sector;
  return entry.body.map(line => {
    const [before = '', forms = ''] = splitAtColon(line, entry);
    const [how = '', own] = before.split(' also ');
    const words = how.trim().split(' ');
    const kind =
      words.find(word => KINDS.includes(word as ActorKind)) ?? (words.includes('title') ? 'person' : null);
    const odd = words.find(
      word => !KINDS.includes(word as ActorKind) && !['title', 'relational', 'male', 'female'].includes(word),
    );
    if (kind === null || odd)
      throw new LexiconError(`"${odd ?? how}" does not say what these nouns are.`, line, entry);
    return {
      ...nounForms(alternatives(forms)),
      kind: kind as ActorKind,
      sector: sectorOf(whole.trim(), entry, entry.head),
      otherSectors: [also, own].filter(code => code !== undefined).map(code => code.trim()),
      isTitle: words.includes('title'),
      isRelational: words.includes('relational'),
      gender: words.includes('male') ? 'male' : words.includes('female') ? 'female' : null,
    };
  });
}

export function compileCues(entry: SourceEntry): NameCue[] {
  const [kind = '', sector = '-'] = entry.title.split(' ');
  if (!KINDS.includes(kind as ActorKind))
    throw new LexiconError(`"${kind}" is not a kind of entity.`, entry.head, entry);
  return entry.body.map(line => {
    const [position = '', words = ''] = splitAtColon(line, entry);
    if (position !== 'first' && position !== 'last')
      throw new LexiconError('Write "first:" or "last:".', line, entry);
    return {
      kind: kind as ActorKind,
      sector: sectorOf(sector, entry, entry.head),
      position,
      words: alternatives(words),
    };
  });
}

/** "fields COP" and its words: "narcotics | bomb disposal | …". */
export function compileFields(entry: SourceEntry): FieldWords {
  const sector = sectorOf(entry.title.trim(), entry, entry.head);
  if (sector === null) throw new LexiconError('Fields need a sector: "fields COP".', entry.head, entry);
  return { sector, words: entry.body.flatMap(line => alternatives(line.text)) };
}

/** "hints BUS", "around:" with lemmas of what stands around, "named:" with words of names. */
export function compileHints(entry: SourceEntry): HintWords {
  const sector = sectorOf(entry.title.trim(), entry, entry.head);
  if (sector === null) throw new LexiconError('Hints need a sector: "hints BUS".', entry.head, entry);
  const hints: HintWords = { sector, around: [], named: [] };
  for (const line of entry.body) {
    const [where, words] = splitAtColon(line, entry);
    if (where !== 'around' && where !== 'named')
      throw new LexiconError(`"${where}" is neither "around" nor "named".`, line, entry);
    hints[where].push(...alternatives(words));
  }
  return hints;
}

/** "home NGA" and its words: "naira | oba | …". */
export function compileHomeWords(entry: SourceEntry): HomeWords {
  const country = entry.title.trim();
  if (!/^[A-Z]{3}$/.test(country))
    throw new LexiconError('Home words need a country: "home NGA".', entry.head, entry);
  const words = entry.body.flatMap(line => alternatives(line.text));
  const long = words.find(word => /[\s-]/.test(word));
  if (long !== undefined)
    throw new LexiconError(`"${long}" is more than one word: write words alone.`, entry.head, entry);
  return { country, words };
}

function splitAtColon(line: SourceLine, entry: SourceEntry): [string, string] {
  const at = line.text.indexOf(':');
  if (at < 0) throw new LexiconError('A colon is missing: what the words are, ":", the words.', line, entry);
  return [line.text.slice(0, at).trim(), line.text.slice(at + 1)];
}
