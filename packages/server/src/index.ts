/** Readout's server: the HTTP API over an archive, and the workbench's pages. */
export {};
