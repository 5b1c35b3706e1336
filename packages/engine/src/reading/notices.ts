import type { Draft } from '../draft/draft.js';
import type { NoticeCode } from '../draft/layers.js';
import type { Reading } from './schema.js';

/** What a user should know, as sentences; the stages give codes only. */
const MESSAGES: Readonly<Record<NoticeCode, string>> = {
  'unknown-publication-date':
    'The publication date is unknown, so "on Sunday" and the like stay relative: give publishedAt to have them resolved.',
  'unsupported-language':
    'The text does not look like English, the one language that is read: nothing was coded.',
  'empty-text': 'The text has no words.',
  'unreadable-text':
    'The text looks like binary data or was decoded with the wrong encoding: nothing was coded. Give plain text in UTF-8.',
  'sentence-cut': 'A sentence was too long to analyse as one and was cut: links across the cut are lost.',
};

/** The codes in their order of importance, each once. */
const CODES = Object.keys(MESSAGES) as NoticeCode[];

export function noticesOf(draft: Draft): Reading['notices'] {
  const codes = new Set(draft.notices);
  if (draft.language === 'en' && draft.publicationDate === null) codes.add('unknown-publication-date');
  return CODES.filter(code => codes.has(code)).map(code => ({ code, message: MESSAGES[code] }));
}
