/** Time, map and network of the same events: what is chosen on one filters the others, and each can be taken away as a picture. */

import { filterOf } from '../../filter/filter.js';
import { FilterBar } from '../../filter/filter-bar.js';
import { QuadKey } from '../../parts/event-parts.js';
import { Link } from '../../parts/link.js';
import { hrefOf, useRoute } from '../../route.js';
import '../../style/table.css';
import '../../style/explore.css';
import { MapPanel } from './map-panel.js';
import { NetworkPanel } from './network-panel.js';
import { TimePanel } from './time-panel.js';

export default function ExplorePage() {
  const { query } = useRoute();
  const values = filterOf(query);
  return (
    <main id="main" className="explore-page">
      <header className="page-head">
        <h1>Time, map, network</h1>
        <p className="facts">
          <Link href={hrefOf('events', values)}>These events as a table</Link>
        </p>
      </header>
      <div className="tools">
        <FilterBar values={values} />
        <QuadKey />
      </div>
      <TimePanel values={values} query={query} />
      <div className="beside">
        <MapPanel values={values} query={query} />
        <NetworkPanel values={values} query={query} />
      </div>
    </main>
  );
}
