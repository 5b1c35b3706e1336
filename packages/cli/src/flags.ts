/** What stands after the command's name: flags checked against the command's own list, and the rest. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { suggestion, UsageError } from './usage.js';

export interface Flag {
  /** What may follow: words to choose from, or a name for the help ("N", "DIR"); left out for a flag without a value. */
  value?: string | readonly string[];
  short?: string;
  help: string;
}

export type Flags = Readonly<Record<string, Flag>>;

export interface Arguments {
  /** The values by flag; a flag without a value is "". */
  values: Record<string, string | undefined>;
  positionals: string[];
}

const HELP: Flag = { short: 'h', help: 'Print this help.' };

/** The command's flags and `--help`. */
export function withHelp(flags: Flags): Flags {
  return { ...flags, help: HELP };
}

/** @throws UsageError naming the flag and what it takes. */
export function readArguments(command: string, own: Flags, args: string[]): Arguments {
  const flags = withHelp(own);
  const { tokens } = parseArgs({ args, options: optionsOf(flags), strict: false, tokens: true });
  const values: Arguments['values'] = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    values[token.name] = checkedValue(command, flags, token);
  }
  return { values, positionals };
}

function optionsOf(flags: Flags): NonNullable<ParseArgsConfig['options']> {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, { value, short }] of Object.entries(flags)) {
    options[name] = { type: value === undefined ? 'boolean' : 'string', ...(short ? { short } : {}) };
  }
  return options;
}

interface OptionToken {
  name: string;
  rawName: string;
  value: string | undefined;
  inlineValue: boolean | undefined;
}

function checkedValue(
  command: string,
  flags: Flags,
  { name, rawName, value, inlineValue }: OptionToken,
): string {
  const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
  if (flag === undefined) {
    const known = Object.keys(flags).map(other => `--${other}`);
    throw new UsageError(
      `"readout ${command}" has no flag ${rawName}.${suggestion(rawName, known)} See "readout ${command} --help".`,
    );
  }
  if (flag.value === undefined) {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value: leave out "=${value}".`);
    return '';
  }
  // In `--format --out x` the next flag is not meant as the value; "-" alone is a name for standard input or output.
  const missing = value === undefined || value === '' || (!inlineValue && /^-./.test(value));
  if (missing) throw new UsageError(`${rawName} needs a value: ${rawName} ${valueText(flag.value)}.`);
  if (typeof flag.value !== 'string' && !flag.value.includes(value)) {
    throw new UsageError(
      `${rawName} is ${valueText(flag.value)}, not "${value}".${suggestion(value, flag.value)}`,
    );
  }
  return value;
}

/** What may follow a flag, as the help and the messages write it. */
export function valueText(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : value.join('|');
}

/** The number after a flag; undefined where there is none. @throws UsageError when it is no whole number within the bounds. */
export function wholeNumberOf(
  flag: string,
  written: string | undefined,
  { least = 1, most = Number.POSITIVE_INFINITY }: { least?: number; most?: number } = {},
): number | undefined {
  if (written === undefined) return undefined;
  const number = /^\d{1,12}$/.test(written) ? Number(written) : Number.NaN;
  if (number >= least && number <= most) return number;
  const bounds = most === Number.POSITIVE_INFINITY ? 'on' : `to ${most}`;
  throw new UsageError(`${flag} is a whole number from ${least} ${bounds}, not "${written}".`);
}

/** The pairs of a list such as "text=body,publishedAt=day", spaces around them left out. @throws UsageError for a part without "=". */
export function pairsOf(flag: string, written: string | undefined, example: string): [string, string][] {
  return (written === undefined ? [] : written.split(',')).map(pair => {
    const at = pair.indexOf('=');
    if (at < 0) throw new UsageError(`${flag} is a list such as ${example}; "${pair}" has no "=".`);
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  });
}
