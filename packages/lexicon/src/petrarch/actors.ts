/**
 * Actor files: a name at the margin, "+" before other names for it, codes in brackets behind it or on indented lines below.
 *
 *     LAKE_LEAGUE_ [FRE]
 *     +LL_
 *     	[FREGOV 050301-091231]
 */
import type { Ledger, SourceLine } from './ledger.js';
import { problemOf, spaced, withoutBrackets } from './names.js';

export interface PetrarchName {
  text: string;
  line: SourceLine;
}

export interface PetrarchCode {
  /** "FREGOV". */
  code: string;
  /** "050301-091231", "" for none. */
  limits: string;
  line: SourceLine;
}

export interface PetrarchActor {
  line: SourceLine;
  names: PetrarchName[];
  codes: PetrarchCode[];
}

/** Every name at the margin begins an actor, with a code or without. */
export function readActors(lines: readonly SourceLine[], ledger: Ledger): PetrarchActor[] {
  const actors: PetrarchActor[] = [];
  for (const line of lines) {
    const bracket = line.text.indexOf('[');
    const before = bracket < 0 ? line.text : line.text.slice(0, bracket);
    const behind = bracket < 0 ? '' : line.text.slice(bracket);
    const last = actors.at(-1);
    if (/^\s/.test(before) || bracket === 0) {
      if (!last) ledger.refuse(line, 'codes stand here, but no name above them');
      else if (before.trim() !== '')
        ledger.refuse(line, 'an indented line holds codes only: a name begins at the margin');
      else readCodes(behind, line, last, ledger);
    } else if (before.startsWith('+')) {
      if (!last) ledger.refuse(line, 'another name stands here, but no actor above it');
      else {
        // "+ONE_+_OTHER": two names, the line break between them lost.
        for (const part of before.split('+').filter(part => spaced(part) !== ''))
          addNames(part, line, last, ledger);
        if (behind !== '') readCodes(behind, line, last, ledger);
      }
    } else {
      const actor: PetrarchActor = { line, names: [], codes: [] };
      actors.push(actor);
      addNames(before, line, actor, ledger);
      if (behind !== '') readCodes(behind, line, actor, ledger);
    }
  }
  return actors;
}

function addNames(raw: string, line: SourceLine, actor: PetrarchActor, ledger: Ledger): void {
  const name = spaced(raw);
  const problem = problemOf(name);
  if (problem !== null) ledger.refuse(line, problem);
  else for (const text of withoutBrackets(name)) actor.names.push({ text, line });
}

function readCodes(text: string, line: SourceLine, actor: PetrarchActor, ledger: Ledger): void {
  const rest = text.replace(/\[([^[\]]*)\]/g, (whole, inside: string) => {
    const found = /^\s*([^\s<>]+)\s*(.*?)\s*$/.exec(inside);
    if (!found) ledger.refuse(line, `"${whole}" holds no code`);
    else actor.codes.push({ code: found[1]!, limits: found[2]!, line });
    return '';
  });
  // What else stands behind a code is a remark without its "#".
  if (/[[\]]/.test(rest)) ledger.refuse(line, `"${rest.trim()}": a bracket is missing`);
}
