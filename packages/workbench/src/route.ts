/** Where the reader is, kept in the URL: the page is its path, everything chosen on it is in the query, so any view can be linked. */
import { useSyncExternalStore } from 'react';

export const PAGES = ['read', 'story', 'events', 'explore', 'sources', 'review'] as const;
export type PageName = (typeof PAGES)[number];

export interface Route {
  page: PageName;
  query: URLSearchParams;
}

/** What a URL stands for; a path that is no page is the first page. */
export function routeOf(url: string): Route {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const name = pathname.split('/')[1] ?? '';
  const page = PAGES.find(known => known === name) ?? 'read';
  return { page, query: searchParams };
}

export type Changes = Record<string, string | readonly string[] | null | undefined>;

/** The address of a page; parameters that are null, undefined or empty are left out. */
export function hrefOf(page: PageName, parameters: Changes = {}): string {
  const text = queryWith(new URLSearchParams(), parameters).toString();
  return text === '' ? `/${page}` : `/${page}?${text}`;
}

/** A query with some of its parameters changed. */
export function queryWith(query: URLSearchParams, changes: Changes): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name);
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') next.append(name, one);
    }
  }
  return next;
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

const currentUrl = () => window.location.pathname + window.location.search;

/** Goes to an address of the workbench. `replace` leaves no step to go back to: for what changes with every key or movement. */
export function navigate(href: string, { replace = false } = {}): void {
  if (href === currentUrl()) return;
  if (replace) window.history.replaceState(null, '', href);
  else window.history.pushState(null, '', href);
  for (const listener of listeners) listener();
}

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, currentUrl));
}

/** Changes parameters of the page one is on. */
export function changeQuery(changes: Changes, options?: { replace?: boolean }): void {
  const { page, query } = routeOf(currentUrl());
  const text = queryWith(query, changes).toString();
  navigate(text === '' ? `/${page}` : `/${page}?${text}`, options);
}
