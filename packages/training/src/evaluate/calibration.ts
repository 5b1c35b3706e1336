/** How far the confidence of events is to be believed, on the judge's cases that were set aside. */
import type { Reader } from '@readout/engine';
import { calibrationError } from '../judge/calibrate.js';
import { isSetAside } from '../judge/set-aside.js';
import { JUDGE_FILES, readEventCases } from './event-cases.js';
import { codeCases } from './event-codes.js';

export interface Calibration {
  events: number;
  right: number;
  meanConfidence: number;
  /** Expected calibration error over ten bins: see `judge/calibrate.ts`. */
  error: number;
}

/** Each event found in those cases is right where one of its type is coded and no other event was paired with that. */
export function measureCalibration(reader: Reader): Calibration {
  const cases = JUDGE_FILES.flatMap(readEventCases).filter(isSetAside);
  const judged = codeCases(reader, cases).flatMap(({ founds, pairs }) => {
    const right = new Set(pairs.type.map(([, found]) => found));
    return founds.map(({ event }, row) => ({ confidence: event.confidence, isRight: right.has(row) }));
  });
  return {
    events: judged.length,
    right: judged.filter(one => one.isRight).length,
    meanConfidence: judged.reduce((sum, { confidence }) => sum + confidence, 0) / judged.length,
    error: calibrationError(judged),
  };
}
