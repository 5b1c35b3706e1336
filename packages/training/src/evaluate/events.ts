/**
 * Scores the engine on sentences whose events are coded by hand.
 *
 *     node packages/training/dist/evaluate/events.js                    the gold set
 *     node packages/training/dist/evaluate/events.js --file judge/a     another: other/everyday, judge/a to judge/f
 *     node packages/training/dist/evaluate/events.js --errors 30        and the first 30 cases of the even half with errors
 *     node packages/training/dist/evaluate/events.js --false 30         and the first 30 of it where an event is found but none is
 */
import { parseArgs } from 'node:util';
import { createReader } from '@readout/engine';
import { type EventPairs, f1Of } from '@readout/engine/notation';
import { EVENT_FILES, type EventFile, readEventCases } from './event-cases.js';
import { type CodedCase, codeCases, type FoundEvent, falseRate, figuresOf, isEven } from './event-codes.js';

const { values } = parseArgs({
  options: {
    file: { type: 'string', default: 'events/news' },
    errors: { type: 'string', default: '0' },
    false: { type: 'string', default: '0' },
  },
});
const file = values.file as EventFile;
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
  .slice(0, Number(values.errors))
  .forEach(printErrors);
even
  .filter(one => one.gold.events.length === 0 && one.founds.length > 0)
  .slice(0, Number(values.false))
  .forEach(printErrors);

function printFigures(): void {
  const f1 = (of: readonly CodedCase[], measure: keyof EventPairs) => f1Of(figuresOf(of, measure)).toFixed(3);
  const line = (name: string, of: readonly CodedCase[]) =>
    `${name.padEnd(10)} type F1 ${f1(of, 'type')}   dyad F1 ${f1(of, 'dyad')}   with sectors ${f1(of, 'sector')}`;
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
    if (asked.length === 0) return '-';
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
    const { gold, found, right } = figuresOf(coded, 'type', type);
    const cells = [gold, found, right].map(one => String(one).padStart(5)).join('');
    const f1 = (measure: keyof EventPairs) =>
      f1Of(figuresOf(coded, measure, type))
        .toFixed(2)
        .padStart(6);
    console.log(`${type.padEnd(11)}${cells}${f1('type')}${f1('dyad')}`);
  }
}

function hasError({ golds, founds, pairs: { dyad } }: CodedCase): boolean {
  return dyad.length < golds.length || dyad.length < founds.length;
}

/** "=" is a pair with the right type and the wrong dyad, "-" what is missed, "+" what is false. */
function printErrors({ gold, golds, founds, pairs: { type, dyad } }: CodedCase): void {
  console.log(`\n${file}:${gold.line} ${gold.text}`);
  for (const [i, j] of type) {
    if (dyad.some(([right, found]) => right === i && found === j)) continue;
    console.log(`  = ${golds[i]!.written}\n    ${shown(founds[j]!, gold.text)}`);
  }
  golds.forEach((event, i) => {
    if (!type.some(([paired]) => paired === i)) console.log(`  - ${event.written}`);
  });
  founds.forEach((event, j) => {
    if (!type.some(([, paired]) => paired === j)) console.log(`  + ${shown(event, gold.text)}`);
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
