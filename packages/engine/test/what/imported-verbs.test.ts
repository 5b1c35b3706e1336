/** What an imported verb dictionary codes: the dictionary and the sentences are invented, the syntax is PETRARCH's. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLexicon } from '@readout/lexicon/default';
import { beforeAll, expect, test } from 'vitest';
import { compileOwnEvents } from '../../../lexicon/src/events/compile.js';
import { importVerbs } from '../../../lexicon/src/petrarch/index.js';
import { createReader, type Reader } from '../../src/index.js';

const VERBS = `
&GUNS
+RIFLE
+MORTAR_SHELL
+AMMUNITION_

&SOLDIERS_
+SOLDIERS
+TROOPS

---  DISPATCH   [---]  ---
DISPATCH
SEND {SENDS SENDING SENT}
- * MEDICINE                          [073]
- * {RICE SHIPMENT}                   [073]
- * SHIPMENT                          [061]
- * &GUNS                             [072]
- &SOLDIERS * (TO BORDER)             [154]
- * (TO BORDER)                       [150]

---  ASSAIL   [190]  ---
ASSAIL
BOMBARD
ATTACK
CRITICISE [111]
- * &GUNS (FROM +)                    [061]
- * (WITH &GUNS)                      [194]
- * PLAN                              [111]
- * PROBLEM                           [---]

---  MEET   [040]  ---
MEET
CONFER
- * (WITH) [046:046]

---  APPEAR   [---]  ---
APPEAR
- * (BEFORE COURT)                    [:173]

---  ASK   [020]  ---
ASK
- * HELP                              [023]

---  CANCEL   [160]  ---
+CALL_OFF
CANCEL
- * TALKS                             [164]
- * + VISIT                           [160]

---  DRAW   [---]  ---
DRAW {DREW DRAWN}
- * PROTESTS (FROM $)                 [110]
- * DOWN &SOLDIERS                    [087]
`;

let reader: Reader;
beforeAll(async () => {
  const lexicon = await loadLexicon();
  const folder = mkdtempSync(join(tmpdir(), 'imported-verbs-'));
  try {
    for (const [name, text] of importVerbs({ name: 'verbs.txt', text: VERBS }, lexicon.events).files)
      writeFileSync(join(folder, name), text);
    reader = await createReader({
      lexicon: { ...lexicon, events: compileOwnEvents(folder, lexicon.events) },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each<[text: string, ...events: string[]]>([
  ['Chile sent medicine to Ghana on Friday.', 'AID 073 Chile > Ghana'],
  ['Chile has dispatched a large rice shipment to Ghana.', 'AID 073 Chile > Ghana'],
  ['Chile dispatched a shipment of wool to Ghana.', 'COOPERATE 061 Chile > Ghana'],
  ['Mortar shells were sent to Ghana by Chile.', 'AID 072 Chile > Ghana'],
  ['Kenyan troops were dispatched by Kenya on Monday.'],
  ['Kenya sent guards to the border with Ethiopia.', 'MOBILIZE 150 Kenya > Ethiopia'],
  ['Peru attacked Chile on Monday.', 'ASSAULT 190 Peru > Chile'],
  ['Chile was attacked by Peru on Monday.', 'ASSAULT 190 Peru > Chile'],
  ['Peru attacked Chile with mortar shells.', 'ASSAULT 194 Peru > Chile'],
  ['Peru attacked the plan of Chile.', 'ACCUSE 111 Peru > Chile'],
  ['Peru bombarded Chile on Monday.', 'ASSAULT 190 Peru > Chile'],
  ['Peru bombarded Chile with the problem.'],
  ['Peru criticised Chile on Monday.', 'ACCUSE 111 Peru > Chile'],
  ['Peru conferred with Chile on Monday.', 'CONSULT 046 Peru + Chile > -'],
  ['Peru threatened to attack Chile.', 'THREATEN 1384 Peru > Chile'],
  ['Peru asked Chile for help.', 'REQUEST 023 Peru > Chile'],
  ['Peru called off talks with Chile.', 'SANCTION 164 Peru > Chile'],
  ['Peru drew loud protests from Chile and Ghana on Monday.', 'ACCUSE 110 Chile + Ghana > Peru'],
  ['Peru painted a wall in Chile.'],
])('%s', (text, ...events) => {
  const { events: found, entities } = reader.read({ text, publishedAt: '2024-05-15' });
  const nameOf = (id: string) => entities.find(entity => entity.id === id)!.name;
  const told = found.map(({ type, cameo, actors, recipients }) => {
    const names = (of: typeof actors) => of.map(({ entity }) => nameOf(entity)).join(' + ') || '-';
    return `${type} ${cameo} ${names(actors)} > ${names(recipients)}`;
  });
  expect(told).toEqual(events);
});

test('the rule names block and code', () => {
  const [event] = reader.read({ text: 'Chile sent medicine to Ghana.', publishedAt: '2024-05-15' }).events;
  expect(event!.because.rule).toBe('dispatch with words 073');
});
