/** Neutral wording for the terms among a report's labels; null where leaving the word out is the neutral form. */
import { createContext } from 'react';

export const Wording = createContext<ReadonlyMap<string, string | null>>(new Map());
