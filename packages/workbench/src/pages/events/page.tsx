/** Events: a table of exactly those that are asked for, with values to filter by, saved queries and files of what is shown. */
import type { EventsPage } from '@readout/server/api';
import { pathOf } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { filterOf } from '../../filter/filter.js';
import { FilterBar } from '../../filter/filter-bar.js';
import { Link } from '../../parts/link.js';
import { hrefOf, useRoute } from '../../route.js';
import { counted } from '../../text/numbers.js';
import '../../style/table.css';
import { ExportMenu } from './export-menu.js';
import { FacetPanel } from './facets.js';
import { SavedQueries } from './saved-queries.js';
import { EventTable } from './table.js';

export default function EventsPageView() {
  const { query } = useRoute();
  const values = filterOf(query);
  const sort = query.get('sort') ?? '-date';
  const count = useAnswer<EventsPage>(pathOf('/api/events', { ...values, limit: 1 })).data?.total;
  return (
    <main id="main" className="events-page">
      <header className="page-head">
        <h1>Events</h1>
        <p className="facts" role="status">
          {count !== undefined && <span>{counted(count, 'event')}</span>}
          <Link href={hrefOf('explore', values)}>Over time, on the map, as a network</Link>
          <Link href={hrefOf('review', values)}>Review them</Link>
        </p>
      </header>
      <div className="tools">
        <FilterBar values={values} />
        <div className="actions">
          <SavedQueries values={values} />
          <ExportMenu values={values} count={count ?? null} />
        </div>
      </div>
      <div className="events-grid">
        <FacetPanel values={values} />
        <div className="table-column">
          <p className="hint" id="table-keys">
            In the table <kbd>↑</kbd> <kbd>↓</kbd> <kbd>Page</kbd> <kbd>Home</kbd> <kbd>End</kbd> move,{' '}
            <kbd>Enter</kbd> opens the report.
          </p>
          <EventTable values={values} sort={sort} start={Number(query.get('at') ?? 0) || 0} />
        </div>
      </div>
    </main>
  );
}
