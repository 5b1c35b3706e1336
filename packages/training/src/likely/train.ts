/**
 * Trains what tells the likeliest sector and country of an actor where the rules do not, and writes `packages/weights-en/actors.weights`.
 *
 *     node packages/training/dist/likely/train.js [--try]
 *
 * It learns from what may be read of the tables of actor codes, from the parties of the judge's events and from the lexicon. With --try
 * nothing is written: each table is scored by the engine with weights that have not seen it, beside the rules alone (every third table is
 * left out at a time); of tables that may be read by half, the halves that nobody reads are scored apart.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createReader } from '@readout/engine';
import {
  COUNTRY_ROWS,
  LIKELY_FORMAT,
  LIKELY_SCALE,
  packWeights,
  SECTOR_ROWS,
  SECTORS,
} from '@readout/engine/internals';
import {
  ACTOR_TABLES,
  actorTables,
  isRead,
  type Outcome,
  readActorCases,
  scoreActorCodes,
} from '../evaluate/actor-codes.js';
import { rounded } from '../judge/learn.js';
import { randomFrom } from '../random.js';
import { type Examples, readExamples } from './examples.js';
import { learnCountries, learnSectors } from './learn.js';

const SEED = 7;
const OPTIONS_OF_SECTORS = { epochs: 8, rate: 0.05, decay: 0.03, hide: 0.3 };
const OPTIONS_OF_COUNTRIES = { epochs: 8, rate: 0.1, decay: 1e-2, hide: 0 };
/** By how much, in the weights' integers, the first sector, and the first country, must lead the second. */
const LEADS = [10, 40];
const FILE = fileURLToPath(new URL('../../../weights-en/actors.weights', import.meta.url));

/** Tables that are left out together. */
const FOLDS = [0, 1, 2].map(fold => actorTables().filter((_, row) => row % 3 === fold));

/** Weights that change nothing: with them the rules alone tell. */
const rules = await createReader({
  actorWeights: packed(new Int8Array(SECTOR_ROWS * SECTORS.length), new Int8Array(COUNTRY_ROWS)),
});
const examples = readExamples(rules);
console.log(`${examples.sectors.length} choices of a sector, ${examples.countries.length} of a country`);
if (process.argv.includes('--try')) await tryTables();
else {
  writeFileSync(FILE, learnedFrom(examples));
  console.log(`written to ${FILE}`);
}

function learnedFrom({ sectors, countries }: Examples): Uint8Array {
  return packed(
    rounded(learnSectors(sectors, OPTIONS_OF_SECTORS, randomFrom(SEED)), LIKELY_SCALE),
    rounded(learnCountries(countries, OPTIONS_OF_COUNTRIES, randomFrom(SEED)), LIKELY_SCALE),
  );
}

function packed(sectors: Int8Array, countries: Int8Array): Uint8Array {
  const settings = Int32Array.from([LIKELY_FORMAT, SECTOR_ROWS, COUNTRY_ROWS, ...LEADS]);
  return packWeights(
    new Map([
      ['likely/settings', new Uint8Array(settings.buffer)],
      ['likely/sectors', new Uint8Array(sectors.buffer)],
      ['likely/countries', new Uint8Array(countries.buffer)],
    ]),
  );
}

async function tryTables(): Promise<void> {
  const all = { read: [0, 0, 0], unread: [0, 0, 0] };
  const learned = FOLDS.map(fold => {
    const isOther = ({ source }: { source: string }) => !fold.some(name => name === source);
    return learnedFrom({
      sectors: examples.sectors.filter(isOther),
      countries: examples.countries.filter(isOther),
    });
  });
  for (const [row, name] of actorTables().entries()) {
    const reader = await createReader({ actorWeights: learned[row % FOLDS.length]! });
    const cases = readActorCases(ACTOR_TABLES[name]);
    const before = scoreActorCodes(rules, cases);
    const after = scoreActorCodes(reader, cases);
    for (const part of ['read', 'unread'] as const) {
      const isMeant = ({ row }: Outcome) => isRead(name, row) === (part === 'read');
      const right = [before, after].map(
        outcomes => outcomes.filter(one => isMeant(one) && one.isRight).length,
      );
      const phrases = before.filter(isMeant).length;
      if (phrases === 0) continue;
      const mended = after.filter((one, i) => isMeant(one) && one.isRight && !before[i]!.isRight).length;
      const broken = after.filter((one, i) => isMeant(one) && !one.isRight && before[i]!.isRight).length;
      print(`${name}, ${part}`, phrases, right[0]!, right[1]!, `, ${mended} mended, ${broken} broken`);
      [phrases, ...right].forEach((count, i) => {
        all[part][i]! += count;
      });
    }
  }
  for (const part of ['read', 'unread'] as const) {
    const [phrases, before, after] = all[part];
    print(`all ${part}`, phrases!, before!, after!);
  }
}

function print(name: string, phrases: number, before: number, after: number, more = ''): void {
  const percent = (right: number) => ((100 * right) / phrases).toFixed(1);
  console.log(`${name}: ${phrases} phrases, rules ${percent(before)}, with weights ${percent(after)}${more}`);
}
