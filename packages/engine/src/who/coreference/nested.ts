/** Names inside longer names: "*Lagos* State University", "the University of *Basel*", where the text speaks of them by themselves too. */
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';

/** How many words of a name are read, and how many an inner name may have. */
const MOST_WORDS = 10;
const MOST_INNER_WORDS = 4;

/** Mentions inside names, once all names are resolved. Whoever they mean takes no part in what the longer name does. */
export function findNestedNames(setting: Setting): Candidate[] {
  const found: Candidate[] = [];
  for (const outer of setting.candidates) {
    if (!outer.name || outer.name.kind === 'person' || outer.endToken - outer.firstToken < 2) continue;
    // "the Islamic State of *Iraq*": a name that the lexicon has is read as a whole.
    if (setting.referentsOf(outer).some(one => one.actor !== null)) continue;
    const end = Math.min(outer.endToken, outer.firstToken + MOST_WORDS);
    for (let first = outer.firstToken; first < end; first++) {
      const inner = longestAt(setting, outer, first, end);
      if (inner === null) continue;
      found.push(inner);
      first = inner.endToken - 1;
    }
  }
  return found;
}

function longestAt(setting: Setting, outer: Candidate, first: number, limit: number): Candidate | null {
  for (let end = Math.min(limit, first + MOST_INNER_WORDS); end > first; end--) {
    if (end - first === outer.endToken - outer.firstToken) continue;
    const referent = standsAlone(setting, outer, first, end) ? namedBy(setting, first, end) : null;
    if (referent && !outer.referents.includes(referent.row) && isMentionedElsewhere(referent, outer))
      return innerName(setting, outer, referent, first, end);
  }
  return null;
}

function isMentionedElsewhere({ mentions }: Referent, { sentence }: Candidate): boolean {
  return mentions.some(other => other.sentence !== sentence);
}

/** "*Lagos* State University", "University of *Basel*"; not "Western *Australia*", not "the *University* of Basel". */
function standsAlone({ lookup }: Setting, outer: Candidate, first: number, end: number): boolean {
  if (end - first === 1 && lookup.nounAt(first) !== null) return false;
  // "*US*-led coalition"
  if (lookup.wordAt(end) === '-' || lookup.wordAt(end - 1) === '-') return false;
  if (end === outer.endToken - 1 && LANDSCAPE.test(lookup.wordAt(end))) return false;
  const before = first - 1;
  return before < outer.firstToken || LINKS.test(lookup.wordAt(before)) || lookup.wordAt(before) === 'the';
}

/** "the *Tigris* River", "*Kent* County": the same by its whole name, or another that is called after it. */
const LANDSCAPE =
  /^(river|lake|sea|mountains?|hills?|valley|islands?|beach|village|town|city|district|province|governorate|county|region)$/;

const LINKS = /^(of|for|in|at|and)$/;

function namedBy(setting: Setting, first: number, end: number): Referent | null {
  const hit = setting.lookup.nameAt(first);
  if (hit?.firstToken === first && hit.endToken === end) {
    const sense = hit.phrase.senses[0];
    if (sense?.type === 'country') return setting.cast.findState(sense.country);
  }
  return setting.cast.findNamed(setting.wordsOf(first, end));
}

function innerName(
  setting: Setting,
  outer: Candidate,
  { row }: Referent,
  first: number,
  end: number,
): Candidate {
  return {
    ...outer,
    firstToken: first,
    endToken: end,
    headToken: end - 1,
    headFirst: first,
    headEnd: end,
    name: outer.name,
    plural: false,
    isBackground: true,
    sentence: setting.draft.tokens.sentences[first]!,
    referents: [row],
  };
}
