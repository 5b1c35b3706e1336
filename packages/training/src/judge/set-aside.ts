/** Which of the judge's cases are never trained on, nor read when rules are made: every tenth. */
const EVERY = 10;
const FIRST = 5;

/** `row`: the case's place among all of `JUDGE_FILES`. */
export const isSetAside = (row: number): boolean => row % EVERY === FIRST;
