/** The queue's own rules. */
import type { Decision, Fix, QueueItem } from '@readout/server/api';
import type { Query } from '../../api/client.js';

export type Order = Query<'queue'>['order'];
export const ORDERS: readonly Order[] = ['unsure', 'consequential', 'random'];
export type Verdict = Decision['verdict'];

export const keyOf = ({ row }: Pick<QueueItem, 'row'>): string => JSON.stringify([row.document, row.event]);

/** What is not decided yet, in the order of the queue. */
export function waitingItems(items: readonly QueueItem[], decided: ReadonlySet<string>): QueueItem[] {
  return items.filter(item => !decided.has(keyOf(item)));
}

interface Given {
  fix: Fix | null;
  note: string | null;
  order: Order;
  sample: string | null;
}

/** What is sent. An event that is added is of the document, not of the item that led to it. */
export function bodyOf({ row }: QueueItem, verdict: Verdict, { fix, note, order, sample }: Given) {
  return {
    document: row.document,
    ...(verdict !== 'add' && { event: row.event }),
    verdict,
    ...(fix !== null && { fix }),
    ...(note && { note }),
    order: sample === null ? order : 'random',
    ...(sample !== null && verdict !== 'add' && { sample }),
  };
}
