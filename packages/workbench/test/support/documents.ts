/** Documents for the tests of pages: the example reports and hostile ones, read by the engine. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createStoryIndex } from '@readout/archive/stories';
import { createReader, type Reader, type Reading } from '@readout/engine';

export interface Held {
  id: string;
  reading: Reading;
  story: string;
  original: string;
}

const EXAMPLES = fileURLToPath(new URL('../../../../examples/', import.meta.url));
/** Longer than anything a page shows in full. */
export const LONG_WORD = 'Zw'.repeat(500_000);
const SCRIPT = '<script>window.pwned=1</script><img src=x onerror="window.pwned=1">';
const OVERRIDE = '\u202Egnp.tset\u202C';

export const HOSTILE = [
  {
    id: 'hostile-markup',
    title: `${SCRIPT} minister visits`,
    publisher: `${SCRIPT} Gazette`,
    publishedAt: '2024-03-12',
    text: `${SCRIPT} Kenyan troops attacked rebels in Nairobi on Monday, ${SCRIPT} Minister Amina Otieno said. She accused Uganda's regime of lying.`,
  },
  {
    id: `hostile-${OVERRIDE}`,
    title: `The ${OVERRIDE} ministry denied`,
    publisher: `Radio ${OVERRIDE}`,
    publishedAt: '2024-03-13',
    text: `Kenya's ${OVERRIDE} foreign ministry said on Tuesday that Uganda had attacked a village near Nairobi.\nKenya condemned ${OVERRIDE} Uganda.`,
  },
  {
    id: 'hostile-long-word',
    title: LONG_WORD,
    publisher: LONG_WORD.slice(0, 5000),
    publishedAt: '2024-03-14',
    text: `Kenya condemned Uganda on Wednesday. ${LONG_WORD} Police arrested two men in Kampala.`,
  },
] as const;

let made: Promise<{ held: Held[]; reader: Reader }> | undefined;

export function readDocuments(): Promise<{ held: Held[]; reader: Reader }> {
  made ??= make();
  return made;
}

async function make(): Promise<{ held: Held[]; reader: Reader }> {
  const reader = await createReader();
  const examples = readdirSync(EXAMPLES)
    .filter(name => name.endsWith('.md') && name !== 'README.md')
    .map(name => exampleOf(readFileSync(EXAMPLES + name, 'utf8')));
  const readings = [...examples, ...HOSTILE].map(input => reader.read(input));
  const index = createStoryIndex({
    textOf: id => readings.find(({ document }) => document.id === id)!.document.text,
  });
  const { placements } = index.add(readings.map(reading => ({ id: reading.document.id, reading })));
  const placed = new Map(placements.map(placement => [placement.document, placement]));
  const held = readings.map(reading => {
    const { id } = reading.document;
    return { id, reading, story: placed.get(id)?.story ?? id, original: placed.get(id)?.original ?? id };
  });
  return { held, reader };
}

function exampleOf(source: string) {
  const [, head = '', text = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const field = (name: string) => new RegExp(`^${name}: *(.*)$`, 'm').exec(head)?.[1] ?? null;
  return {
    id: field('id')!,
    title: field('title'),
    publisher: field('publisher'),
    publishedAt: field('publishedAt'),
    text: text.trim(),
  };
}
