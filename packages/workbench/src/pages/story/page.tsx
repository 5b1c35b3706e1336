/** Story: what the outlets make of one happening, side by side. */

import { dateText } from '@readout/engine/view';
import type { StoriesPage, StoryAnswer } from '@readout/server/api';
import { pathOf } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { Link } from '../../parts/link.js';
import { Nothing, Trouble, Waiting } from '../../parts/trouble.js';
import { changeQuery, hrefOf, useRoute } from '../../route.js';
import '../../style/story.css';
import { counted } from '../../text/numbers.js';
import { Words } from '../../text/words.js';
import { Arrivals } from './arrivals.js';
import { Changes } from './changes.js';
import { Happenings } from './happenings.js';
import { Outlets } from './outlets.js';

export default function StoryPage() {
  const { query } = useRoute();
  const id = query.get('story');
  return (
    <main id="main" className="story-page">
      {id === null ? (
        <StoryList title={query.get('title') ?? ''} cursor={query.get('cursor')} />
      ) : (
        <OneStory id={id} />
      )}
    </main>
  );
}

function StoryList({ title, cursor }: { title: string; cursor: string | null }) {
  const path = pathOf('/api/stories', { title, cursor, limit: 50 });
  const { data, error, again } = useAnswer<StoriesPage>(path);
  return (
    <>
      <header className="page-head">
        <h1>Stories</h1>
        <p className="facts">
          {data && (
            <span>{counted(data.total, 'story', 'stories')}, those with the most documents first</span>
          )}
        </p>
        <form
          className="find"
          onSubmit={event => {
            event.preventDefault();
            changeQuery({ title: String(new FormData(event.currentTarget).get('title')), cursor: null });
          }}
        >
          <label>
            Words of the title <input name="title" defaultValue={title} />
          </label>{' '}
          <button type="submit">Find</button>
        </form>
      </header>
      {error && <Trouble error={error} again={again} />}
      {data === null && !error && <Waiting />}
      {data?.rows.length === 0 && (
        <Nothing>
          {title === ''
            ? 'The documents of this archive are not grouped into stories.'
            : 'No story has these words in its title.'}
        </Nothing>
      )}
      <ul className="stories">
        {data?.rows.map(({ story, title, first, last, documents, publishers }) => (
          <li key={story}>
            <Link href={hrefOf('story', { story })}>
              <Words most={200}>{title ?? story}</Words>
            </Link>
            <span className="facts">
              <span>{counted(documents, 'document')}</span>
              <span>{counted(publishers, 'publisher')}</span>
              {first && (
                <span>
                  {first === last ? dateText(first) : `${dateText(first)} to ${dateText(last ?? first)}`}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {data?.next && (
        <button type="button" onClick={() => changeQuery({ cursor: data.next })}>
          More stories
        </button>
      )}
    </>
  );
}

function OneStory({ id }: { id: string }) {
  const { data, error, loading, again } = useAnswer<StoryAnswer>(pathOf('/api/story', { id }));
  if (error)
    return (
      <>
        <header className="page-head">
          <p className="facts">
            <Link href={hrefOf('story')}>All stories</Link>
          </p>
          <h1>No story</h1>
        </header>
        <Trouble error={error} again={again} />
      </>
    );
  if (data === null || loading) return <Waiting />;
  const publishers = new Set(data.documents.map(({ publisher }) => publisher)).size;
  return (
    <>
      <header className="page-head">
        <p className="facts">
          <Link href={hrefOf('story')}>All stories</Link>
          <Link href={hrefOf('events', { story: data.story })}>Its events</Link>
        </p>
        <h1 dir="auto">
          <Words most={200}>{data.title ?? data.story}</Words>
        </h1>
        <p className="facts">
          <span>{counted(data.documents.length, 'document')}</span>
          <span>{counted(publishers, 'publisher')}</span>
          <span>{counted(data.happenings.length, 'happening')}</span>
        </p>
      </header>
      <div className="story-grid">
        <div>
          <Arrivals documents={data.documents} />
          <Changes documents={data.documents} />
        </div>
        <div>
          <Happenings story={data} />
          <Outlets documents={data.documents} />
        </div>
      </div>
    </>
  );
}
