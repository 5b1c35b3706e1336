import { runCases } from '../support/cases.js';

runCases(new URL('./times.cases.txt', import.meta.url));
