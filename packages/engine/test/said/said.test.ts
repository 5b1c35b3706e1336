import { runCases } from '../support/cases.js';

runCases(new URL('./direct.cases.txt', import.meta.url));
runCases(new URL('./quotations.cases.txt', import.meta.url));
runCases(new URL('./indirect.cases.txt', import.meta.url));
runCases(new URL('./layout.cases.txt', import.meta.url));
