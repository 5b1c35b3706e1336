/** The frame of every page: name, ways to the pages, and the page itself, each loaded when first visited. */
import { lazy, Suspense, useEffect, useRef } from 'react';
import { Gate } from './gate.js';
import ReadPage from './pages/read/page.js';
import { Link } from './parts/link.js';
import { Boundary, Waiting } from './parts/trouble.js';
import { PAGES, type PageName, useRoute } from './route.js';
import { SessionProvider } from './session.js';
import { ThemeSwitch } from './theme.js';
import { Who } from './who.js';

const COMPONENTS: Record<PageName, React.ComponentType> = {
  read: ReadPage,
  story: lazy(() => import('./pages/story/page.js')),
  events: lazy(() => import('./pages/events/page.js')),
  explore: lazy(() => import('./pages/explore/page.js')),
  sources: lazy(() => import('./pages/sources/page.js')),
  review: lazy(() => import('./pages/review/page.js')),
  account: lazy(() => import('./pages/account/page.js')),
};

const TITLES: Record<PageName, string> = {
  read: 'Read',
  story: 'Story',
  events: 'Events',
  explore: 'Time, map, network',
  sources: 'Sources',
  review: 'Review',
  account: 'Account',
};

export function App() {
  const { page } = useRoute();
  const Page = COMPONENTS[page];
  useAnnouncement(page);
  return (
    <SessionProvider>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="frame">
        <p className="brand">
          <Link href="/read">Readout</Link>
        </p>
        <nav aria-label="Pages">
          <ul>
            {PAGES.map(name => (
              <li key={name}>
                <Link href={`/${name}`} aria-current={name === page ? 'page' : undefined}>
                  {TITLES[name]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <Who />
        <ThemeSwitch />
      </header>
      <p className="hidden" aria-live="polite">
        {TITLES[page]}
      </p>
      <Boundary page={page}>
        <Gate>
          <Suspense
            fallback={
              <main id="main" className="single">
                <Waiting what="Opening the page" />
              </main>
            }
          >
            <Page />
          </Suspense>
          <footer className="frame">
            <p>
              A claim stays the claim of whoever made it. Every value rests on words that can be looked at.
            </p>
          </footer>
        </Gate>
      </Boundary>
    </SessionProvider>
  );
}

/** Another page has another title and begins at its top, as if it had been loaded. */
function useAnnouncement(page: PageName): void {
  const first = useRef(true);
  useEffect(() => {
    document.title = `${TITLES[page]} – Readout`;
    if (!first.current) window.scrollTo(0, 0);
    first.current = false;
  }, [page]);
}
