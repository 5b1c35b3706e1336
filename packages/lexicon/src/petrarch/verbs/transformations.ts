/**
 * Transformations say what becomes of an event inside another clause: "~ a (b . ATTACK) SAY = a b 112". Readout's operators do that for
 * all events; a transformation is carried over where an operator already makes the same of it.
 */
import type { EventDictionary, OperatorClass } from '../../events/types.js';
import { type Coding, codingOf, isSilence } from './codes.js';
import type { VerbSource } from './read.js';

const TRANSFORMATION = /^(\S+)\s*\(\s*(\S+)\s+(\S+)\s+(\S+?)\s*\)\s*(\S+)\s*=\s*(\S+)\s+(\S+)\s+(\S+)$/;

export function carryTransformations(
  { transformations, blocks, ledger }: VerbSource,
  base: EventDictionary,
): number {
  const codes = new Map(
    blocks.flatMap(({ verbs }) =>
      verbs.map(({ words, code }) => [words.join('_').toUpperCase(), code] as const),
    ),
  );
  let carried = 0;
  for (const { text, line } of transformations) {
    const reason = problemOf(text, codes, base);
    if (reason === null) {
      carried++;
      ledger.carry(line);
    } else ledger.refuse(line, reason);
  }
  return carried;
}

/** Null where an operator makes of it what the transformation says. */
function problemOf(text: string, codes: ReadonlyMap<string, string>, base: EventDictionary): string | null {
  const [, speaker, doer, , inner, outer, , , result] = TRANSFORMATION.exec(text) ?? [];
  if (inner === undefined || outer === undefined || result === undefined)
    return 'a transformation is "~ a (b c VERB) VERB = a c code"';
  const operatorClass = findClass(outer, base);
  if (operatorClass === null) return `Readout has no operator "${outer.toLowerCase()}" (operators.txt)`;
  // What somebody says that it does stays that event, as its claim.
  if (inner === 'Q') return result === 'Q' ? null : 'Readout turns all events alike only into themselves';
  const governed = eventOf(codes.get(inner));
  if (governed === null) return `the verb "${inner}" makes no event by itself`;
  const wanted = eventOf(result);
  // Nobody accuses himself: what is claimed stays what it is.
  const isOwn = operatorClass.name === 'accuse' && speaker === doer;
  const made = isOwn ? governed.type : outcomeOf(operatorClass, governed);
  if (wanted !== null && made === wanted.type) return null;
  const given = made === null ? 'no event' : made === governed.type ? `${made} itself` : made;
  return wanted === null
    ? `CAMEO ${result} has no event in PLOVER: Readout makes ${given} of ${governed.type} below "${outer.toLowerCase()}"`
    : `Readout makes ${given}, not ${wanted.type}, of ${governed.type} below "${outer.toLowerCase()}" (operators.txt)`;
}

function eventOf(code: string | undefined): Coding | null {
  const coding = code === undefined ? 'none' : codingOf(code);
  return typeof coding === 'string' || isSilence(coding) ? null : coding;
}

function findClass(verb: string, base: EventDictionary): OperatorClass | null {
  const operator = base.operators.find(({ patterns }) =>
    patterns.some(({ heads, part }) => (part ?? 'verb') === 'verb' && heads?.includes(verb.toLowerCase())),
  );
  return base.operatorClasses.find(({ name }) => name === operator?.operator) ?? null;
}

/** The type that the operator makes of the event; what is only said stays what it is. */
function outcomeOf({ outcomes, modal }: OperatorClass, { type, mode }: Coding): string | null {
  const outcome = (mode === null ? undefined : outcomes[`${type}/${mode}`]) ?? outcomes[type];
  if (outcome === undefined) return modal ? type : null;
  if (outcome.type === 'nothing') return null;
  return outcome.type === 'same' ? type : outcome.type;
}
