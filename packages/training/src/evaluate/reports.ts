/**
 * Scores the engine on whole reports coded by hand (`gold/reports/*.cases.txt`, in the text notation).
 *
 *     node packages/training/dist/evaluate/reports.js                       the table
 *     node packages/training/dist/evaluate/reports.js --errors 20           and the first 20 differences
 *     node packages/training/dist/evaluate/reports.js --errors 20 --layer statements
 *     node packages/training/dist/evaluate/reports.js depot-attack          only files whose name has these words
 *
 * Gold has no offsets, so lines and items are first paired one to one, the most alike first (`alignLayer`); an event needs the
 * same type for that. F1 counts pairs whose named parts are all right; "of pairs" tells in how many pairs a part is right,
 * counting only pairs whose gold line asks for it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createReader } from '@readout/engine';
import {
  type Aligned,
  alignLayer,
  type Case,
  MEASURES,
  parseCases,
  ReadingView,
  SCORED_LAYERS,
  type ScoredLayer,
  tableOf,
} from '@readout/engine/notation';

const FOLDER = fileURLToPath(new URL('../../gold/reports/', import.meta.url));

function readGold(words: readonly string[]): Case[] {
  return readdirSync(FOLDER)
    .filter(name => name.endsWith('.cases.txt') && words.every(word => name.includes(word)))
    .sort()
    .flatMap(name => parseCases(readFileSync(`${FOLDER}${name}`, 'utf8'), name));
}

/** By layer, all reports together. */
async function align(reports: readonly Case[]): Promise<Map<ScoredLayer, Aligned[]>> {
  const reader = await createReader();
  const aligned = new Map<ScoredLayer, Aligned[]>(SCORED_LAYERS.map(layer => [layer, []]));
  for (const { title, document, expectations } of reports) {
    const view = new ReadingView(reader.read(document));
    for (const layer of SCORED_LAYERS) aligned.get(layer)!.push(alignLayer(title, layer, expectations, view));
  }
  return aligned;
}

/** Misses and false ones side by side: "-" is gold, "+" is what was found, with the parts that are wrong. */
function differencesOf(aligned: readonly Aligned[]): string[] {
  return aligned.flatMap(({ report, layer, pairs, missed, spurious }) => [
    ...pairs
      .filter(({ wrong }) => wrong.length > 0)
      .map(
        ({ gold, found, wrong }) =>
          `${report}, ${layer}: ${wrong.join(', ')}\n  - ${gold.written}\n  + ${found}`,
      ),
    ...missed.map(({ written }) => `${report}, ${layer}: missed\n  - ${written}`),
    ...spurious.map(found => `${report}, ${layer}: false\n  + ${found}`),
  ]);
}

const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'string', default: '0' }, layer: { type: 'string' } },
});
const layers = SCORED_LAYERS.filter(layer => values.layer === undefined || values.layer === layer);
if (layers.length === 0) {
  console.error(`There is no layer "${values.layer}": ${SCORED_LAYERS.join(', ')}.`);
  process.exit(2);
}
const reports = readGold(words);
if (reports.length === 0) {
  console.error(`No report in ${FOLDER} has a name with "${words.join('" and "')}".`);
  process.exit(2);
}
const aligned = await align(reports);
console.log(`${reports.length} reports\n`);
console.log(tableOf(MEASURES, aligned));
const shown = Number(values.errors);
const differences = layers.flatMap(layer => differencesOf(aligned.get(layer)!));
if (shown > 0) console.log(`\n${differences.slice(0, shown).join('\n')}`);
