/** Threads that do tasks in order, for whoever reads many documents. Loads nothing of the store. */
export { createPool, inOrder, type Pool, type PoolOptions } from './pool.js';
export { serve } from './serve.js';
