/** The HTTP API: every route with what goes in and what comes out. For the page, only its types; it needs none of the code. */
import { documentRoutes } from './documents.js';
import { eventRoutes } from './events.js';
import { queryRoutes } from './queries.js';
import { reviewRoutes } from './review.js';
import { searchRoutes } from './search.js';
import { sessionRoutes } from './session.js';
import { sourceRoutes } from './sources.js';
import { storyRoutes } from './stories.js';
import { viewRoutes } from './views.js';

export const ROUTES = {
  ...sessionRoutes,
  ...documentRoutes,
  ...searchRoutes,
  ...eventRoutes,
  ...viewRoutes,
  ...storyRoutes,
  ...sourceRoutes,
  ...queryRoutes,
  ...reviewRoutes,
} as const;
export type RouteName = keyof typeof ROUTES;

export type {
  DocumentAnswer,
  DocumentRow,
  DocumentsPage,
  ReadAnswer,
  ReadFilesAnswer,
  ReadTextAnswer,
} from './documents.js';
export type { EventDetail, EventRow, EventsPage, Facets } from './events.js';
export type { Filter, WrittenFilter } from './filter.js';
export type { SavedQuery } from './queries.js';
export type { Agreement, Dispute, Precision, Queue, QueueItem, Sample, Suggestion } from './review.js';
export type { Decision, EventReview, Fix } from './review-shapes.js';
export type { AnswerOf, BodyOf, Problem, QueryOf, Role, Route } from './route.js';
export type { SearchAnswer } from './search.js';
export type { Account, AuditEntry, Session } from './session.js';
export type { Source, Sources } from './sources.js';
export type { HappeningAnswer, StoriesPage, StoryAnswer, StoryRow } from './stories.js';
export type { MapAnswer, Network, Series } from './views.js';
