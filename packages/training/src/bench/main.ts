/**
 * `npm run bench`: the figures that Readout is held to, on this machine. Speed is of one thread, warm, on the example reports;
 * nothing here fails when a figure is bad.
 */
import { existsSync } from 'node:fs';
import { arch, cpus, totalmem, type } from 'node:os';
import { createReader } from '@readout/engine';
import { f1Of } from '@readout/engine/notation';
import {
  ACTOR_TABLES,
  actorTables,
  readActorCases,
  scoreActorCodes,
  shareRight,
} from '../evaluate/actor-codes.js';
import { readJsonLines } from '../evaluate/articles.js';
import { casesSetAside, measureCalibration } from '../evaluate/calibration.js';
import { type EventCase, type EventFile, readEventCases } from '../evaluate/event-cases.js';
import { codeCases, falseRate, figuresOf } from '../evaluate/event-codes.js';
import { type Article, ATTRIBUTIONS, launderingLine, measureLaundering } from '../evaluate/laundering.js';
import { exampleDocuments, fingerprint } from './documents.js';
import { measureGrowth } from './growth.js';
import { measureLexicon } from './lexicon.js';
import { measureStartUp, measureStreaming } from './processes.js';
import { measureSpeed, type Speed } from './speed.js';

const MIB = 2 ** 20;
const STREAMED = [1, 10, 30];

const documents = exampleDocuments();
const reader = await createReader();

printMachine();
printSpeed(measureSpeed(reader, documents));
printGrowth();
printLexicon();
printActors();
printEvents();
await printProcesses();
printLaundering();

function printMachine(): void {
  const { model } = cpus()[0]!;
  console.log(`Machine   ${model.trim()}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`);
  console.log(`          ${type()} ${arch()}, Node ${process.versions.node}`);
}

function printSpeed({ tokens, kilobytes, stages, parsed, dated, read }: Speed): void {
  console.log(
    `Text      ${documents.length} example reports, ${tokens} tokens (${fingerprint(documents)})\n`,
  );
  console.log(`${'Layer'.padEnd(26)}${'tokens/s'.padStart(12)}${'µs/token'.padStart(12)}`);
  for (const { name, ms } of stages) printRate(name, tokens, ms);
  printRate('tokenise + tag + parse', tokens, parsed);
  printRate('all layers, as a Reading', tokens, read);
  console.log(`\nTimes and places: ${grouped(Math.round((kilobytes / dated) * 1000))} KB of text a second`);
}

function printRate(name: string, tokens: number, ms: number): void {
  const rate = grouped(Math.round((tokens / ms) * 1000));
  console.log(`${name.padEnd(26)}${rate.padStart(12)}${((ms / tokens) * 1000).toFixed(2).padStart(12)}`);
}

function printGrowth(): void {
  console.log('\nGrowth: one report, again and again as one text');
  for (const { times, tokens, ms } of measureGrowth(reader, documents))
    printRate(`${times} × (${grouped(tokens)} tokens)`, tokens, ms);
}

function printLexicon(): void {
  const { ms, bytes } = measureLexicon();
  console.log(
    `\nActor lexicon: ${ms.toFixed(0)} ms to load and prepare, ${(bytes / MIB).toFixed(0)} MiB (medians)`,
  );
}

/** Country and sector of noun phrases in context, on the tables of `gold/actors`. */
function printActors(): void {
  for (const name of actorTables()) {
    const outcomes = scoreActorCodes(reader, readActorCases(ACTOR_TABLES[name]));
    console.log(
      `Actor codes, ${name}: ${(100 * shareRight(outcomes)).toFixed(1)} % of ${outcomes.length} phrases right`,
    );
  }
}

function printEvents(): void {
  const own = readEventCases('events/news');
  const coded = codeCases(reader, own);
  const f1 = (measure: 'type' | 'dyad') => f1Of(figuresOf(coded, measure)).toFixed(3);
  console.log(`Events, ${coded.length} own cases: type F1 ${f1('type')}, dyad F1 ${f1('dyad')}`);
  printCalibration('cases set aside', casesSetAside());
  printCalibration('own cases', own);
  printFalse('of sport, recipes, software, weather, obituaries', 'other/everyday');
  printFalse('of own cases without any', 'events/news');
}

function printCalibration(name: string, cases: readonly EventCase[]): void {
  const { events, right, meanConfidence, error, errorByChance } = measureCalibration(reader, cases);
  console.log(
    `Confidence, on ${events} events of ${name}: calibration error ${error.toFixed(3)} (${errorByChance.toFixed(3)} by chance alone), ` +
      `mean ${meanConfidence.toFixed(3)}, right ${(right / events).toFixed(3)}`,
  );
}

function printFalse(name: string, file: EventFile): void {
  const { found, sentences, rate } = falseRate(codeCases(reader, readEventCases(file)));
  console.log(`False events: ${found} in ${sentences} sentences ${name}, ${rate.toFixed(1)} per 100`);
}

async function printProcesses(): Promise<void> {
  const started = await measureStartUp(documents[0]!);
  console.log(`\nStart of readout to its first Reading: ${started.toFixed(0)} ms (median)`);
  console.log('Peak memory of readout, streaming JSONL');
  for (const times of STREAMED) {
    const peak = await measureStreaming(documents, times);
    console.log(
      `${`${grouped(times * documents.length)} documents`.padEnd(26)}${(peak / MIB).toFixed(0).padStart(8)} MiB`,
    );
  }
}

/** Claims told as facts, where the annotated articles lie beside the checkout. */
function printLaundering(): void {
  if (!existsSync(ATTRIBUTIONS)) return;
  console.log(
    `\nClaims told as facts\n${launderingLine(measureLaundering(reader, readJsonLines<Article>(ATTRIBUTIONS)))}`,
  );
}

/** 12345 as "12,345". */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
