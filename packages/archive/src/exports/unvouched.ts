/** Events that are no facts: formats without a place to say so leave them out unless asked. In this order of precedence. */
export const UNVOUCHED = ['claimed', 'negated', 'hypothetical', 'future'] as const;
export type Unvouched = (typeof UNVOUCHED)[number];
