/** A thread that works out happenings. */
import { serve } from '../pool/serve.js';
import { happeningRows } from './happenings.js';

await serve(
  async () => happeningRows,
  (_): _ is Error => false,
);
