/** The statements and labels of the report that the project began with; skipped where the shared folder is not beside the checkout. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/draft/draft.js';
import { sharedReader } from '../support/reader.js';

const path = fileURLToPath(new URL('../../../../../shared/articles/seed.txt', import.meta.url));
const isThere = existsSync(path);
if (!isThere) console.warn(`skipped: ${path} is not there`);

const IRAN = /^(?:Iran|Islamic Republic)/;

/** Cue, whose, and the first words of what is said. */
const STATEMENTS: [cue: RegExp, speaker: RegExp, content: RegExp][] = [
  [/^expressed/, /Baqeri/, /to confront any potential threats/],
  [/^pointed to/, /Baqeri/, /the various commonalities/],
  [/^saying/, /Baqeri/, /Iraq was moving on the path/],
  [/^said/, /Baqeri/, /^“The two countries have .* in a suitable format,”$/],
  [/^adding/, /Baqeri/, /^“The Islamic Republic of Iran was .* of both countries.”$/],
  [/^stressed the need for/, /Baqeri/, /holding joint drills/],
  [/^added/, /Baqeri/, /^“The common borders .* mutual capacities,”$/],
  [/^expressed his gratitude/, /Yarallah/, /its sincere cooperation/],
  [/^announced the full readiness/, /Yarallah/, /the development of military/],
  [/^vowing/, /IRGC|Revolution/, /^to continue the attacks/],
  [/^warned/, IRAN, /that it will not tolerate/],
  [/^saying/, IRAN, /the country will give a decisive response/],
];

const LABELS: [surface: RegExp, voice: RegExp][] = [
  [/^terrorist group$/, /Baqeri/],
  [/^martyrs$/, /Baqeri/],
  [/legacy$/, /Baqeri/],
  [/^terrorist groups$/, /publisher/],
  [/^malign activities$/, /publisher/],
  [/^terrorist groups$/, IRAN],
  [/^terrorists$/, IRAN],
];

describe.skipIf(!isThere)('the seed report', () => {
  const read = async () =>
    (await sharedReader()).draft({ text: readFileSync(path, 'utf8'), publishedAt: '2023-07-02' });

  it.each(STATEMENTS)('statement %s by %s: %s', async (cue, speaker, content) => {
    const draft = await read();
    const found = draft.statements.filter(
      (statement, row) =>
        statement.cue !== null &&
        cue.test(draft.slice(statement.cue)) &&
        speaker.test(speakerOf(draft, row)) &&
        statement.content.some(piece => content.test(draft.slice(piece))),
    );
    expect(found).toHaveLength(1);
  });

  it.each(LABELS)('label %s in the voice of %s', async (surface, voice) => {
    const draft = await read();
    const found = draft.labels.filter(
      label => surface.test(draft.slice(label)) && voice.test(speakerOf(draft, label.voice)),
    );
    expect(found).not.toHaveLength(0);
  });
});

function speakerOf(draft: Draft, statement: number): string {
  if (statement < 0) return 'publisher';
  const entity = draft.statements[statement]!.speaker?.entity ?? -1;
  return draft.entities[entity]?.name ?? '?';
}
