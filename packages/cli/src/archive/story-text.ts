/** A story as text to read: its documents, what copies changed, and what happened according to whom. */
import type { Change, Story, StoryDocument, StoryHappening } from '@readout/archive';
import { dateText } from '@readout/engine/view';
import { cut, plain } from '../output/terminal.js';

/** Changes of a copy that are shown; JSON has them all. */
const SHOWN_CHANGES = 5;
const SHOWN_WORDS = 60;

export function storyText({ story, title, documents, happenings }: Story): string {
  let text = `${plain(title ?? story)}\n\nDocuments\n`;
  for (const document of documents) text += documentText(document);
  text += '\nWhat happened\n';
  if (happenings.length === 0) text += '  no events\n';
  const names = new Map(
    documents.map(({ document, publisher }) => [document, publisher ?? `document ${document}`]),
  );
  for (const happening of happenings) text += happeningText(happening, names);
  return text;
}

function documentText({ document, title, publisher, published, copy_of, changes }: StoryDocument): string {
  const facts = [published === null ? null : dateText(published), publisher, title, document];
  const shown = facts.filter(fact => fact !== null).map(plain);
  const copy = copy_of === null ? '' : `, a copy of ${plain(copy_of)}`;
  let text = `  ${[...new Set(shown)].join(' · ')}${copy}${copy !== '' && changes.length === 0 ? ', word for word' : ''}\n`;
  for (const change of changes.slice(0, SHOWN_CHANGES)) text += `      ${changeText(change)}\n`;
  if (changes.length > SHOWN_CHANGES) text += `      and ${changes.length - SHOWN_CHANGES} more changes\n`;
  return text;
}

function changeText({ kind, before, after }: Change): string {
  switch (kind) {
    case 'inserted':
      return `put in “${words(after)}”`;
    case 'deleted':
      return `left out “${words(before)}”`;
    default:
      return `“${words(before)}” became “${words(after)}”`;
  }
}

function words(written: string): string {
  return cut(plain(written), SHOWN_WORDS);
}

function happeningText(happening: StoryHappening, names: ReadonlyMap<string, string>): string {
  const { type, actors, recipients, publishers, detail } = happening;
  const whom = recipients.length === 0 ? '' : ` → ${recipients.join(', ')}`;
  let text = `  ${type}  ${plain(`${actors.join(', ') || '(unnamed)'}${whom}`)}\n`;
  const line = (name: string, told: string) => {
    if (told !== '') text += `      ${name.padEnd(14)}${plain(told)}\n`;
  };
  line('Independent', `${publishers} ${publishers === 1 ? 'publisher' : 'publishers'}`);
  const publisher = (name: string | null) => name ?? 'an unknown publisher';
  line('Asserted by', detail.assertedBy.map(publisher).join(', '));
  line(
    'Attributed by',
    detail.attributedBy
      .map(
        ({ publisher: name, to }) => `${publisher(name)} to ${to.map(who => who ?? 'somebody').join(', ')}`,
      )
      .join('; '),
  );
  line(
    'Denied by',
    detail.deniedBy
      .map(({ publisher: name, speaker, own }) =>
        own ? publisher(name) : `${speaker ?? 'somebody'} (${publisher(name)})`,
      )
      .join(', '),
  );
  line(
    'When',
    toldText(detail.dates, names, ({ from, to }) => spanText(from, to)),
  );
  line(
    'Where',
    toldText(detail.places, names, ({ name }) => name),
  );
  for (const [name, told] of Object.entries(detail.numbers))
    line(capital(name), toldText(told, names, String));
  line(
    'Words',
    toldText(
      detail.labels,
      names,
      ({ term, about, own }) => `“${term}” of ${about ?? 'it'}${own ? '' : ', quoted'}`,
    ),
  );
  return text;
}

/** Values that all tell alike stand alone; where they differ, each with who tells it. */
function toldText<Value>(
  told: readonly { value: Value; documents: string[] }[],
  names: ReadonlyMap<string, string>,
  textOf: (value: Value) => string,
): string {
  const byText = new Map<string, Set<string>>();
  for (const { value, documents } of told) {
    const text = textOf(value);
    if (text === '') continue;
    const who = byText.get(text) ?? new Set();
    for (const document of documents) who.add(names.get(document) ?? document);
    byText.set(text, who);
  }
  if (byText.size === 1) return [...byText.keys()][0]!;
  return [...byText].map(([text, who]) => `${text} (${[...who].join(', ')})`).join('; ');
}

function spanText(from: string | null, to: string | null): string {
  const [first, last] = [from?.slice(0, 10) ?? null, to?.slice(0, 10) ?? null];
  if (first === null && last === null) return '';
  if (first === null || last === null || first === last) return dateText((first ?? last)!);
  return `${dateText(first)} to ${dateText(last)}`;
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
