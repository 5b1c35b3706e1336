/**
 * Scores the engine on the tables of actor codes: `newswire`, as agencies write, which is held to a figure; and `hard`, a stretch
 * beyond it, where much must be inferred.
 *
 *     node packages/training/dist/evaluate/actors.js                    both tables
 *     node packages/training/dist/evaluate/actors.js hard --errors 30   one, and the first 30 errors of its even half
 */
import { createReader } from '@readout/engine';
import { ACTOR_TABLES, readActorCases, scoreActorCodes, shareRight } from './actor-codes.js';

const options = process.argv.slice(2);
const shown = options.includes('--errors') ? Number(options[options.indexOf('--errors') + 1] ?? 20) : 0;
const named = (Object.keys(ACTOR_TABLES) as (keyof typeof ACTOR_TABLES)[]).filter(name =>
  options.includes(name),
);
const reader = await createReader();
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const shareOf = (isRight: readonly boolean[]) => percent(isRight.filter(Boolean).length / isRight.length);
for (const name of named.length > 0 ? named : (['newswire', 'hard'] as const)) {
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
  for (const one of outcomes.filter(({ isRight }) => !isRight).slice(0, shown)) {
    console.log(`\n${one.line}: [${one.words}] is ${one.wanted}, not ${one.found}\n    ${one.text}`);
  }
}
