/** Filters that are kept as they stand in a URL, such as those of samples. */
import { type Filter, filter, type WrittenFilter } from '../api/filter.js';
import { Trouble } from '../app/trouble.js';

/** Without what does not choose events: the order of a table, say. @throws Trouble when it is no filter. */
export function checkFilter(written: WrittenFilter): Filter {
  const known = Object.entries(written).filter(([name]) => Object.hasOwn(filter.shape, name));
  const checked = filter.safeParse(Object.fromEntries(known));
  if (checked.success) return checked.data;
  const errors = checked.error.issues.map(({ path, message }) => ({ at: path.join('.'), message }));
  throw new Trouble(
    'bad-request',
    `The query is not as it must be: ${errors.map(({ at }) => at).join(', ')}.`,
    errors,
  );
}
