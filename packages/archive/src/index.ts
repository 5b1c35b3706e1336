/** Readout's archive: Readings kept once, grouped into stories and happenings, queried, exported and compared. */
export {};
