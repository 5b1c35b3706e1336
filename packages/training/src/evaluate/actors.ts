/**
 * Scores the engine on the table of actor codes.
 *
 *     node packages/training/dist/evaluate/actors.js               the figures
 *     node packages/training/dist/evaluate/actors.js --errors 30   and the first 30 errors of the even half
 */
import { createReader } from '@readout/engine';
import { ACTOR_CODES, readActorCases, scoreActorCodes, shareRight } from './actor-codes.js';

const options = process.argv.slice(2);
const shown = options.includes('--errors') ? Number(options[options.indexOf('--errors') + 1] ?? 20) : 0;
const outcomes = scoreActorCodes(await createReader(), readActorCases(ACTOR_CODES));
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const shareOf = (isRight: (typeof outcomes)[number]['isCountryRight'][]) =>
  percent(isRight.filter(Boolean).length / isRight.length);
console.log(`${outcomes.length} phrases: country and sector right ${percent(shareRight(outcomes))}`);
console.log(
  `  even half ${percent(shareRight(outcomes, 'even'))}, odd half ${percent(shareRight(outcomes, 'odd'))}`,
);
console.log(
  `  country ${shareOf(outcomes.map(one => one.isCountryRight))}, sector ${shareOf(outcomes.map(one => one.isSectorRight))}`,
);
for (const one of outcomes.filter(({ isRight, row }) => !isRight && row % 2 === 0).slice(0, shown)) {
  console.log(`\n${one.line}: [${one.words}] is ${one.wanted}, not ${one.found}\n    ${one.text}`);
}
