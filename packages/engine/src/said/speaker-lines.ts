/**
 * Speech marked by the layout: the headline "Smith: plan is dead", the interview's "Q: …" and "A: …", the transcript's
 * "MS. SMITH: …". A label counts in the first paragraph (a headline), or when the document has labels at several paragraphs.
 */
import type { Draft } from '../draft/draft.js';
import { Upos } from '../grammar/labels.js';
import type { Candidate } from './candidate.js';

/** The longest label, in words. */
const MAX_LABEL = 6;
/** So many labelled paragraphs make an interview or a transcript. */
const FEWEST_LABELS = 3;

/** Words before a colon that announce something, not somebody. */
const NO_SPEAKER = new Set([
  'update',
  'breaking',
  'exclusive',
  'watch',
  'video',
  'photos',
  'note',
  'analysis',
  'opinion',
  'correction',
  'live',
  'latest',
  'report',
  'editor',
  'factbox',
  'timeline',
  'explainer',
  'related',
]);

interface Line {
  first: number;
  colon: number;
  end: number;
}

export function readSpeakerLines(draft: Draft): Candidate[] {
  const lines = labelledParagraphs(draft);
  // "DANA BROOK:" the first time is "BROOK:" afterwards.
  const labels = new Set(lines.map(({ colon }) => draft.form(colon - 1)));
  // Somebody speaks twice, or it is a list with headings.
  const isTranscript = lines.length >= FEWEST_LABELS && labels.size < lines.length;
  return lines
    .filter(
      line =>
        isTranscript ||
        (draft.sentences[draft.tokens.sentences[line.first]!]!.paragraph === 0 && isName(draft, line)),
    )
    .map(line => (isTurn(draft, line) ? turnOf(draft, line, lines[0]!.first) : candidateOf(draft, line)));
}

function labelledParagraphs(draft: Draft): Line[] {
  const lines: Line[] = [];
  draft.sentences.forEach((sentence, row) => {
    const isWithin = row > 0 && draft.sentences[row - 1]!.paragraph === sentence.paragraph;
    const colon = findColon(draft, sentence.firstToken, sentence.endToken);
    if (isWithin) {
      // Transcripts that have lost their line breaks: "… in May. BROOK: We waited. HALE: For whom?"
      if (colon < 0 || !isInCapitals(draft, sentence.firstToken, colon)) return;
      const before = lines.at(-1);
      if (before && before.end > sentence.firstToken) before.end = sentence.firstToken;
    }
    let last = row;
    while (last + 1 < draft.sentences.length && draft.sentences[last + 1]!.paragraph === sentence.paragraph)
      last++;
    const { endToken } = draft.sentences[last]!;
    if (colon > sentence.firstToken && colon + 1 < endToken)
      lines.push({ first: sentence.firstToken, colon, end: endToken });
  });
  return lines;
}

function isInCapitals(draft: Draft, first: number, colon: number): boolean {
  const label = draft.text.slice(draft.tokens.starts[first]!, draft.tokens.starts[colon]!);
  return label === label.toUpperCase() && /[A-Z]/.test(label);
}

/** The colon after a label: capitals, initials and full stops only before it, a space after it. */
function findColon(draft: Draft, first: number, end: number): number {
  const { starts, ends } = draft.tokens;
  for (let token = first; token < Math.min(end, first + MAX_LABEL + 1); token++) {
    const form = draft.form(token);
    if (form === ':') return draft.text[ends[token]!] === ' ' && starts[token]! > starts[first]! ? token : -1;
    if (!/^[A-Z.]/.test(form) && form !== "'s" && form !== '’s') return -1;
    if (NO_SPEAKER.has(draft.norm(token))) return -1;
  }
  return -1;
}

function isName(draft: Draft, { first, colon }: Line): boolean {
  const upos = draft.tokens.uposes[colon - 1];
  if (isWhere(draft, first, colon)) return false;
  return upos === Upos.PROPN || upos === Upos.NOUN;
}

/** "Mexico: Gunmen kill mayor", "KALABURAGI: The district …": the label says where, not who. */
function isWhere(draft: Draft, first: number, colon: number): boolean {
  const entity = draft.entities[draft.mentions[draft.mentionOfHead[colon - 1]!]?.entities[0] ?? -1];
  if (entity?.kind === 'person' || entity?.kind === 'organisation') return false;
  const isPlace = draft.places.some(place => place.firstToken < colon && place.endToken > first);
  return (
    isPlace ||
    (draft.dateline?.endToken ?? 0) >= colon ||
    (draft.form(colon - 1).length > LONGEST_ACRONYM &&
      draft.form(colon - 1) === draft.form(colon - 1).toUpperCase())
  );
}

/** A longer word in capitals before a colon is a town in a dateline. */
const LONGEST_ACRONYM = 5;

const QUESTION = new Set(['q', 'question']);
const ANSWER = new Set(['a', 'answer']);

/** "Q: …", "A: …" in an interview: the letter is no cue and names nobody. */
function isTurn(draft: Draft, { first, colon }: Line): boolean {
  const label = draft.norm(first);
  return colon === first + 1 && (QUESTION.has(label) || ANSWER.has(label));
}

/** The first person named before the interview answers, its reporter asks; nobody when the text names none. */
function turnOf(draft: Draft, { first, colon, end }: Line, until: number): Candidate {
  const asks = QUESTION.has(draft.norm(first));
  const speaker = asks ? findReporter(draft, until) : findInterviewee(draft, until);
  return {
    ...candidateOf(draft, { first, colon, end }),
    cue: null,
    cueToken: -1,
    speaker,
    isSpoken: true,
  };
}

function findInterviewee(draft: Draft, until: number): number {
  const named = draft.mentions.find(
    ({ form, headToken, entities }) =>
      headToken < until && form === 'name' && draft.entities[entities[0]!]?.kind === 'person',
  );
  return named?.headToken ?? -1;
}

const REPORTERS = new Set(['reporter', 'correspondent', 'journalist', 'interviewer']);

function findReporter(draft: Draft, until: number): number {
  for (let token = 0; token < until; token++) if (REPORTERS.has(draft.lemma(token))) return token;
  return -1;
}

function candidateOf(draft: Draft, { first, colon, end }: Line): Candidate {
  // The head of the label is the last word of a name.
  let speaker = colon - 1;
  while (speaker > first && draft.tokens.uposes[speaker] === Upos.PUNCT) speaker--;
  const asks = draft.norm(speaker) === 'q' || draft.norm(speaker) === 'question';
  return {
    cueToken: colon,
    cue: { first: colon, end: colon + 1 },
    speaker,
    addressee: -1,
    attitude: asks ? 'ask' : 'say',
    content: [{ first: colon + 1, end }],
    holes: [],
    quotes: [],
    mayQuote: false,
  };
}
