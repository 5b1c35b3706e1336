/** Decisions as the API shows them. */
import type { Decision, EventReview } from '../../api/review-shapes.js';
import type { House } from '../../app/house.js';
import type { EventBook, ReviewBook } from '../../desk/book.js';
import type { DecisionRecord } from '../../desk/records.js';
import { anchorOf } from '../../table/columns.js';

export function decisionOf(book: ReviewBook, record: DecisionRecord): Decision {
  const { kind: _, anchor: __, ...decision } = record;
  return {
    ...decision,
    machine: decision.machine && { ...decision.machine },
    undone: book.findUndo(record.id),
  };
}

/** What was decided of the event in a row. */
export function bookOf({ archive, book }: House, row: number): EventBook | null {
  const { columns } = archive.table;
  return book.findEvent(columns.documents.id[columns.document[row]!]!, anchorOf(columns, row));
}

export function reviewOf(house: House, row: number, seenBy: string | null = null): EventReview {
  const event = bookOf(house, row);
  if (event === null) return { state: 'none', decisions: [] };
  if (seenBy === null)
    return {
      state: house.book.stateOf(event),
      decisions: event.decisions.map(one => decisionOf(house.book, one)),
    };
  const own = event.decisions.filter(({ coder }) => coder === seenBy);
  return { state: 'none', decisions: own.map(one => decisionOf(house.book, one)) };
}
