import { loadGazetteer, loadLexicon } from '@readout/lexicon/default';
import { loadActorWeights, loadWeights, WEIGHTS_NAME } from '@readout/weights-en';
import { type DocumentInput, Draft } from './draft/draft.js';
import { checkStages, type Stage } from './draft/stage.js';
import { grammarStage } from './grammar/index.js';
import { labelsStage } from './labels/index.js';
import { checkInput, checkRelationInput } from './reading/input.js';
import { checkLanguage } from './reading/language.js';
import type { Reading, Relation, RelationInput } from './reading/schema.js';
import { writeReading } from './reading/write.js';
import { type Ingredients, prepareResources, type Resources } from './resources.js';
import { saidStage } from './said/index.js';
import { textStage } from './text/index.js';
import { whatStage } from './what/index.js';
import { type RelateOptions, relate } from './what/relate.js';
import { whenStage } from './when/index.js';
import { whereStage } from './where/index.js';
import { whoStage } from './who/index.js';

/** The reading of a document, top to bottom: a reporter's questions in the order in which they can be answered. */
export const STAGES: readonly Stage<Resources>[] = Object.freeze([
  textStage,
  grammarStage,
  whoStage,
  whenStage,
  whereStage,
  saidStage,
  whatStage,
  labelsStage,
]);
checkStages(STAGES);

export interface ReadOptions {
  /** Put the tokens with their tags and trees into the Reading. */
  tokens?: boolean;
}

export interface Reader {
  /**
   * Reads one document. Any string gives a Reading, with notices where there is trouble.
   *
   * @throws TypeError when `document` is not of the form asked for, or a date is impossible; the message says what to do.
   */
  read(document: DocumentInput, options?: ReadOptions): Reading;
  /** What the text says that these actors did to those: see "Relations" in the contract. */
  relate(question: RelationInput, options?: RelateOptions): Relation;
  /** The Draft behind a Reading, for `explain`, `parse` and tests. Ends after the stage named `until`. */
  draft(document: DocumentInput, until?: string): Draft;
  readonly resources: Resources;
}

/**
 * Makes a Reader: loads weights, dictionaries and gazetteer (or takes those given), once. A Reader keeps nothing of what it
 * has read and can be used for any number of documents.
 */
export async function createReader(given: Partial<Ingredients> = {}): Promise<Reader> {
  const [weights, actorWeights, lexicon, gazetteer] = await Promise.all([
    given.weights ?? loadWeights(),
    given.actorWeights ?? loadActorWeights(),
    given.lexicon ?? loadLexicon(),
    given.gazetteer ?? loadGazetteer(),
  ]);
  const resources = prepareResources({ weights, actorWeights, lexicon, gazetteer });
  const { version } = resources.where;
  const dictionaries = version === null ? lexicon.version : `${lexicon.version}+${version}`;
  const engine = { weights: WEIGHTS_NAME, dictionaries };
  const draft = (document: DocumentInput, until?: string) => runStages(document, resources, until);
  return Object.freeze({
    resources,
    draft,
    read: (document: DocumentInput, options: ReadOptions = {}) =>
      writeReading(draft(checkInput(document)), engine, options),
    relate: (question: RelationInput, options: RelateOptions = {}) =>
      relate(checkRelationInput(question), draft, resources, options),
  });
}

function runStages(document: DocumentInput, resources: Resources, until?: string): Draft {
  const draft = new Draft(document);
  for (const stage of STAGES) {
    stage.run(draft, resources);
    if (stage.name === until) break;
    // Any text is given trees, for `parse`; the layers above are made of English only.
    if (stage === grammarStage && !checkLanguage(draft, resources.grammar.features.words)) break;
  }
  return draft;
}
