/** Review in the mock API: decisions in memory, with the rules that matter to the page. */
import type { Decision, QueueItem } from '@readout/server/api';
import { type KeptEvent, matches } from './rows.js';

export class MockReview {
  readonly decisions: Decision[] = [];
  readonly samples: Record<string, unknown>[] = [];
  coder = 'Coder One';

  constructor(private readonly events: readonly KeptEvent[]) {}

  queue(query: URLSearchParams) {
    const asked = this.events.filter(kept => matches(kept, query));
    const left = asked.filter(({ row }) => !this.standing(row.document, row.event, this.coder));
    const order = query.get('order') ?? 'unsure';
    const items = [...left].sort((a, b) =>
      order === 'consequential' ? a.row.score - b.row.score : a.row.confidence - b.row.confidence,
    );
    const limit = Number(query.get('limit') ?? 10);
    return {
      items: items.slice(0, limit).map(kept => this.item(kept)),
      left: left.length,
      done: asked.length - left.length,
    };
  }

  private item({ row, held, event }: KeptEvent): QueueItem {
    const { reading } = held;
    const { text } = reading.document;
    const at = reading.sentences.findIndex(
      ({ start, end }) => start <= event.trigger[0]!.start && event.trigger[0]!.start < end,
    );
    const piece = (start: number, end: number) => ({ start, end, text: text.slice(start, end) });
    const sentence = reading.sentences[at]!;
    const before = reading.sentences[at - 1] ?? sentence;
    const after = reading.sentences[at + 1] ?? sentence;
    const parties = (of: typeof event.actors) =>
      of.map(({ entity, start, end }) => {
        const { name, country, sector } = reading.entities.find(({ id }) => id === entity)!;
        return { name, country, sector, start, end };
      });
    return {
      row: { ...row, review: this.stateOf(row.document, row.event) },
      sentence: piece(sentence.start, sentence.end),
      context: piece(before.start, after.end),
      actors: parties(event.actors),
      recipients: parties(event.recipients),
      trigger: event.trigger,
      review: this.reviewOf(row.document, row.event),
    };
  }

  decide(body: Record<string, unknown>): Decision {
    const id = `d${this.decisions.length + 1}`;
    const decision = {
      id,
      fix: null,
      note: null,
      order: 'browse',
      sample: null,
      adjudicates: false,
      machine: null,
      engine: null,
      event: `add:${id}`,
      ...body,
      coder: this.coder,
      at: new Date().toISOString(),
      undone: null,
    } as Decision;
    this.decisions.push(decision);
    return decision;
  }

  undo(id: string): Decision | null {
    const decision = this.decisions.find(decision => decision.id === id);
    if (!decision) return null;
    decision.undone = { by: this.coder, at: new Date().toISOString() };
    return decision;
  }

  reviewOf(document: string, event: string) {
    return {
      state: this.stateOf(document, event),
      decisions: this.decisions.filter(one => one.document === document && one.event === event),
    };
  }

  stateOf(document: string, event: string): 'none' | 'accepted' | 'fixed' | 'rejected' | 'disputed' {
    const coders = new Set(this.decisions.map(({ coder }) => coder));
    const verdicts = new Set(
      [...coders].map(coder => this.standing(document, event, coder)?.verdict).filter(Boolean),
    );
    if (verdicts.size === 0) return 'none';
    if (verdicts.size > 1) return 'disputed';
    return ({ accept: 'accepted', fix: 'fixed', reject: 'rejected', add: 'accepted' } as const)[
      [...verdicts][0]!
    ];
  }

  private standing(document: string, event: string, coder: string): Decision | undefined {
    return this.decisions.findLast(
      one => one.document === document && one.event === event && one.coder === coder && one.undone === null,
    );
  }

  disputes() {
    const rows = this.events
      .filter(({ row }) => this.stateOf(row.document, row.event) === 'disputed')
      .map(({ row }) => ({ row, fields: ['verdict'], review: this.reviewOf(row.document, row.event) }));
    return { rows, total: rows.length, next: null };
  }

  precision() {
    const valid = this.decisions.filter(({ undone }) => undone === null);
    const right = valid.filter(({ verdict }) => verdict === 'accept').length;
    const estimate =
      valid.length === 0
        ? { reviewed: 0, right: 0, precision: null, low: null, high: null }
        : { reviewed: valid.length, right, precision: right / valid.length, low: 0.2, high: 0.95 };
    return {
      events: this.events.length,
      level: 0.95,
      random: estimate,
      all: estimate,
      disputed: this.disputes().total,
      fields: [{ field: 'type', ...estimate }],
    };
  }

  suggestions() {
    const rows = this.decisions
      .filter(({ verdict, fix, undone }) => verdict === 'fix' && fix?.type && undone === null)
      .map(({ id, fix }) => ({
        kind: 'event' as const,
        file: 'events/own.txt',
        entry: `shell  ${fix!.type}\n  Troops <shelled> the town.`,
        why: 'Two corrections agree.',
        decisions: [id],
      }));
    return { rows };
  }
}
