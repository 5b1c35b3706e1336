/** Readout's server: the HTTP API over an archive, and the workbench's pages. */
export type { ServerOptions } from './app/options.js';
export { addAccount, besideArchive, type RunningServer, StartError, startServer } from './app/serve.js';
export { Trouble } from './app/trouble.js';
export { JournalError } from './desk/journal.js';
