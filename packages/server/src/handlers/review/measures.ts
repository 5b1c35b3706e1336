/** How good the events are, and how far coders agree. */
import { type Distance, krippendorffAlpha, nominal, wilsonInterval } from '@readout/archive/compare';
import type { Agreement, Precision } from '../../api/review.js';
import type { Handlers, House } from '../../app/house.js';
import type { EventBook } from '../../desk/book.js';
import type { DecisionRecord } from '../../desk/records.js';
import { checkFilter } from '../../served/written-filter.js';
import { findAnchored } from '../../table/columns.js';
import { slicePage } from '../keyset.js';
import { codedBy, isRight, REVIEW_FIELDS, valueIn } from './fields.js';
import { bookOf, decisionOf } from './shown.js';

export const measureHandlers: Handlers<'precision' | 'agreement' | 'disputes'> = {
  precision({ house, query: { level, ...filter } }) {
    const rows = house.archive.table.select(filter);
    const reviewed = reviewedIn(house, rows);
    const samples = samplesOver(house, rows);
    const settled: DecisionRecord[] = [];
    const atRandom: DecisionRecord[] = [];
    let disputed = 0;
    for (const event of reviewed) {
      const decision = house.book.settled(event);
      if (decision === null) {
        if (house.book.stateOf(event) === 'disputed') disputed++;
        continue;
      }
      settled.push(decision);
      // Of a sample, what was decided in its order: a prefix of a random order is a random sample too.
      if (
        event.decisions.some(
          ({ sample, id }) => sample !== null && samples.has(sample) && house.book.findUndo(id) === null,
        )
      )
        atRandom.push(decision);
    }
    return {
      events: rows.length,
      level,
      random: estimateOf(atRandom, level),
      all: estimateOf(settled, level),
      disputed,
      fields: REVIEW_FIELDS.map(field => {
        const judged = atRandom.map(decision => isRight(decision, field)).filter(right => right !== null);
        return { field, ...intervalOf(judged.filter(Boolean).length, judged.length, level) };
      }),
    };
  },

  agreement({ house, query: { coders, ...filter } }) {
    const among = coders === undefined ? null : new Set(coders.split('|'));
    const events = reviewedIn(house, house.archive.table.select(filter));
    const standing = events
      .map(event => house.book.standing(event).filter(({ coder }) => among === null || among.has(coder)))
      .filter(decisions => decisions.length > 1);
    const names = new Set(standing.flat().map(({ coder }) => coder));
    return {
      coders: [...names].sort(),
      events: standing.length,
      fields: [
        agreementIn(
          'verdict',
          standing.map(decisions => decisions.map(({ verdict }) => verdict)),
        ),
        ...REVIEW_FIELDS.map(field =>
          agreementIn(
            field,
            standing.map(decisions =>
              decisions.flatMap(decision => {
                const coded = codedBy(decision);
                return coded === null ? [] : [valueIn(coded, field)];
              }),
            ),
          ),
        ),
      ],
      disputed: events.filter(event => house.book.stateOf(event) === 'disputed').length,
    };
  },

  disputes({ house, query }) {
    const { book, archive } = house;
    const disputed = [...book.events()].filter(event => book.stateOf(event) === 'disputed');
    const page = slicePage(disputed, query);
    return {
      ...page,
      rows: page.rows.map(event => {
        const row = findAnchored(archive.table.columns, event.document, event.anchor);
        return {
          row: row < 0 ? null : archive.table.row(row),
          fields: differing(book.standing(event)),
          review: {
            state: 'disputed' as const,
            decisions: event.decisions.map(one => decisionOf(book, one)),
          },
        };
      }),
    };
  },
};

/** Those events of the rows that somebody has decided on. */
function reviewedIn(house: House, rows: Uint32Array): EventBook[] {
  const { reviews } = house.archive.table;
  const found: EventBook[] = [];
  for (const row of rows) {
    if (reviews.stateOf(row) === 'none') continue;
    const event = bookOf(house, row);
    if (event !== null) found.push(event);
  }
  return found;
}

/** Samples that were drawn from all of these rows and maybe more: within the rows, they are random samples of them. */
function samplesOver(house: House, rows: Uint32Array): Set<string> {
  const { archive, book } = house;
  const over = new Set<string>();
  for (const { id, query } of book.samples) {
    const frame = archive.table.select(checkFilter(query));
    if (isWithin(rows, frame)) over.add(id);
  }
  return over;
}

/** Both in the order of rows. */
function isWithin(rows: Uint32Array, frame: Uint32Array): boolean {
  if (rows.length > frame.length) return false;
  let at = 0;
  for (const row of rows) {
    while (at < frame.length && frame[at]! < row) at++;
    if (frame[at] !== row) return false;
  }
  return true;
}

function estimateOf(decisions: readonly DecisionRecord[], level: number): Precision['all'] {
  return intervalOf(decisions.filter(({ verdict }) => verdict === 'accept').length, decisions.length, level);
}

function intervalOf(right: number, reviewed: number, level: number): Precision['all'] {
  const interval = wilsonInterval(right, reviewed, level);
  return {
    reviewed,
    right,
    precision: reviewed === 0 ? null : right / reviewed,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  };
}

/** Of a rejected event there are no values. */
function agreementIn(field: string, units: readonly (readonly string[])[]): Agreement['fields'][number] {
  const pairable = units.filter(values => values.length > 1);
  let [pairs, equal] = [0, 0];
  for (const values of pairable)
    for (const [index, value] of values.entries())
      for (const other of values.slice(index + 1)) {
        pairs++;
        if (value === other) equal++;
      }
  return {
    field,
    units: pairable.length,
    agreement: pairs === 0 ? null : equal / pairs,
    alpha: krippendorffAlpha(pairable, nominal as Distance<string>),
  };
}

function differing(decisions: readonly DecisionRecord[]): string[] {
  const verdicts = new Set(decisions.map(({ verdict }) => verdict));
  const coded = decisions.map(codedBy).filter(event => event !== null);
  const fields = REVIEW_FIELDS.filter(field => new Set(coded.map(event => valueIn(event, field))).size > 1);
  return verdicts.size > 1 ? ['verdict', ...fields] : fields;
}
