/** Who the text is about: names, nominals, pronouns, and which of them are one. See `stage.ts` for the order of the steps. */
export { prepareCoreference } from './coreference/scorer/model.js';
export { prepareWho, type WhoIndex } from './lexicon/index.js';
export { type LikelyModel, prepareLikely } from './likely/model.js';
export { entitiesAt, findMentionAt, type ParticipantOptions, resolveParticipant } from './participants.js';
export { type NameModel, prepareNames } from './recogniser/index.js';
export { whoStage } from './stage.js';
