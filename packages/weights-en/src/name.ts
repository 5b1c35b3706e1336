/** Names the weights in every Reading; changes whenever they are trained again. */
export const WEIGHTS_NAME = 'en-2026-11';
