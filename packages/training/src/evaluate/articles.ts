/** Annotated articles of others, which stay outside the checkout: where they lie, how they are read, how another file is named. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

/** The path of a file of annotated data beside the checkout. */
export const besideCheckout = (name: string) =>
  fileURLToPath(new URL(`../../../../../shared/bench/${name}`, import.meta.url));

/** A value for each line of a file, packed with gzip where its name ends in ".gz". */
export function readJsonLines<Line>(file: string): Line[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Line);
}

/** `--gold FILE` and `--errors COUNT` of the command line; ends the process where the file is missing. */
export function goldOptions(usual: string): { gold: string; errors: number } {
  const { values } = parseArgs({
    options: { gold: { type: 'string', default: usual }, errors: { type: 'string', default: '0' } },
  });
  const { gold, errors } = values;
  if (!existsSync(gold)) {
    console.error(`There is no file ${gold}. Name the annotated articles with --gold FILE.jsonl.gz.`);
    process.exit(2);
  }
  return { gold, errors: Number(errors) };
}
