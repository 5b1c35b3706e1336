/** A document under the id that it will have in the archive, so that what is shown before it is kept is what is kept. */
import { identityOf } from '@readout/archive';
import type { DocumentInput } from '@readout/engine';
import { checkInput } from '@readout/engine/internals';
import { Trouble } from '../app/trouble.js';

/** @throws Trouble when it is no document. */
export function identified(
  given: { [Name in keyof DocumentInput]?: DocumentInput[Name] | undefined },
): DocumentInput & { id: string } {
  try {
    const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const document = checkInput(present as unknown as DocumentInput);
    return { ...document, id: identityOf(document).id };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Trouble('bad-request', error.message);
  }
}
