/**
 * "I" and "we" in quotation marks are those who speak. Light for now: the speaker is the subject of the verb of speaking next to
 * the quotation, in its sentence or the one beside it; statements proper are found later, by `said/`. Outside quotations "I" is
 * one referent, the writer, and "we" another.
 */

import { fold } from '@readout/lexicon';
import type { Draft } from '../../draft/draft.js';
import { Deprel } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';

export const SPEECH: ReadonlySet<string> = new Set(
  'say tell add write tweet state declare announce warn insist stress note explain argue ask reply answer continue conclude claim recall admit vow post shout cry'.split(
    ' ',
  ),
);

/** By token: whether it stands inside quotation marks. A mark left open ends with its paragraph. */
export function quotedTokens(draft: Draft): Uint8Array {
  const isQuoted = new Uint8Array(draft.tokens.length);
  let open = false;
  let paragraph = -1;
  for (const sentence of draft.sentences) {
    if (sentence.paragraph !== paragraph) open = false;
    paragraph = sentence.paragraph;
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      const unit = draft.text.charCodeAt(draft.tokens.starts[token]!);
      if (unit === 0x201c) open = true;
      else if (unit === 0x201d) open = false;
      else if (unit === 0x22 || draft.norm(token) === "''" || draft.norm(token) === '``') open = !open;
      else if (open) isQuoted[token] = 1;
    }
  }
  return isQuoted;
}

/** The speaker of the quotation in which a candidate stands, or null. */
export function findSpeaker(setting: Setting, candidate: Candidate, isQuoted: Uint8Array): Referent | null {
  const { sentences } = setting.draft;
  const here = candidate.sentence;
  for (const at of [here, here + 1, here - 1]) {
    const sentence = sentences[at];
    if (!sentence || sentence.paragraph !== sentences[here]!.paragraph) continue;
    const speaker = speakerIn(setting, sentence.firstToken, sentence.endToken, isQuoted);
    if (speaker) return speaker;
  }
  return null;
}

function speakerIn(
  setting: Setting,
  firstToken: number,
  endToken: number,
  isQuoted: Uint8Array,
): Referent | null {
  const { deprels, heads } = setting.draft.tokens;
  for (let token = firstToken; token < endToken; token++) {
    if (isQuoted[token] || deprels[token] !== Deprel.nsubj || heads[token]! < 0 || isQuoted[heads[token]!])
      continue;
    if (!SPEECH.has(setting.draft.lemma(heads[token]!))) continue;
    const [speaker] = setting.referentsAt(token);
    if (speaker && speaker.kind !== 'other' && speaker.kind !== 'place') return speaker;
  }
  return null;
}

/** Who "we" are outside quotations: "We, *42 organisations*", else the publisher when the text names it. */
export function findPublisher(setting: Setting, candidate: Candidate): Referent | null {
  const { lookup, cast, draft } = setting;
  if (lookup.wordAt(candidate.endToken) === ',') {
    const beside = setting.candidates.find(
      one => one.firstToken === candidate.endToken + 1 && one.nominal !== null && one.plural,
    );
    if (beside?.referents.length === 1) return cast.referents[beside.referents[0]!]!;
  }
  const words = fold(draft.input.publisher ?? '')
    .split(/[\s-]+/)
    .filter(word => word !== '' && word !== 'the');
  const found = words.length > 0 ? cast.findNamed(words) : null;
  return found && found.kind !== 'place' && found.kind !== 'country' ? found : null;
}
