/**
 * Scores the engine on sentences whose events are coded by hand.
 *
 *     node packages/training/dist/evaluate/events.js                    the gold set
 *     node packages/training/dist/evaluate/events.js --file judge/a     another: judge/a, judge/b
 *     node packages/training/dist/evaluate/events.js --errors 30        and the first 30 cases of the even half with errors
 *     node packages/training/dist/evaluate/events.js --false 30         and the first 30 of it where an event is found but none is
 */
import { createReader } from '@readout/engine';
import { EVENT_FILES, type EventFile, readEventCases } from './event-cases.js';
import {
  type CodedCase,
  codeCases,
  type FoundEvent,
  f1Of,
  falseRate,
  figuresOf,
  isEven,
  type Measure,
} from './event-codes.js';

const options = process.argv.slice(2);
const optionOf = (flag: string) => (options.includes(flag) ? options[options.indexOf(flag) + 1] : undefined);

const file = (optionOf('--file') ?? 'events/news') as EventFile;
if (!EVENT_FILES.includes(file)) {
  console.error(`There is no gold file "${file}": ${EVENT_FILES.join(', ')}.`);
  process.exit(2);
}
const coded = codeCases(await createReader(), readEventCases(file));
printFigures();
printTypes();
const even = coded.filter(isEven);
even
  .filter(one => one.gold.events.length > 0 && hasError(one))
  .slice(0, Number(optionOf('--errors') ?? 0))
  .forEach(printErrors);
even
  .filter(one => one.gold.events.length === 0 && one.founds.length > 0)
  .slice(0, Number(optionOf('--false') ?? 0))
  .forEach(printErrors);

function printFigures(): void {
  const f1 = (of: readonly CodedCase[], measure: Measure) => f1Of(figuresOf(of, measure)).toFixed(3);
  const line = (name: string, of: readonly CodedCase[]) =>
    `${name.padEnd(10)} type F1 ${f1(of, 'byType')}   dyad F1 ${f1(of, 'byDyad')}   with sectors ${f1(of, 'bySector')}`;
  console.log(`${file}: ${coded.length} cases`);
  console.log(line('all', coded));
  console.log(line('even half', coded.filter(isEven)));
  console.log(
    line(
      'odd half',
      coded.filter(one => !isEven(one)),
    ),
  );
  const details = coded.flatMap(one => one.details);
  const share = (right: readonly (boolean | null)[]) => {
    const asked = right.filter(one => one !== null);
    return `${((100 * asked.filter(Boolean).length) / asked.length).toFixed(1)} %`;
  };
  console.log(
    `of pairs   mode ${share(details.map(one => one.mode))}   status ${share(details.map(one => one.status))}   voice ${share(details.map(one => one.voice))}`,
  );
  const { found, sentences, rate } = falseRate(coded);
  console.log(
    `without    ${found} events in ${sentences} sentences that have none, ${rate.toFixed(1)} per 100\n`,
  );
}

function printTypes(): void {
  const types = [...new Set(coded.flatMap(({ golds }) => golds.map(({ type }) => type)))].sort();
  console.log(`${'type'.padEnd(12)}gold found right    F1  dyad`);
  for (const type of types) {
    const { gold, found, right } = figuresOf(coded, 'byType', type);
    const cells = [gold, found, right].map(one => String(one).padStart(5)).join('');
    const f1 = (measure: Measure) =>
      f1Of(figuresOf(coded, measure, type))
        .toFixed(2)
        .padStart(6);
    console.log(`${type.padEnd(11)}${cells}${f1('byType')}${f1('byDyad')}`);
  }
}

function hasError({ golds, founds, byDyad }: CodedCase): boolean {
  return byDyad.length < golds.length || byDyad.length < founds.length;
}

/** "=" is a pair with the right type and the wrong dyad, "-" what is missed, "+" what is false. */
function printErrors({ gold, golds, founds, byType, byDyad }: CodedCase): void {
  console.log(`\n${file}:${gold.line} ${gold.text}`);
  for (const [i, j] of byType) {
    if (byDyad.some(([right, found]) => right === i && found === j)) continue;
    console.log(`  = ${golds[i]!.written}\n    ${shown(founds[j]!, gold.text)}`);
  }
  golds.forEach((event, i) => {
    if (!byType.some(([paired]) => paired === i)) console.log(`  - ${event.written}`);
  });
  founds.forEach((event, j) => {
    if (!byType.some(([, paired]) => paired === j)) console.log(`  + ${shown(event, gold.text)}`);
  });
}

function shown({ event, actors, recipients }: FoundEvent, text: string): string {
  const side = (parties: FoundEvent['event']['actors'], entities: FoundEvent['actors']) =>
    parties
      .map(({ start, end }, i) => {
        const { country, sector } = entities[i]!;
        return `${text.slice(start, end)} {${country ?? '-'} ${sector ?? '-'}}`;
      })
      .join(' + ') || '-';
  const kind = event.mode ? `${event.type}/${event.mode}` : event.type;
  const trigger = event.trigger.map(({ start, end }) => text.slice(start, end)).join(' … ');
  const status = event.status === 'actual' ? '' : `  ${event.status}`;
  const dyad = `${side(event.actors, actors)} > ${side(event.recipients, recipients)}`;
  return `${kind}  ${dyad}${status}  trigger: ${trigger}  rule: ${event.because.rule}`;
}
