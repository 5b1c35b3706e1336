/**
 * Happenings: the mentions of one real-world event in the documents of a story, joined. A function of the set of documents, whatever
 * their order. It may be given any documents, near in time or with the same parties, not only those of one story.
 *
 * Mentions that say the same of the same (type, parties, time, place) are one node of a graph, so that a text printed by hundreds of
 * houses costs as much as one; nodes are agglomerated by the average of their likeness. No mention loses its voice: that an event is
 * told by many makes it a happening of many mentions, not a fact.
 */
import { agglomerate, type Link } from '../grouping/agglomerate.js';
import { compareVersions, publicationTime } from '../order.js';
import type { Happening, HappeningDocument } from '../types.js';
import { likenessOf, SAME_EVENT } from './likeness.js';
import { type ComparedEvent, comparedEvents, type Participant } from './mentions.js';
import { happeningOf, type Sources } from './telling.js';

/**
 * Nodes of one type that share a party are compared with so many neighbours in order, and with fewer in stories of thousands: pairs are
 * held in memory, and accounts of one event stand near each other.
 */
const MOST_COMPARED = 200;
const LEAST_COMPARED = 10;
const MOST_PAIRS = 300_000;

/** Ordered by their first mentions. */
export function happeningsOf(documents: readonly HappeningDocument[]): Happening[] {
  const ordered = inOrder(documents);
  const nodes = nodesOf(ordered.flatMap(comparedEvents));
  const clusters = agglomerate(nodes.length, linksBetween(nodes), SAME_EVENT).map(cluster =>
    cluster.flatMap(node => nodes[node]!.mentions).sort((a, b) => a.place - b.place),
  );
  const sources = sourcesOf(ordered);
  return clusters
    .sort(([a], [b]) => a!.place - b!.place)
    .map(mentions =>
      happeningOf(
        mentions.map(({ event }) => event),
        sources,
      ),
    );
}

/** Where an original is not among the documents, the earliest of its copies speaks for it. */
function sourcesOf(documents: readonly HappeningDocument[]): Sources {
  const sources = new Map<string, string | null>();
  for (const { original, publisher } of documents)
    if (!sources.has(original)) sources.set(original, publisher);
  for (const { id, original, publisher } of documents) if (id === original) sources.set(id, publisher);
  return sources;
}

/** Each document once, by time of publication and identity. */
function inOrder(documents: readonly HappeningDocument[]): HappeningDocument[] {
  const once = new Map(documents.map(document => [document.id, document]));
  return [...once.values()].sort((a, b) =>
    compareVersions(publicationTime(a.publishedAt), a.id, publicationTime(b.publishedAt), b.id),
  );
}

interface Node {
  /** With their places in the order of all mentions. */
  mentions: { event: ComparedEvent; place: number }[];
}

/** Mentions that cannot be told apart, together. */
function nodesOf(events: readonly ComparedEvent[]): Node[] {
  const nodes = new Map<string, Node>();
  for (const [place, compared] of events.entries()) {
    const { event, outlook, actors, recipients } = compared;
    const where = compared.place && [compared.place.geonamesId, compared.place.name];
    const written = (side: readonly Participant[]) =>
      side.map(({ key, name, cameo }) => [key ?? name, cameo].join(' ')).sort();
    const hasParties = actors.length + recipients.length > 0;
    const signature = JSON.stringify([
      event.type,
      outlook,
      written(actors),
      written(recipients),
      event.time && [event.time.from, event.time.to],
      where,
      hasParties ? null : place,
    ]);
    const node = nodes.get(signature);
    if (node) node.mentions.push({ event: compared, place });
    else nodes.set(signature, { mentions: [{ event: compared, place }] });
  }
  return [...nodes.values()];
}

/** Only mentions that have a type and a party in common can be of one event. */
function linksBetween(nodes: readonly Node[]): Link[] {
  const sharing = new Map<string, number[]>();
  const keysOf = nodes.map(({ mentions }) => [...meetingKeys(mentions[0]!.event)]);
  for (const [number, keys] of keysOf.entries()) {
    for (const key of keys) {
      const others = sharing.get(key);
      if (others) others.push(number);
      else sharing.set(key, [number]);
    }
  }
  const links: Link[] = [];
  const linked = new Set<number>();
  const reach = Math.min(MOST_COMPARED, Math.max(LEAST_COMPARED, Math.floor(MOST_PAIRS / nodes.length)));
  for (const [key, numbers] of sharing) {
    for (const [index, first] of numbers.entries()) {
      for (const second of numbers.slice(index + 1, index + 1 + reach)) {
        // Only those that share several keys can come up again.
        const pair = first * nodes.length + second;
        if (linked.has(pair)) continue;
        if (keysOf[first]!.some(other => other !== key && keysOf[second]!.includes(other))) linked.add(pair);
        const likeness = likenessOf(nodes[first]!.mentions[0]!.event, nodes[second]!.mentions[0]!.event);
        if (likeness !== 0) links.push({ first, second, likeness });
      }
    }
  }
  return links;
}

function meetingKeys({ event, outlook, actors, recipients }: ComparedEvent): Set<string> {
  const keys = new Set<string>();
  for (const { key, country } of [...actors, ...recipients]) {
    if (key !== null) keys.add(`${event.type} ${outlook} ${key}`);
    if (country !== null) keys.add(`${event.type} ${outlook} ${country}`);
  }
  return keys;
}
