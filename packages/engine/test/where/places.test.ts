import { runCases } from '../support/cases.js';

runCases(new URL('./places.cases.txt', import.meta.url));
