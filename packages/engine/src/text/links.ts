import { isWordKind, kindAt, kindOf } from './characters.js';

/** Endings of a host or file name that make "word.word" one token: common domains, safe country domains, file types. */
const ENDINGS = new Set(
  `com org net edu gov mil info biz int
   uk de fr ru cn jp tv ca au nz tw eu ir il br ch nl se ua pl kr mx ar cz gr hu tr sg hk ie lb sy iq sa ae qa eg pk za ng ke
   doc docx xls xlsx pdf txt jpg jpeg png gif htm html php asp aspx ppt pptx zip mp3 mp4 exe url csv xml json`.split(
    /\s+/,
  ),
);
/** Country domains that are also English words: taken only after a second-level domain, as in "gov.in". */
const WORD_ENDINGS = new Set([
  'us',
  'in',
  'it',
  'is',
  'at',
  'be',
  'me',
  'to',
  'so',
  'no',
  'am',
  'my',
  'id',
  'co',
  'io',
]);
const SECOND_LEVELS = new Set(['com', 'co', 'gov', 'gob', 'org', 'ac', 'edu', 'net']);
/** First names of the newsgroup hierarchies. */
const NEWSGROUPS = new Set(['alt', 'comp', 'misc', 'rec', 'sci', 'soc', 'talk', 'news']);
const SCHEMES = ['http://', 'https://', 'ftp://', 'www.', 'mailto:'];

/**
 * Where a web address, e-mail address, host or file name that begins at `start` ends, or the complement (`~`) of the
 * offset up to which there is none. Never looks past `limit`, which is the end of the characters between white space.
 */
export function linkEnd(text: string, start: number, limit: number): number {
  if (hasScheme(text, start, limit)) return trimmed(text, start, addressEnd(text, start, limit));
  let at = start;
  while (at < limit && isLocalPart(text.charCodeAt(at))) at++;
  if (at > start && text.charCodeAt(at) === 0x40 && at < limit) {
    let end = at + 1;
    while (end < limit && isHostPart(text.charCodeAt(end))) end++;
    end = trimmed(text, start, end);
    // One letter on both sides, as in a game's name, is left to the rules for words.
    return end > at + 1 ? end : ~at;
  }
  let end = start;
  while (end < limit && isHostPart(text.charCodeAt(end))) end++;
  return hostEnd(text, start, end, limit);
}

function hostEnd(text: string, start: number, end: number, limit: number): number {
  const last = trimmed(text, start, end);
  if (!isHost(text.slice(Math.max(start, last - 80), last))) return ~Math.max(end, start + 1);
  const slash = text.charCodeAt(last) === 0x2f && last + 1 < limit && isWordKind(kindAt(text, last + 1));
  return slash ? trimmed(text, start, addressEnd(text, last, limit)) : last;
}

function isHost(name: string): boolean {
  const labels = name.split('.');
  const last = labels.at(-1)!;
  if (labels.length < 2 || labels.some(label => label === '')) return false;
  // "said.Com" is two sentences: an ending is in small letters or the whole is in capitals.
  const lower = last.toLowerCase();
  if (last !== lower && last !== last.toUpperCase()) return false;
  if (ENDINGS.has(lower)) return true;
  if (WORD_ENDINGS.has(last)) return labels.length > 2 && SECOND_LEVELS.has(labels.at(-2)!);
  return NEWSGROUPS.has(labels[0]!) && name === name.toLowerCase() && last.length > 2;
}

function hasScheme(text: string, start: number, limit: number): boolean {
  // h, w, f, m in either case: all that a scheme begins with.
  const first = text.charCodeAt(start) | 0x20;
  if (first !== 0x68 && first !== 0x77 && first !== 0x66 && first !== 0x6d) return false;
  const head = text.slice(start, Math.min(start + 9, limit)).toLowerCase();
  return SCHEMES.some(scheme => head.length > scheme.length && head.startsWith(scheme));
}

/** To the end, or to a character that no address holds: < > " and quotation marks. */
function addressEnd(text: string, start: number, limit: number): number {
  let end = start;
  for (; end < limit; end++) {
    const unit = text.charCodeAt(end);
    if (unit === 0x3c || unit === 0x3e || unit === 0x22 || (unit >= 0x2018 && unit <= 0x201f)) break;
  }
  return end;
}

/** Without the punctuation of the sentence around it: "(see example.org/a_(b))." */
function trimmed(text: string, start: number, end: number): number {
  let last = end;
  let unopened = unopenedBrackets(text, start, end);
  while (last > start + 1) {
    const unit = text.charCodeAt(last - 1);
    if (unit === 0x29) {
      if (unopened-- <= 0) break;
    } else if (!TRAILING.includes(text[last - 1]!)) break;
    last--;
  }
  return last;
}

const TRAILING = "!',-.:;?]}";

/** How many more closing than opening brackets there are. */
function unopenedBrackets(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x29) count++;
    else if (unit === 0x28) count--;
  }
  return count;
}

function isHostPart(unit: number): boolean {
  return unit === 0x2e || unit === 0x2d || unit === 0x5f || (unit < 0x80 && isWordKind(kindOf(unit)));
}

function isLocalPart(unit: number): boolean {
  return isHostPart(unit) || unit === 0x25 || unit === 0x2b || unit === 0x7e;
}
