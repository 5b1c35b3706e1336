/**
 * Scores the engine on the tables of actor codes; what each of them is, `packages/training/README.md` tells. Errors are shown of what
 * may be read (`isRead`); the rest only measures.
 *
 *     node packages/training/dist/evaluate/actors.js                    all tables
 *     node packages/training/dist/evaluate/actors.js hard --errors 30   one, and its first 30 errors
 */
import { parseArgs } from 'node:util';
import { createReader } from '@readout/engine';
import {
  ACTOR_TABLES,
  actorTables,
  isRead,
  readActorCases,
  scoreActorCodes,
  shareRight,
} from './actor-codes.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'string', default: '0' } },
});
const there = actorTables();
const unknown = positionals.find(name => !there.some(table => table === name));
if (unknown !== undefined) {
  console.error(`There is no table "${unknown}": ${there.join(', ')}.`);
  process.exit(2);
}
const named = there.filter(name => positionals.includes(name));
const reader = await createReader();
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const shareOf = (isRight: readonly boolean[]) => percent(isRight.filter(Boolean).length / isRight.length);
for (const name of named.length > 0 ? named : there) {
  const outcomes = scoreActorCodes(reader, readActorCases(ACTOR_TABLES[name]));
  console.log(
    `${name}: ${outcomes.length} phrases, country and sector right ${percent(shareRight(outcomes))}`,
  );
  console.log(
    `  even half ${percent(shareRight(outcomes, 'even'))}, odd half ${percent(shareRight(outcomes, 'odd'))}`,
  );
  console.log(
    `  country ${shareOf(outcomes.map(one => one.isCountryRight))}, sector ${shareOf(outcomes.map(one => one.isSectorRight))}`,
  );
  const toRead = outcomes.filter(({ isRight, row }) => !isRight && isRead(name, row));
  for (const one of toRead.slice(0, Number(values.errors))) {
    console.log(`\n${one.line}: [${one.words}] is ${one.wanted}, not ${one.found}\n    ${one.text}`);
  }
}
