/** Which of the judge's cases are never trained on, nor read when rules are made: every tenth of each file. */
const EVERY = 10;
/** Odd: errors are looked for in cases of even number only. */
const FIRST = 5;

/** `row`: the case's place in its file. */
export const isSetAside = ({ row }: { row: number }): boolean => row % EVERY === FIRST;
