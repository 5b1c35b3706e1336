import { configureGlobal } from 'fast-check';

/** Property tests draw the same cases each time, so that a run can be repeated; `FAST_CHECK_SEED=7 npm test` draws others. */
configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 1) });
