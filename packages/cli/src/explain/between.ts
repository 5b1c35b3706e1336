/** What a document tells between two whom the user names: its events, and for each other sentence with both why it gave none. */
import type { DocumentInput, Reader } from '@readout/engine';
import { explainPair, type PairSentence } from '@readout/engine/internals';
import { type Entity, nameOf, type Reading, type Span, type View, viewOf } from '@readout/engine/view';
import { cut, plain } from '../output/terminal.js';
import { eventText, labelled, SENTENCE_LENGTH } from './explanation.js';
import { entityNamed } from './named.js';
import { nearText } from './near.js';
import { Words } from './path.js';

/** @throws TypeError when a name is nobody's or several people's, or both are one's. */
export function betweenText(
  reader: Reader,
  document: DocumentInput,
  names: readonly [string, string],
): string {
  const reading = reader.read(document, { tokens: true });
  const view = viewOf(reading);
  const words = new Words(reading.tokens ?? [], reading.document.text);
  const first = entityNamed(view, names[0]);
  const second = entityNamed(view, names[1]);
  if (first.id === second.id)
    throw new TypeError(
      `"${names[0]}" and "${names[1]}" are one here, ${first.name} (${first.id}): name two.`,
    );
  const { sentences } = explainPair(
    reader.draft(document, 'said'),
    reader.resources,
    mentionsOf(reading, first),
    mentionsOf(reading, second),
  );
  const events = reading.events.filter(({ actors, recipients }) => {
    const parties = [...actors, ...recipients].map(({ entity }) => entity);
    return parties.includes(first.id) && parties.includes(second.id);
  });
  const silent = sentences.filter(
    ({ sentence }) => !events.some(({ trigger }) => trigger.some(word => contains(sentence, word))),
  );
  return [
    `${plain(nameOf(reading.document))}\n`,
    `Between ${plain(first.name)} and ${plain(second.name)}\n`,
    ...events.map(event => eventText(view, words, event)),
    ...(events.length === 0 ? ['No event has both as its parties.\n'] : []),
    ...silent.map(sentence => sentenceText(view, words, sentence)),
    ...(sentences.length === 0 ? [`${apart(view, first, second)}\n`] : []),
  ].join('\n');
}

const contains = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;

const mentionsOf = ({ mentions }: Reading, { id }: Entity): Span[] =>
  mentions.filter(({ entity }) => entity === id).map(({ head }) => head);

const apart = (view: View, first: Entity, second: Entity) =>
  `They never stand in one sentence, and events are read sentence by sentence: ${plain(first.name)} is named in ${sentencesWith(view, first)}, ${plain(second.name)} in ${sentencesWith(view, second)}.`;

/** "sentences 1, 4" */
function sentencesWith({ reading }: View, entity: Entity): string {
  const spans = mentionsOf(reading, entity);
  const rows = reading.sentences.flatMap((sentence, row) =>
    spans.some(span => contains(sentence, span)) ? [row + 1] : [],
  );
  return `sentence${rows.length === 1 ? '' : 's'} ${rows.join(', ')}`;
}

function sentenceText(view: View, words: Words, { sentence, source, target, near }: PairSentence): string {
  const path = words.findPath(words.findHead([source]), words.findHead([target]));
  const none = 'no word on the way between them, or beside it, begins an entry of the dictionary of events';
  return [
    labelled('Sentence', cut(plain(view.words(sentence)), SENTENCE_LENGTH)),
    labelled('Way', path === null ? 'the tree has no way from one to the other' : path.join('; ')),
    ...(near.length === 0
      ? [labelled('Words', none)]
      : near.map(one =>
          nearText(one.onPath ? 'On the way' : 'Beside it', view.words(one.word), one.reasons),
        )),
  ].join('');
}
