/** The reviews as they stand: what the journal's records come to. Held in memory; a record is taken in when it is on disk. */
import { randomUUID } from 'node:crypto';
import type { State } from '../api/filter.js';
import type { Journal } from './journal.js';
import type { DecisionRecord, QueryRecord, ReviewRecord, SampleRecord } from './records.js';

export interface Undo {
  by: string;
  at: string;
}

/** All decisions on one event of a document, the oldest first. */
export interface EventBook {
  document: string;
  anchor: string;
  decisions: DecisionRecord[];
}

export class ReviewBook {
  readonly #events = new Map<string, EventBook>();
  readonly #decisions: DecisionRecord[] = [];
  readonly #byId = new Map<string, DecisionRecord>();
  readonly #undone = new Map<string, Undo>();
  readonly #byDocument = new Map<string, Set<EventBook>>();
  readonly #complete = new Map<string, Map<string, string>>();
  readonly #samples = new Map<string, SampleRecord>();
  readonly #queries = new Map<string, QueryRecord>();
  /** Changes with every record. */
  revision = 0;
  /** Called with each event of which a record tells. */
  onChange: (event: EventBook) => void = () => {};

  constructor(private readonly journal: Journal<ReviewRecord>) {
    for (const record of journal.entries) this.#take(record);
  }

  /** Resolves when it is on disk and counts. */
  async keep<Kept extends ReviewRecord>(record: Kept): Promise<Kept> {
    await this.journal.append(record);
    this.#take(record);
    return record;
  }

  #take(record: ReviewRecord): void {
    this.revision++;
    switch (record.kind) {
      case 'decision': {
        const event = this.#eventOf(record.document, record.anchor);
        event.decisions.push(record);
        this.#decisions.push(record);
        this.#byId.set(record.id, record);
        this.onChange(event);
        return;
      }
      case 'undo': {
        const { decision, by, at } = record;
        const undone = this.#byId.get(decision);
        if (undone === undefined) return;
        this.#undone.set(decision, { by, at });
        this.onChange(this.#eventOf(undone.document, undone.anchor));
        return;
      }
      case 'complete': {
        const { document, coder, at, complete } = record;
        const coders = this.#complete.get(document) ?? new Map<string, string>();
        if (complete) coders.set(coder, at);
        else coders.delete(coder);
        this.#complete.set(document, coders);
        return;
      }
      case 'sample':
        this.#samples.set(record.id, record);
        return;
      case 'query':
        this.#queries.set(record.id, record);
        return;
      case 'forget-query':
        this.#queries.delete(record.id);
    }
  }

  #eventOf(document: string, anchor: string): EventBook {
    const key = keyOf(document, anchor);
    let event = this.#events.get(key);
    if (event === undefined) {
      event = { document, anchor, decisions: [] };
      this.#events.set(key, event);
      const events = this.#byDocument.get(document) ?? new Set();
      this.#byDocument.set(document, events.add(event));
    }
    return event;
  }

  findEvent(document: string, anchor: string): EventBook | null {
    return this.#events.get(keyOf(document, anchor)) ?? null;
  }

  findDecision(id: string): DecisionRecord | null {
    return this.#byId.get(id) ?? null;
  }

  findUndo(id: string): Undo | null {
    return this.#undone.get(id) ?? null;
  }

  /** The oldest first. */
  get decisions(): readonly DecisionRecord[] {
    return this.#decisions;
  }

  events(): IterableIterator<EventBook> {
    return this.#events.values();
  }

  eventsOf(document: string): EventBook[] {
    return [...(this.#byDocument.get(document) ?? [])];
  }

  documents(): IterableIterator<string> {
    return new Set([...this.#byDocument.keys(), ...this.#complete.keys()]).values();
  }

  completeOf(document: string): { coder: string; at: string }[] {
    return [...(this.#complete.get(document) ?? [])].map(([coder, at]) => ({ coder, at }));
  }

  get samples(): SampleRecord[] {
    return [...this.#samples.values()].reverse();
  }

  findSample(id: string): SampleRecord | null {
    return this.#samples.get(id) ?? null;
  }

  get queries(): QueryRecord[] {
    return [...this.#queries.values()].reverse();
  }

  findQuery(id: string): QueryRecord | null {
    return this.#queries.get(id) ?? null;
  }

  /** Each coder's last decision that is not undone, without those that settle a dispute. */
  standing(event: EventBook): DecisionRecord[] {
    const last = new Map<string, DecisionRecord>();
    for (const decision of event.decisions)
      if (!decision.adjudicates && !this.#undone.has(decision.id)) last.set(decision.coder, decision);
    return [...last.values()];
  }

  /** What counts: what settles, else what all who decided agree on; null when nobody has, or they differ. */
  settled(event: EventBook): DecisionRecord | null {
    const settling = event.decisions.findLast(({ id, adjudicates }) => adjudicates && !this.#undone.has(id));
    if (settling !== undefined) return settling;
    const [first, ...others] = this.standing(event);
    if (first === undefined) return null;
    return others.every(other => meaningOf(other) === meaningOf(first)) ? first : null;
  }

  stateOf(event: EventBook): State {
    const settled = this.settled(event);
    if (settled !== null) return STATE_OF[settled.verdict];
    return this.standing(event).length === 0 ? 'none' : 'disputed';
  }
}

const STATE_OF = { accept: 'accepted', add: 'accepted', fix: 'fixed', reject: 'rejected' } as const;

/** Decisions with the same meaning are the same decision. */
function meaningOf({ verdict, fix }: DecisionRecord): string {
  return verdict === 'fix' || verdict === 'add' ? `${verdict} ${canonical(fix)}` : verdict;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${entries
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, one]) => `${key}:${canonical(one)}`)
    .join(',')}}`;
}

function keyOf(document: string, anchor: string): string {
  return `${anchor}\n${document}`;
}

export function newId(): string {
  return randomUUID();
}
