/** What each route does. */
import type { Handlers } from '../app/house.js';
import { documentHandlers } from './documents.js';
import { eventHandlers } from './events.js';
import { queryHandlers } from './queries.js';
import { decideHandlers } from './review/decide.js';
import { goldHandlers } from './review/gold.js';
import { measureHandlers } from './review/measures.js';
import { queueHandlers } from './review/queue.js';
import { suggestionHandlers } from './review/suggestions.js';
import { searchHandlers } from './search.js';
import { sessionHandlers } from './session.js';
import { sourceHandlers } from './sources.js';
import { storyHandlers } from './stories.js';

export const HANDLERS: Handlers = {
  ...sessionHandlers,
  ...documentHandlers,
  ...searchHandlers,
  ...eventHandlers,
  ...storyHandlers,
  ...sourceHandlers,
  ...queryHandlers,
  ...queueHandlers,
  ...decideHandlers,
  ...measureHandlers,
  ...goldHandlers,
  ...suggestionHandlers,
};
