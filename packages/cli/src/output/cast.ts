/** The cast of a Reading: who and what it is about, each with codes, roles and mentions in the order of the text. */
import type { Reading } from '@readout/engine';
import { type Entity, nameOf, type View, viewOf } from '@readout/engine/view';
import { cut, plain, wrapped } from './terminal.js';

const COLUMNS = 100;
const LABEL_COLUMNS = 14;
const NAME_LENGTH = 70;
const WORDS_LENGTH = 60;

export function castText(reading: Reading): string {
  const view = viewOf(reading);
  const heading = `${plain(nameOf(reading.document))}\n`;
  const notices = reading.notices.map(({ message }) => `! ${plain(message)}\n`);
  const entities = reading.entities.map(entity => entityText(view, entity));
  const none = 'Nobody: the text names and describes no one.\n';
  return [heading, ...notices, ...(entities.length > 0 ? entities : [none])].join('\n');
}

function entityText(view: View, entity: Entity): string {
  const mentions = view.reading.mentions.filter(one => one.entity === entity.id);
  return [
    `${entity.id.padEnd(5)}${cut(plain(entity.name), NAME_LENGTH)}  ${codesOf(entity)}\n`,
    ...(entity.aliases.length > 0 ? [line('Also', entity.aliases.join(' | '))] : []),
    ...entity.roles.map(role => line('Role', roleText(view, role))),
    line('Mentions', mentions.map(one => `“${cut(view.words(one), WORDS_LENGTH)}”`).join(' ')),
  ].join('');
}

/** "person  IRN MIL (IRNMIL)"; "?" for what is not known. */
function codesOf({ kind, country, sector, otherSectors, cameo }: Entity): string {
  if (country === null && sector === null) return kind;
  const sectors = [sector ?? '?', ...otherSectors].join('+');
  return `${kind}  ${country ?? '?'} ${sectors}${cameo === null ? '' : ` (${cameo})`}`;
}

function roleText(view: View, role: Entity['roles'][number]): string {
  const organisation = role.organisation === null ? [] : [view.entity(role.organisation).name];
  const where = [...organisation, ...(role.country === null ? [] : [role.country])].join(', ');
  const evidence =
    role.source === 'lexicon'
      ? `the lexicon, of “${view.words(role)}” on the day of publication`
      : `“${cut(view.words(role), WORDS_LENGTH)}”`;
  return `${role.title}${where && ` (${where})`}: ${evidence}`;
}

/** A label and its text, broken under itself. */
function line(label: string, text: string): string {
  return wrapped(plain(text), COLUMNS - LABEL_COLUMNS)
    .map((part, index) => `${(index === 0 ? `     ${label}` : '').padEnd(LABEL_COLUMNS)}${part}\n`)
    .join('');
}
