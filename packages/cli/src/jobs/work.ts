/** Makes the work of a job, in whichever thread asks for it. */
import { readerOf } from './reader.js';
import type { Job, Work } from './task.js';

export async function createWork(job: Job): Promise<Work> {
  switch (job.command) {
    case 'code': {
      const [reader, { codeWork }] = await Promise.all([readerOf(job), import('./code.js')]);
      return codeWork(reader, job.options);
    }
    case 'relate': {
      const [reader, { relateWork }] = await Promise.all([readerOf(job), import('./relate.js')]);
      return relateWork(reader);
    }
    case 'parse': {
      const [reader, { parseWork }] = await Promise.all([readerOf(job), import('./parse.js')]);
      return parseWork(reader);
    }
    case 'explain': {
      const [reader, { explainWork }] = await Promise.all([readerOf(job), import('./explain.js')]);
      return explainWork(reader, job.options);
    }
    case 'diff': {
      const [older, newer, { diffWork }] = await Promise.all([
        readerOf({ ...job, events: job.older ?? undefined }),
        readerOf({ ...job, events: job.newer ?? undefined }),
        import('./diff.js'),
      ]);
      return diffWork(older, newer, job.options);
    }
    case 'who': {
      const [reader, { whoWork }] = await Promise.all([readerOf(job), import('./who.js')]);
      return whoWork(reader, job.options);
    }
  }
}
