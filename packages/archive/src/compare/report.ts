/** A comparison as text to read: a line for each field, the commonest disagreements, and events told differently with their words. */
import { onOneLine } from '../exports/cells.js';
import type { EventRow } from '../imports/types.js';
import type { Comparison, FieldAgreement } from './compare.js';
import { type Field, VALUES } from './fields.js';

/** How many disagreements of a field are shown. */
const CONFUSIONS = 5;

/** `examples`: how many events that differ are shown with their words. */
export function reportOf(
  { by, aligned, onlyA, onlyB, fields, differences }: Comparison,
  examples: number,
): string {
  const how =
    by === 'document'
      ? 'document, then dyad, sentence and date'
      : 'day and dyad: they have no document in common';
  const parts = [
    `Aligned by ${how}.\n${aligned} events in both, ${onlyA.length} only in A, ${onlyB.length} only in B.\n`,
    `${'Field'.padEnd(18)}${'compared'.padStart(9)}${'agree'.padStart(9)}${'alpha'.padStart(9)}`,
    ...fields.map(fieldLine),
    ...fields.flatMap(confusionLines),
  ];
  if (differences.length > 0 && examples > 0) {
    parts.push('', `Told differently: ${differences.length} of ${aligned}`);
    for (const { fields: differing, a, b } of differences.slice(0, examples)) {
      parts.push('', `A ${rowText(a, differing)}`, `B ${rowText(b, differing)}`);
    }
    const left = differences.length - examples;
    if (left > 0) parts.push('', `… and ${left} more: "--format json" has them all.`);
  }
  return `${parts.join('\n')}\n`;
}

function fieldLine({ field, compared, agreement, alpha }: FieldAgreement): string {
  const share = agreement === null ? '–' : `${(100 * agreement).toFixed(1)} %`;
  const written = alpha === null ? '–' : alpha.toFixed(3);
  return `${field.padEnd(18)}${String(compared).padStart(9)}${share.padStart(9)}${written.padStart(9)}`;
}

function confusionLines({ field, matrix }: FieldAgreement): string[] {
  const differing = matrix.filter(({ a, b }) => a !== b);
  if (differing.length === 0) return [];
  const shown = differing
    .slice(0, CONFUSIONS)
    .map(({ a, b, count }) => `  ${String(count).padStart(6)}  ${a} / ${b}`);
  const left = differing.length - shown.length;
  return ['', `${field}: A / B`, ...shown, ...(left > 0 ? [`          and ${left} other kinds`] : [])];
}

function rowText(row: EventRow, fields: readonly Field[]): string {
  const values = fields.map(field => `${field} ${VALUES[field](row)}`).join(', ');
  const names = [row.actors, row.recipients].map(
    side => side.map(({ name, code }) => name ?? code ?? '?').join(', ') || '–',
  );
  const where = row.url ?? row.documentId ?? `line ${row.line}`;
  const words = row.text === null ? '' : `\n  “${row.text}”`;
  return `${values}: ${names.join(' → ')} (${where})${words}`.split('\n').map(onOneLine).join('\n  ');
}
