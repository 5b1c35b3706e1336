/** Full text search. */
import { searchIn } from '@readout/archive';
import type { Handlers } from '../app/house.js';

export const searchHandlers: Handlers<'search'> = {
  async search({ house, query }) {
    return searchIn(house.archive.reading, query);
  },
};
