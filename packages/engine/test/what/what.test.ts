import { runCases } from '../support/cases.js';

runCases(new URL('./constructions.cases.txt', import.meta.url));
runCases(new URL('./operators.cases.txt', import.meta.url));
runCases(new URL('./domains.cases.txt', import.meta.url));
runCases(new URL('./plover.cases.txt', import.meta.url));
