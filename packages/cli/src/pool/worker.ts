/** A thread of the pool. */
import { serve } from '@readout/archive/pool';
import type { Job, Result, Task } from '../jobs/task.js';
import { createWork } from '../jobs/work.js';
import { UsageError } from '../usage.js';

await serve<Job, Task, Result>(createWork, (error): error is Error => error instanceof UsageError);
