/** A Reading as a table for the terminal: its events, then its statements. */
import type { Reading } from '@readout/engine';
import {
  dateText,
  type Event,
  nameOf,
  namesOf,
  numbersOf,
  type Statement,
  typeAndMode,
  type View,
  viewOf,
  whenOf,
  withoutQuotes,
} from '@readout/engine/view';
import {
  cut,
  type Painter,
  padded,
  painterOf,
  plain,
  type Style,
  type Terminal,
  widthOf,
  wrapped,
} from './terminal.js';

const INDENT = 5;
/** The longest is ASSAULT/suicide-attack. */
const TYPE_COLUMNS = 24;
const STATUS_COLUMNS = 12;
const SPEAKER_COLUMNS = 24;
/** Triggers in pieces ("carried … out") are joined; a long one says no more. */
const TRIGGER_COLUMNS = 40;

const QUAD_STYLES: Record<Event['quad'], Style> = {
  'verbal cooperation': 'green',
  'material cooperation': 'cyan',
  'verbal conflict': 'yellow',
  'material conflict': 'red',
};

export function tableOf(reading: Reading, terminal: Terminal): string {
  const view = viewOf(reading);
  const paint = painterOf(terminal);
  const { columns } = terminal;
  const lines = [
    ...heading(view, columns, paint),
    ...reading.notices.map(({ message }) => paint(cut(`! ${plain(message)}`, columns), 'yellow')),
    '',
    ...reading.events.flatMap(event => eventLines(view, event, columns, paint)),
    ...(reading.events.length === 0 ? [paint('     no events', 'dim')] : []),
    ...statementLines(view, columns, paint),
  ];
  return `${lines.join('\n')}\n`;
}

function heading({ reading }: View, columns: number, paint: Painter): string[] {
  const { id, title, publisher, publishedAt } = reading.document;
  const first = cut(plain(nameOf(reading.document)), columns);
  const facts = [publisher, publishedAt && dateText(publishedAt), title && id]
    .filter(Boolean)
    .map(fact => plain(fact!));
  const rule = paint('─'.repeat(columns), 'dim');
  return [
    rule,
    paint(first, 'bold'),
    ...(facts.length > 0 ? [paint(cut(facts.join(' · '), columns), 'dim')] : []),
  ];
}

/**
 *      v1  CONSULT/visit         Mohammad Baqeri → Abdel Emir Rashid Yarallah
 *                                2 Jul 2023 · Baghdad · “meeting”
 */
function eventLines(view: View, event: Event, columns: number, paint: Painter): string[] {
  const room = columns - INDENT - TYPE_COLUMNS - STATUS_COLUMNS;
  const who = wrapped(plain(whoToWhom(view, event)), room);
  const status = event.status === 'actual' ? '' : event.status;
  const gap = ' '.repeat(Math.max(1, room - widthOf(who[0]!) + 1));
  const head =
    paint(padded(event.id, INDENT), 'dim') +
    paint(padded(typeAndMode(event), TYPE_COLUMNS), 'bold', QUAD_STYLES[event.quad]) +
    paint(who[0]!, 'bold') +
    (status && gap + paint(status, 'magenta'));
  const below = ' '.repeat(INDENT + TYPE_COLUMNS);
  const rest = who.slice(1).map(line => below + paint(line, 'bold'));
  const details = wrapped(plain(eventDetails(view, event)), columns - below.length);
  return [
    head,
    ...rest,
    ...claimLines(view, event, below, columns, paint),
    ...details.map(line => below + paint(line, 'dim')),
  ];
}

function whoToWhom(view: View, { actors, recipients }: Event): string {
  const from = namesOf(view, actors).join(' + ') || '(unnamed)';
  return recipients.length === 0 ? from : `${from} → ${namesOf(view, recipients).join(' + ')}`;
}

/** A claim is never shown as a fact: whose it is stands right under who did what. */
function claimLines(view: View, { voice }: Event, below: string, columns: number, paint: Painter): string[] {
  const statement = view.statementOf(voice);
  if (statement === null) return [];
  const claim = `claimed by ${plain(view.speakerOf(statement))} (${statement.id})`;
  return [below + paint(cut(claim, columns - below.length), 'magenta')];
}

function eventDetails(view: View, event: Event): string {
  const trigger = cut(event.trigger.map(view.words).join(' … '), TRIGGER_COLUMNS);
  const place = event.place === null ? null : view.place(event.place).name;
  const parts = [
    whenOf(event),
    place,
    ...event.contexts.map(context => context.replaceAll('_', ' ')),
    ...numbersOf(event),
    `“${trigger}”`,
  ];
  return parts.filter(Boolean).join(' · ');
}

function statementLines(view: View, columns: number, paint: Painter): string[] {
  const { statements } = view.reading;
  if (statements.length === 0) return [];
  return ['', ...statements.map(statement => statementLine(view, statement, columns, paint))];
}

/**      s1  Mohammad Baqeri        said: “The two countries have good and valuable experience …” */
function statementLine(view: View, statement: Statement, columns: number, paint: Painter): string {
  const cue = statement.cue === null ? '' : `${plain(view.words(statement.cue))}: `;
  const content = statement.content.map(piece => plain(contentOf(view, piece))).join(' … ');
  const room = columns - INDENT - SPEAKER_COLUMNS;
  const speaker = `${statement.within === null ? '' : '↳ '}${plain(view.speakerOf(statement))}`;
  const quoted = statement.mode === 'direct' ? `“${cut(content, room - widthOf(cue) - 2)}”` : content;
  return (
    paint(padded(statement.id, INDENT), 'dim') +
    padded(speaker, SPEAKER_COLUMNS - 1) +
    ' ' +
    cut(cue + quoted, room)
  );
}

function contentOf(view: View, piece: Statement['content'][number]): string {
  return piece.quoted ? withoutQuotes(view.words(piece)) : view.words(piece);
}
