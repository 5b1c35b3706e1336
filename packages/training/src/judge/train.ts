/**
 * Trains the judge of events on the hand-coded sentences in `gold/judge` and puts its weights into the weights file.
 *
 *     node packages/training/dist/judge/train.js [--try]
 *
 * Every tenth case is set aside: neither weights nor curve see it. With --try nothing is written.
 */
import { createReader } from '@readout/engine';
import {
  CONFIDENCE_STEPS,
  JUDGE_FEATURES,
  JUDGE_FORMAT,
  JUDGE_SCALE,
  leastAt,
  STEP,
} from '@readout/engine/internals';
import { JUDGE_FILES, readEventCases } from '../evaluate/event-cases.js';
import { randomFrom } from '../random.js';
import { replaceSections } from '../weights/file.js';
import { type Curve, calibrationError, fitCurve, type Judged } from './calibrate.js';
import { dictionaryCases } from './dictionary.js';
import { readCase } from './examples.js';
import { learn, logitOf, rounded, shareOf } from './learn.js';
import { isSetAside } from './set-aside.js';
import { crossTopics, learnTopics, type PlacedExample, withTopics } from './topics.js';

/** The order of the examples moves a weight as much as a few of them do: the mean over some orders stands still. */
const SEEDS = [7, 8, 9, 10];
const OPTIONS = { epochs: 12, rate: 0.02, decay: 0.05 };
const FOLDS = 8;
/**
 * Hundredths from which a proposal is an event, without and with an objection of the rules: the first is about where F1 of the training
 * cases is best (what each would take is printed), the second well above that, for precision.
 */
const LEAST = 37;
const LEAST_AGAINST = 65;

const reader = await createReader();
const cases = JUDGE_FILES.flatMap(file => readEventCases(file).map(one => ({ ...one, file })));
const reads = cases.map(one => readCase(reader, one));
const rowsOfTraining = cases.flatMap((one, row) => (isSetAside(one) ? [] : [row]));
const readsOfTraining = rowsOfTraining.map(row => reads[row]!);
const topics = learnTopics(readsOfTraining);
const training = crossTopics(readsOfTraining, FOLDS);
const setAside = reads.flatMap(({ examples }, row) =>
  isSetAside(cases[row]!) ? withTopics(examples, topics) : [],
);
/** Short and all right: they say that the entries mean what they say, not how often text means them. */
const ofDictionary = dictionaryCases().flatMap(one => withTopics(readCase(reader, one).examples, topics));
const crossed = crossJudged(training);
const curve = fitCurve(crossed.map(({ judged }) => judged));
const weights = learnWeights([...training.flat(), ...ofDictionary]);
const judgeOf = ({ features, isRight }: PlacedExample): Judged => ({
  logit: logitOf(weights, features) / JUDGE_SCALE,
  isRight,
});

console.log(
  `${cases.length} cases, ${training.flat().length} proposals to learn from, ${setAside.length} set aside`,
);
print(
  'cross-validated',
  crossed.map(({ judged }) => judged),
);
print('set aside', setAside.map(judgeOf));
for (const least of [0, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6])
  console.log(
    `from ${least}:  plain ${counts(crossed, least, false)}   objected ${counts(crossed, least, true)}`,
  );
for (const name of JUDGE_FILES) console.log(`${name}: ${falseIn(name)}`);
if (!process.argv.includes('--try')) write();

/** Each proposal judged by weights that have not seen its case. */
function crossJudged(
  byCase: readonly PlacedExample[][],
): { row: number; example: PlacedExample; judged: Judged }[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const seen = [...byCase.filter((_, row) => row % FOLDS !== fold).flat(), ...ofDictionary];
    const learned = learnWeights(seen);
    return byCase.flatMap((one, row) =>
      row % FOLDS !== fold
        ? []
        : one.map(example => ({
            row: rowsOfTraining[row]!,
            example,
            judged: { logit: logitOf(learned, example.features) / JUDGE_SCALE, isRight: example.isRight },
          })),
    );
  }).flat();
}

function learnWeights(examples: readonly PlacedExample[]): Int8Array {
  const learned = SEEDS.map(seed => learn(examples, JUDGE_FEATURES, OPTIONS, randomFrom(seed)));
  const mean = learned[0]!.map((_, row) => learned.reduce((sum, one) => sum + one[row]!, 0) / SEEDS.length);
  return rounded(mean, JUDGE_SCALE);
}

function confidenceOf({ slope, offset }: Curve, logit: number): number {
  return Math.max(1, Math.min(99, Math.round(100 * shareOf(slope * logit + offset)))) / 100;
}

function print(name: string, judged: readonly Judged[]): void {
  const confident = judged.map(({ logit, isRight }) => ({ confidence: confidenceOf(curve, logit), isRight }));
  const right = confident.filter(one => one.confidence >= 0.5 === one.isRight).length;
  const loss = confident.reduce(
    (sum, one) => sum - Math.log(one.isRight ? one.confidence : 1 - one.confidence),
    0,
  );
  console.log(
    `${name}: accuracy ${(right / judged.length).toFixed(3)}, log loss ${(loss / judged.length).toFixed(3)}, calibration error ${calibrationError(confident).toFixed(3)}`,
  );
}

function counts(of: typeof crossed, least: number, isObjected: boolean): string {
  const kept = of.filter(
    ({ example, judged }) => example.isObjected === isObjected && confidenceOf(curve, judged.logit) >= least,
  );
  const right = kept.filter(({ judged }) => judged.isRight).length;
  return `${right} right of ${kept.length}`;
}

/** What is taken for an event in texts without any, and what is found in the others, by weights that have not seen them. */
function falseIn(name: string): string {
  const found = new Map<number, { taken: number; right: number }>();
  for (const { row, example, judged } of crossed) {
    const least = leastAt(example.topic, example.isObjected ? LEAST_AGAINST : LEAST);
    const one = found.get(row) ?? { taken: 0, right: 0 };
    if (!(example.isObjected && example.isFinal) && 100 * confidenceOf(curve, judged.logit) >= least) {
      one.taken++;
      if (judged.isRight) one.right++;
    }
    found.set(row, one);
  }
  const rows = cases.flatMap((one, row) => (one.file === name && !isSetAside(one) ? [row] : []));
  const sum = (of: readonly number[], key: 'taken' | 'right') =>
    of.reduce((total, row) => total + (found.get(row)?.[key] ?? 0), 0);
  const without = rows.filter(row => cases[row]!.events.length === 0);
  const events = rows.reduce((total, row) => total + cases[row]!.events.length, 0);
  return `${sum(without, 'taken')} false in ${without.length} texts without events, ${sum(rows, 'right')} right of ${events} events`;
}

function write(): void {
  const middle = CONFIDENCE_STEPS >> 1;
  const confidences = Uint8Array.from({ length: CONFIDENCE_STEPS }, (_, step) =>
    Math.round(100 * confidenceOf(curve, ((step - middle + 0.5) * STEP) / JUDGE_SCALE)),
  );
  const settings = Int32Array.from([JUDGE_FORMAT, JUDGE_FEATURES, LEAST, LEAST_AGAINST]);
  replaceSections(
    new Map([
      ['judge/settings', new Uint8Array(settings.buffer)],
      ['judge/weights', new Uint8Array(weights.buffer)],
      ['judge/topics', new Uint8Array(topics.buffer)],
      ['judge/confidences', confidences],
    ]),
  );
}
