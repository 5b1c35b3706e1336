/** Events as a table, counted over time, on the map and between parties. */
import type { Handlers } from '../app/house.js';
import { Trouble } from '../app/trouble.js';
import { findRow } from '../table/columns.js';
import { facetsOf } from '../table/facets.js';
import { remembered } from '../table/remembered.js';
import { seriesOf } from '../table/series.js';
import { mapOf, networkOf } from '../table/views.js';
import { readingOf } from './documents.js';
import { reviewOf } from './review/shown.js';
import { sentenceOf } from './review/snapshot.js';

export const eventHandlers: Handlers<'events' | 'facets' | 'event' | 'series' | 'map' | 'network'> = {
  events({ house, query: { sort, limit, cursor, offset, ...filter } }) {
    return house.archive.table.page(filter, { sort, limit, cursor, offset });
  },

  facets({ house, query }) {
    const { table } = house.archive;
    return remembered(table, { facets: query }, () => facetsOf(table, query));
  },

  async event({ house, query }) {
    const { table } = house.archive;
    const row = findRow(table.columns, query.document, query.event);
    if (row < 0)
      throw new Trouble(
        'not-found',
        `The document has no event "${query.event}", or there is no such document.`,
      );
    const reading = await readingOf(house, query.document);
    const event = reading.events.find(({ id }) => id === query.event)!;
    const [mention] = (
      await house.archive.reading.connection.runAndReadAll(
        'SELECT happening FROM store.happening_mentions WHERE document = $1 AND event = $2 LIMIT 1',
        [table.columns.documents.number[table.columns.document[row]!]!, query.event],
      )
    ).getRows();
    return {
      row: table.row(row),
      event,
      sentence: sentenceOf(reading, event.trigger[0]!.start),
      happening: (mention?.[0] as string | undefined) ?? null,
      review: reviewOf(house, row),
    };
  },

  series({ house, query }) {
    const { table } = house.archive;
    const { by, pairs, limit, ...filter } = query;
    return remembered(table, { series: query }, () =>
      seriesOf(table.columns, table.select(filter), by, pairs ? limit : 0),
    );
  },

  map({ house, query }) {
    const { table } = house.archive;
    const { limit, ...filter } = query;
    return remembered(table, { map: query }, () => mapOf(table.columns, table.select(filter), limit));
  },

  network({ house, query }) {
    const { table } = house.archive;
    const { level, limit, ...filter } = query;
    return remembered(table, { network: query }, () =>
      networkOf(table.columns, table.select(filter), level, limit),
    );
  },
};
