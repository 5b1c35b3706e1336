/** How words of a case are compared with words of a text: by what is said, not by how it is set. */

const ARTICLE = /^(?:the|a|an) (?=.)/;
const QUOTES = /[\u2018\u2019\u201b\u02bc]/g;
const OUTER_MARKS =
  /^[\s"'\u201c\u201d\u201e\u00ab\u00bb.,;:!?\u2014\u2013-]+|[\s"'\u201c\u201d\u201e\u00ab\u00bb.,;:!?\u2014\u2013-]+$/g;

/** Lower case, single spaces, straight apostrophes. */
export function normalWords(words: string): string {
  return words.replace(QUOTES, "'").replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The same without a leading article: "the ministry" is "ministry". */
export function normalName(name: string): string {
  return normalWords(name).replace(ARTICLE, '');
}

/** Without the quotation marks and stops around it, for what somebody said. */
export function normalContent(words: string): string {
  return normalWords(withoutEllipses(words).replace(OUTER_MARKS, ''));
}

/** Words on one line, as the notation prints them: one space between words, since two part the fields. */
export function onOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** Three dots part the first from the last words of a content, so those of the text itself are left out. */
export function withoutEllipses(words: string): string {
  return words.replace(/…|\.\.\./g, ' ');
}
