/** The help, made from the list of commands. */
import type { Command } from './commands/command.js';
import { COMMANDS, type CommandName } from './commands/descriptions.js';
import { valueText, withHelp } from './flags.js';
import { version } from './version.js';

const COLUMNS = 100;

export function programHelp(): string {
  const names = Object.entries<Command>(COMMANDS);
  return `readout ${version()}: reads news reports and writes down who did what to whom, who says so, when and where.

usage: readout COMMAND …

${names.map(([name, { summary }]) => `  ${name.padEnd(11)}${summary}`).join('\n')}

  --help, --version; "readout COMMAND --help" tells more of a command

Examples
${names.map(([, { examples }]) => exampleText(examples[0]!)).join('')}
Exit status: 0, 1 when some documents could not be used, 2 when nothing could be done.
`;
}

export function commandHelp(name: CommandName): string {
  const { summary, usage, about, flags, examples }: Command = COMMANDS[name];
  const rows = Object.entries(withHelp(flags)).map(([flag, { value, short, help }]) => {
    const form = `${short ? `-${short}, ` : ''}--${flag}${value === undefined ? '' : ` ${valueText(value)}`}`;
    return `  ${form.padEnd(34)}${wrap(help, COLUMNS - 36).join(`\n${' '.repeat(36)}`)}`;
  });
  return `${summary}.

usage: readout ${name}${usage ? ` ${usage}` : ''} [FLAGS]

${about
  .split('\n\n')
  .map(paragraph => wrap(paragraph.replaceAll('\n', ' '), COLUMNS).join('\n'))
  .join('\n\n')}

Flags
${rows.join('\n')}

Examples
${examples.map(exampleText).join('')}`;
}

function exampleText([command, effect]: readonly [string, string]): string {
  return `  ${command}\n      ${effect}\n`;
}

/** Lines of at most `columns` characters, broken at spaces. */
function wrap(text: string, columns: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.length - 1;
    if (lines[last]!.length + word.length + 1 > columns && lines[last] !== '') lines.push(word);
    else lines[last] += lines[last] === '' ? word : ` ${word}`;
  }
  return lines;
}
