/** How far the confidence of events is to be believed, on cases that the judge never learnt from. */
import type { Reader } from '@readout/engine';
import { calibrationError } from '../judge/calibrate.js';
import { isSetAside } from '../judge/set-aside.js';
import { randomFrom } from '../random.js';
import { type EventCase, JUDGE_FILES, readEventCases } from './event-cases.js';
import { codeCases } from './event-codes.js';

export interface Calibration {
  events: number;
  right: number;
  meanConfidence: number;
  /** Expected calibration error over ten bins: see `judge/calibrate.ts`. */
  error: number;
  /** What the error would be, in the mean, of as many events whose confidence is perfectly calibrated: chance alone makes it. */
  errorByChance: number;
}

/** The tenth of the judge's cases that is set aside. */
export function casesSetAside(): EventCase[] {
  return JUDGE_FILES.flatMap(readEventCases).filter(isSetAside);
}

/** Each event found in the cases is right where one of its type is coded and no other event was paired with that. */
export function measureCalibration(reader: Reader, cases: readonly EventCase[]): Calibration {
  const judged = codeCases(reader, cases).flatMap(({ founds, pairs }) => {
    const right = new Set(pairs.type.map(([, found]) => found));
    return founds.map(({ event }, row) => ({ confidence: event.confidence, isRight: right.has(row) }));
  });
  return {
    events: judged.length,
    right: judged.filter(one => one.isRight).length,
    meanConfidence: judged.reduce((sum, { confidence }) => sum + confidence, 0) / judged.length,
    error: calibrationError(judged),
    errorByChance: errorByChance(judged.map(({ confidence }) => confidence)),
  };
}

const DRAWS = 500;
const SEED = 1;

function errorByChance(confidences: readonly number[]): number {
  const random = randomFrom(SEED);
  let sum = 0;
  for (let draw = 0; draw < DRAWS; draw++)
    sum += calibrationError(confidences.map(confidence => ({ confidence, isRight: random() < confidence })));
  return sum / DRAWS;
}
