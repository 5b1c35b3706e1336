import { runCases } from '../support/cases.js';

runCases(new URL('./labels.cases.txt', import.meta.url));
