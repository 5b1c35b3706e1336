/** Why each event of a Reading is there: its words, its rule, how its parties were found, whose word it is. */
import { profileOf, type Reading } from '@readout/engine';
import {
  type Event,
  nameOf,
  namesOf,
  percentOf,
  type Span,
  typeAndMode,
  type View,
  viewOf,
} from '@readout/engine/view';
import { cut, plain, wrapped } from '../output/terminal.js';
import { Words } from './path.js';

const COLUMNS = 100;
const LABEL_COLUMNS = 16;
export const SENTENCE_LENGTH = 400;

const STATUSES: Record<Event['status'], string> = {
  actual: 'actual: told as having happened or happening',
  historical: 'historical: background, not what is being reported',
  future: 'future: announced',
  hypothetical: 'hypothetical: a condition, a possibility, something feared or simulated',
  negated: 'negated: said not to have happened',
};

/** Of a Reading with tokens. `judgements`: what the judge weighed, by id of the event; empty where nobody asks. */
export function explanationOf(reading: Reading, judgements: ReadonlyMap<string, string> = new Map()): string {
  const view = viewOf(reading);
  const words = new Words(reading.tokens ?? [], reading.document.text);
  const heading = `${plain(nameOf(reading.document))}\n`;
  const notices = reading.notices.map(({ message }) => `! ${plain(message)}\n`);
  const events = reading.events.map(event => eventText(view, words, event, judgements.get(event.id)));
  const none = 'No events: no words of the text fit an entry of the dictionary of events.\n';
  return [heading, ...notices, ...(events.length > 0 ? events : [none]), profileText(view)].join('\n');
}

/** How many sources and labels of a report's profile are listed. */
const MOST_SOURCES = 8;

/** Whose words the report is made of. */
function profileText(view: View): string {
  const { length, sources, labels } = profileOf(view.reading);
  const own = percentOf(length.publisher, length.text);
  const quoted = percentOf(length.quoted, length.text);
  const told = sources
    .slice(0, MOST_SOURCES)
    .map(
      ({ name, statements, quotations, length: theirs }) =>
        `${name ?? 'nobody named'}: ${statements} statement${statements === 1 ? '' : 's'}${quotations > 0 ? `, ${quotations} quoted` : ''}, ${percentOf(theirs, length.text)} of the text`,
    );
  const used = labels.slice(0, MOST_SOURCES).map(({ term, about, uses }) => {
    const whom = about === null ? '' : ` of ${view.entity(about).name}`;
    return `“${term}”${whom}${uses > 1 ? ` (${uses} times)` : ''}`;
  });
  return [
    'Whose words\n',
    labelled('Publisher', `${own} of the text in its own voice; ${quoted} of the text in quotation marks`),
    ...told.map(source => labelled('Source', source)),
    ...used.map(label => labelled('Own label', label)),
  ].join('');
}

/** One event, with what made it. */
export function eventText(view: View, words: Words, event: Event, judgement?: string): string {
  const recipients = namesOf(view, event.recipients).join(' + ');
  const actors = namesOf(view, event.actors).join(' + ') || '(unnamed)';
  const head = `${event.id}  ${typeAndMode(event)}  ${plain(`${actors}${recipients && ` → ${recipients}`}`)}`;
  const lines = [
    labelled('Sentence', sentenceOf(view, event)),
    labelled(
      'Words',
      quotedWords(view, event.because.words.length > 0 ? event.because.words : event.trigger),
    ),
    labelled('Rule', ruleText(event)),
    ...event.actors.map(actor => labelled('Actor', partyText(view, words, event, actor))),
    ...event.recipients.map(recipient => labelled('Recipient', partyText(view, words, event, recipient))),
    labelled('Status', STATUSES[event.status]),
    labelled('Voice', voiceText(view, event)),
    labelled('When', whenText(view, event)),
    ...(event.place === null ? [] : [labelled('Where', whereText(view, event.place))]),
    labelled('Confidence', `${event.confidence}: so many in a hundred events with such evidence are right`),
    ...(judgement === undefined ? [] : [labelled('Judge', judgement)]),
  ];
  return `${head}\n${lines.join('')}`;
}

/** A label and its text, broken under itself. */
export function labelled(label: string, text: string): string {
  const lines = wrapped(plain(text), COLUMNS - LABEL_COLUMNS);
  return lines
    .map((part, index) => `${(index === 0 ? `    ${label}` : '').padEnd(LABEL_COLUMNS)}${part}\n`)
    .join('');
}

function sentenceOf(view: View, { trigger }: Event): string {
  const at = trigger[0]!.start;
  const sentence = view.reading.sentences.find(({ start, end }) => start <= at && at < end);
  return sentence ? cut(view.words(sentence), SENTENCE_LENGTH) : '';
}

function quotedWords(view: View, spans: readonly Span[]): string {
  return `“${spans.map(view.words).join(' … ')}”`;
}

function ruleText({ because, cameo, contexts }: Event): string {
  const code = cameo === null ? '' : `, CAMEO ${cameo}`;
  return `${because.rule}${code}${contexts.length > 0 ? `; context: ${contexts.join(', ')}` : ''}`;
}

/** "“guards” is the object of “accused”; …": from the party's words to the words of the event. */
function partyText(view: View, words: Words, event: Event, party: Event['actors'][number]): string {
  const name = view.entity(party.entity).name;
  const said = view.words(party);
  const meaning = said === name ? `“${said}”` : `“${said}” is ${name}`;
  const from = words.findHead([party]);
  const to = words.findHead(event.trigger);
  if (from < 0 || to < 0) return meaning;
  if (from === to) return `${meaning}; it is named in the event's own words`;
  const path = words.findPath(from, to);
  return path === null ? `${meaning}; named in another sentence` : `${meaning}; ${path.join('; ')}`;
}

function voiceText(view: View, { voice }: Event): string {
  const statement = view.statementOf(voice);
  if (statement === null) return 'the publisher vouches for it';
  const cue = statement.cue === null ? '' : ` (“${view.words(statement.cue)}”)`;
  return `a claim: it stands in what ${view.speakerOf(statement)} says in ${statement.id}${cue}`;
}

function whenText(view: View, { time }: Event): string {
  if (time.source === null) return 'not known';
  const range =
    time.from === time.to ? '' : `, from ${time.from ?? 'an open start'} to ${time.to ?? 'an open end'}`;
  if (time.source === 'publishedAt')
    return `${time.value}${range}: the text does not tell, so the day of publication`;
  const expression = view.reading.times.find(({ id }) => id === time.source)!;
  return `${time.value ?? 'a stretch of time'}${range}: “${view.words(expression)}”`;
}

function whereText(view: View, id: string): string {
  const place = view.place(id);
  const area = [place.admin1, place.country].filter(Boolean).join(', ');
  return `${place.name}${area && ` (${area})`}: “${view.words(place)}”`;
}
