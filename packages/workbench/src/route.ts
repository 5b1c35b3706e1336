/** Where the reader is, kept in the URL: the page is its path, everything chosen on it is in the query, so any view can be linked. */
import { useSyncExternalStore } from 'react';

/** Those that the head of each page leads to. */
export const PAGES = ['read', 'story', 'events', 'explore', 'sources', 'review'] as const;
const ALL_PAGES = [...PAGES, 'account'] as const;
export type PageName = (typeof ALL_PAGES)[number];

interface Route {
  page: PageName;
  query: URLSearchParams;
}

/** What a URL stands for; a path that is no page is the first page. */
export function routeOf(url: string): Route {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const name = pathname.split('/')[1] ?? '';
  const page = ALL_PAGES.find(known => known === name) ?? 'read';
  return { page, query: searchParams };
}

export type Changes = Record<string, string | number | boolean | null | undefined>;

/** The address of a page; parameters that are null, undefined or empty are left out. */
export function hrefOf(page: PageName, parameters: Changes = {}): string {
  return hrefWith(`/${page}`, queryWith(new URLSearchParams(), parameters));
}

export function hrefWith(path: string, query: URLSearchParams): string {
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** A query with some of its parameters changed. */
export function queryWith(query: URLSearchParams, changes: Changes): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === '') next.delete(name);
    else next.set(name, String(value));
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
  navigate(hrefWith(`/${page}`, queryWith(query, changes)), options);
}
