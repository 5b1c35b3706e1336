/** Review: look at events, accept, fix, reject or add with one key; settle what coders differ in; see how good it all is. */

import { filterOf } from '../../filter/filter.js';
import { FilterBar } from '../../filter/filter-bar.js';
import { Tabs } from '../../parts/tabs.js';
import { Nothing } from '../../parts/trouble.js';
import { changeQuery, useRoute } from '../../route.js';
import { maySee, useSession } from '../../session.js';
import '../../style/table.css';
import '../../style/review.css';
import { Disputes } from './disputes.js';
import { Outcome } from './outcome.js';
import { Quality } from './quality.js';
import { QueuePanel } from './queue-panel.js';
import { Record } from './record.js';

export default function ReviewPage() {
  const { query } = useRoute();
  const { session } = useSession();
  const values = filterOf(query);
  const tabs = [
    { id: 'queue', title: 'Queue', count: null, content: () => <QueuePanel values={values} query={query} /> },
    { id: 'disputes', title: 'Disputes', count: null, content: () => <Disputes /> },
    { id: 'quality', title: 'Quality', count: null, content: () => <Quality values={values} /> },
    { id: 'record', title: 'Record', count: null, content: () => <Record /> },
    { id: 'outcome', title: 'Gold and dictionary', count: null, content: () => <Outcome /> },
  ];
  return (
    <main id="main" className="review-page">
      <header className="page-head">
        <h1>Review</h1>
      </header>
      {maySee(session, 'coder') ? (
        <>
          <FilterBar values={values} />
          <Tabs
            label="Parts of the review"
            tabs={tabs}
            open={query.get('part') ?? 'queue'}
            onOpen={part => changeQuery({ part: part === 'queue' ? null : part })}
          />
        </>
      ) : (
        <Nothing>Coders review events. Ask an admin for the role.</Nothing>
      )}
    </main>
  );
}
