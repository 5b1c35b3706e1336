/** The examples of the event dictionary as cases: each says which events its sentence tells of. */
import { fileURLToPath } from 'node:url';
import { parseExpectation } from '@readout/engine/notation';
import { readEventSources } from '@readout/lexicon/events';
import type { CodedEvent, EventCase } from '../evaluate/event-cases.js';

const DIRECTORY = fileURLToPath(new URL('../../../lexicon/data/events', import.meta.url));
/** As of which day the dictionary's tests read them. */
const READ_AT = '2024-05-15';

/** Parties are left open: the tests of the dictionary ask for them. */
export function dictionaryCases(): EventCase[] {
  return readEventSources(DIRECTORY).examples.map(({ text, expectations, line }, row) => ({
    row,
    line,
    text,
    publishedAt: READ_AT,
    events: expectations.flatMap(codedEvent),
  }));
}

function codedEvent(written: string): CodedEvent[] {
  const expectation = parseExpectation(`=> ${written}`);
  if (!('layer' in expectation) || expectation.layer !== 'events') return [];
  return [
    {
      type: expectation.type,
      modes: null,
      actors: [],
      recipients: [],
      status: expectation.status,
      saidBy: null,
      numbers: {},
      contexts: [],
      trigger: null,
      written,
    },
  ];
}
