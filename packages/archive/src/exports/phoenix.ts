/** Phoenix, 26 columns (`events.full.YYYYMMDD.txt`): tab-separated, no header. One row for each pair of actor and recipient. */
import { goldsteinOf } from '@readout/lexicon/ontology';
import { pentaClassOf, rootOf } from '../codes/classes.js';
import { type Cell, tabbedLine } from './cells.js';
import { compact, dayOf, monthOf, yearOf } from './dates.js';
import { hashOf, numberOf } from './ids.js';
import type { Ledger } from './ledger.js';
import type { ExportOptions, FileFormat, Readings } from './types.js';
import { codedDyads, type Participant } from './view.js';

export const phoenix: FileFormat = {
  kind: 'file',
  about: 'Phoenix events, 26 columns',
  marksVoice: false,
  write,
};

/** The roles that have a column of their own; others are attributes. */
const ROLES: ReadonlySet<string> = new Set('GOV MIL REB OPP PTY COP JUD SPY MED EDU BUS CRM CVL'.split(' '));

async function* write(readings: Readings, options: ExportOptions, ledger: Ledger): AsyncGenerator<string> {
  for await (const { view, cameo, dyad } of codedDyads(readings, options, ledger)) {
    const { event, place, reading } = view;
    const { document } = reading;
    const day = dayOf(event.time);
    if (day === null) ledger.omit('no-day');
    const month = monthOf(event.time);
    ledger.written++;
    yield tabbedLine([
      `${numberOf(dyad.id)}_readout-${reading.engine.version}`,
      compact(day),
      yearOf(event.time),
      month === null ? null : Number(month.slice(5)),
      day === null ? null : Number(day.slice(8)),
      ...codeCells(dyad.source),
      ...codeCells(dyad.target),
      cameo,
      rootOf(cameo),
      pentaClassOf(cameo),
      event.goldstein ?? goldsteinOf(cameo),
      null,
      place?.lat ?? null,
      place?.lon ?? null,
      place?.name ?? null,
      place?.admin1 ?? null,
      place?.country ?? null,
      `${storyOf(document.id)}_${view.sentence}`,
      document.url,
      document.publisher,
    ]);
  }
}

/** A story's id without the "_" and ";" that join it to others. */
export function storyOf(documentId: string): string {
  return /^[\w.-]{1,64}$/.test(documentId) && !documentId.includes('_')
    ? documentId
    : hashOf(documentId).slice(0, 16);
}

/** The whole code, then entity, role and the rest, as the Phoenix pipeline cuts it. */
function codeCells(participant: Participant | null): Cell[] {
  const code = participant?.entity.cameo ?? null;
  const pieces = code?.match(/.{3}/g) ?? [];
  const entity = pieces[0] !== undefined && !ROLES.has(pieces[0]) ? pieces[0] : null;
  const role = pieces.find(piece => ROLES.has(piece)) ?? null;
  const attributes = pieces.filter(piece => piece !== entity && piece !== role);
  return [code, entity, role, attributes.join(';')];
}
