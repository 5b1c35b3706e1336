import { readFileSync } from 'node:fs';
import { prepareText, type TextModel } from '../../src/text/model.js';

let loaded: TextModel | undefined;

/** The sentence splitter's weights that ship. */
export function model(): TextModel {
  loaded ??= prepareText(readFileSync(new URL('../../../weights-en/en.weights', import.meta.url)));
  return loaded;
}
