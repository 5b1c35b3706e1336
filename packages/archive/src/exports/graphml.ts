/**
 * GraphML (graphml.graphdrawing.org): actors as nodes, an edge for each pair of an event, with what it was, when, whose word and how
 * likely. Actors are the same across documents when a dictionary gives them an identifier, or when name, code and kind are the same.
 * Each node is written before its first edge; only the ids of nodes are held.
 */
import { xml, xmlAttribute } from './cells.js';
import { hashOf } from './ids.js';
import type { Ledger } from './ledger.js';
import type { ExportOptions, FileFormat, Readings } from './types.js';
import { allEvents, dyadsOf, type Entity, type EventView } from './view.js';

export const graphml: FileFormat = {
  kind: 'file',
  about: 'GraphML, a network of actors for Gephi, igraph and NetworkX',
  marksVoice: true,
  write,
};

type Value = string | number | null;

interface Attribute<Item> {
  name: string;
  type: 'string' | 'double';
  of(item: Item): Value;
}

const NODE: readonly Attribute<Entity>[] = [
  { name: 'name', type: 'string', of: ({ name }) => name },
  { name: 'kind', type: 'string', of: ({ kind }) => kind },
  { name: 'country', type: 'string', of: ({ country }) => country },
  { name: 'sector', type: 'string', of: ({ sector }) => sector },
  { name: 'code', type: 'string', of: ({ cameo }) => cameo },
  {
    name: 'identifier',
    type: 'string',
    of: ({ identifier }) => (identifier ? `${identifier.source}:${identifier.id}` : null),
  },
];

const EDGE: readonly Attribute<EventView>[] = [
  { name: 'type', type: 'string', of: ({ event }) => event.type },
  { name: 'mode', type: 'string', of: ({ event }) => event.mode },
  { name: 'cameo', type: 'string', of: ({ event }) => event.cameo },
  { name: 'quad', type: 'string', of: ({ event }) => event.quad },
  { name: 'score', type: 'double', of: ({ event }) => event.score },
  { name: 'date_from', type: 'string', of: ({ event }) => event.time.from },
  { name: 'date_to', type: 'string', of: ({ event }) => event.time.to },
  { name: 'status', type: 'string', of: ({ event }) => event.status },
  { name: 'voice', type: 'string', of: ({ event }) => event.voice.by },
  { name: 'speaker', type: 'string', of: ({ speaker }) => speaker?.name ?? null },
  { name: 'place', type: 'string', of: ({ place }) => place?.name ?? null },
  { name: 'confidence', type: 'double', of: ({ event }) => event.confidence },
  { name: 'document', type: 'string', of: ({ reading }) => reading.document.id },
  { name: 'event', type: 'string', of: ({ id }) => id },
];

async function* write(readings: Readings, _: ExportOptions, ledger: Ledger): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n`;
  yield NODE.map((attribute, index) => keyOf('node', attribute, `n${index}`)).join('');
  yield EDGE.map((attribute, index) => keyOf('edge', attribute, `e${index}`)).join('');
  yield '<graph id="events" edgedefault="directed">\n';
  const known = new Set<string>();
  for await (const view of allEvents(readings, ledger)) {
    if (view.actors.length === 0 || view.actors.length + view.recipients.length < 2) {
      ledger.omit('no-actor');
      continue;
    }
    for (const { source, target, id } of dyadsOf(view)) {
      if (source === null || target === null) continue;
      for (const { entity } of [source, target]) {
        const node = nodeId(entity);
        if (known.has(node)) continue;
        known.add(node);
        yield `<node id="${node}">${dataOf(NODE, entity, 'n')}</node>\n`;
      }
      ledger.written++;
      yield `<edge id="v${id}" source="${nodeId(source.entity)}" target="${nodeId(target.entity)}">${dataOf(EDGE, view, 'e')}</edge>\n`;
    }
  }
  yield '</graph>\n</graphml>\n';
}

function nodeId({ identifier, kind, name, country, sector, cameo }: Entity): string {
  return identifier
    ? `a${hashOf(identifier.source, identifier.id)}`
    : `a${hashOf(kind, name, country, sector, cameo)}`;
}

function keyOf<Item>(element: 'node' | 'edge', { name, type }: Attribute<Item>, id: string): string {
  return `<key id="${id}" for="${element}" attr.name="${xmlAttribute(name)}" attr.type="${type}"/>\n`;
}

function dataOf<Item>(attributes: readonly Attribute<Item>[], item: Item, prefix: string): string {
  return attributes
    .map(({ of }, index) => {
      const value = of(item);
      return value === null ? '' : `<data key="${prefix}${index}">${xml(String(value))}</data>`;
    })
    .join('');
}
