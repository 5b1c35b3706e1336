/**
 * Whether the clause around a time looks back or ahead, which tells last Tuesday from next. With tags, the nearest finite
 * verb before it decides, then the nearest after it; without them only words that speak of what is to come count.
 */
import { Upos, Xpos } from '../grammar/labels.js';
import type { Scan } from './scan.js';

/** How many words on each side are looked at. */
const WINDOW_BEFORE = 12;
const WINDOW_AFTER = 8;

/** Words that speak of what is to come. */
const AHEAD = new Set([
  'will',
  "'ll",
  'shall',
  'wo',
  'would',
  'scheduled',
  'planned',
  'plans',
  'plan',
  'planning',
  'expected',
  'expects',
  'due',
  'slated',
  'upcoming',
  'until',
  'till',
  'deadline',
  'tomorrow',
  'intends',
  'hopes',
  'postponed',
]);

/** "as early as Tuesday", "by Friday": strong signs right before the time. */
const AHEAD_RIGHT_BEFORE = new Set(['until', 'till', 'by', 'before']);

/** Words that end the clause when met on the way. */
const BREAKS = new Set([';', ':', '``', "''", '"', '“', '”']);

export function directionAt(scan: Scan, firstToken: number, endToken: number): -1 | 0 | 1 {
  if (scan.is(firstToken - 1, 'as') && scan.is(firstToken - 2, 'early', 'soon', 'late')) return 1;
  if (AHEAD_RIGHT_BEFORE.has(scan.norm(firstToken - 1))) return 1;
  if (scan.is(firstToken - 1, 'of') && scan.is(firstToken - 2, 'ahead')) return 1;
  if (isAnnounced(scan, firstToken)) return 1;
  const tagged = scan.draft.tokens.uposes.length > 0;
  const owns = scan.is(endToken, "'s", "'");
  for (let token = firstToken - 1; token >= firstToken - WINDOW_BEFORE; token--) {
    const norm = scan.norm(token);
    if (norm === '' || BREAKS.has(norm)) break;
    // "would look for a way around Wednesday's ruling": what is already called after its day has mostly been.
    if (owns && norm === 'would') continue;
    const told = tenseOf(scan, token, tagged);
    if (told !== 0) return told;
  }
  if (tagged && isTimetable(scan, firstToken)) return 1;
  for (let token = endToken; token < endToken + WINDOW_AFTER; token++) {
    const norm = scan.norm(token);
    if (norm === '' || BREAKS.has(norm)) break;
    const told = tenseOf(scan, token, tagged);
    if (told !== 0) return told;
  }
  return 0;
}

/** Verbs that make known what begins "from Monday": "called a strike from Monday". */
const ANNOUNCING =
  /^(call|announc|declar|order|impos|propos|plan|threaten|agree|promis|vow|pledg|ban|suspend|halt|clos|cancel|extend)/;

/** How many words before "from" the verb may stand. */
const ANNOUNCED_WINDOW = 6;

/** "called a strike from Monday", with no end in the past. */
function isAnnounced(scan: Scan, firstToken: number): boolean {
  if (!scan.is(firstToken - 1, 'from', 'starting', 'beginning')) return false;
  // "from Monday to Thursday" may be told of afterwards.
  const ranged =
    scan.is(firstToken + 1, 'to', 'until', 'till', 'through') && scan.word(firstToken + 2).kinds !== 0;
  if (ranged) return false;
  for (let token = firstToken - 2; token >= firstToken - 1 - ANNOUNCED_WINDOW; token--)
    if (ANNOUNCING.test(scan.norm(token))) return true;
  return false;
}

/** "the envoys meet Friday", "teachers stage a strike on Wednesday": the simple present of what is done is that of timetables. */
function isTimetable(scan: Scan, firstToken: number): boolean {
  const { uposes, xposes } = scan.draft.tokens;
  // A headline tells of what has been in the present: "Gunmen kill nine guards on Friday".
  if (!ENDS.has(scan.norm(scan.endToken - 1))) return false;
  for (let token = firstToken - 1; token >= firstToken - TIMETABLE_WINDOW; token--) {
    const norm = scan.norm(token);
    if (norm === '' || norm === ',' || BREAKS.has(norm)) return false;
    if (uposes[token] !== Upos.VERB) continue;
    const present = xposes[token] === Xpos.VBP || xposes[token] === Xpos.VBZ;
    return present && !STATIVE.test(norm) && !SAME_IN_PAST.has(norm);
  }
  return false;
}

const ENDS = new Set(['.', '?', '!', '"', '”', "''", ')']);

/** How many words before a time the verb of a timetable may stand: "stage a strike on Wednesday". */
const TIMETABLE_WINDOW = 5;

/** Verbs whose past looks like their present: "police beat the man on Sunday". */
const SAME_IN_PAST = new Set(
  'beat burst bid cast cut hit hurt let put quit read rid set shed shut split spread thrust broadcast upset'.split(
    ' ',
  ),
);

/** Verbs whose present tells of a state or of what was said, by how they begin. */
const STATIVE =
  /^(say|tell|think|believ|know|want|need|hope|fear|seem|appear|remain|includ|show|mean|cost|own|hold|live|stand|date|claim|report|suggest|indicat|come|fall|ha[sv]|do|is|are)/;

function tenseOf(scan: Scan, token: number, tagged: boolean): -1 | 0 | 1 {
  if (AHEAD.has(scan.norm(token))) return 1;
  // "voting is set for Friday", against "a record set on Friday"
  if (scan.is(token, 'set') && scan.is(token + 1, 'for', 'to')) return 1;
  if (!tagged) return 0;
  const { xposes, uposes } = scan.draft.tokens;
  if (xposes[token] === Xpos.VB && scan.is(token - 1, 'to') && isIntended(scan, token - 1)) return 1;
  if (xposes[token] === Xpos.VBD && (uposes[token] === Upos.VERB || uposes[token] === Upos.AUX)) return -1;
  return 0;
}

/** What is agreed, promised, ordered or about to be done lies ahead: "agreed to pull back on Thursday", "is to open in May". */
const INTENDING = new Set([
  'agreed',
  'agree',
  'agrees',
  'promised',
  'promises',
  'vowed',
  'vows',
  'pledged',
  'pledges',
  'is',
  'are',
  'was',
  'were',
  'decided',
  'ready',
  'prepared',
  'preparing',
  'ordered',
  'urged',
  'asked',
  'told',
  'threatened',
  'intends',
  'intend',
  'intended',
  'likely',
  'about',
  'refused',
  'want',
  'wants',
  'wanted',
  'hopes',
  'hoped',
  'offered',
  'invited',
  'vowing',
  'promising',
  'demanded',
  'called',
]);

/** Whether the infinitive that begins at `token` hangs on such a word, at most three words before. */
function isIntended(scan: Scan, token: number): boolean {
  for (let before = token - 1; before >= token - 3; before--)
    if (INTENDING.has(scan.norm(before))) return true;
  return false;
}
