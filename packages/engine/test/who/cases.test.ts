import { runCases } from '../support/cases.js';

runCases(new URL('./names.cases.txt', import.meta.url));
runCases(new URL('./roles.cases.txt', import.meta.url));
runCases(new URL('./nominals.cases.txt', import.meta.url));
runCases(new URL('./coreference.cases.txt', import.meta.url));
