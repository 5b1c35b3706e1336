/** Codes of countries that no entry has. */
import { INTERNATIONAL } from '../codes.js';
import { alternatives, type SourceLine } from '../source.js';
import { finding, type Listing, lineOf, type Report } from './finding.js';

export function findUnknownCodes({ actors, prominence, knownCodes }: Listing, report: Report): void {
  const check = (code: string | null, line: SourceLine) => {
    if (code === null || knownCodes.has(code) || INTERNATIONAL.has(code)) return;
    const message = `No country has the code "${code}", nor is it an international one (${[...INTERNATIONAL].join(' ')}).`;
    report(finding('error', 'unknown code', line, message));
  };
  for (const { actor, source } of actors) {
    check(actor.country, lineOf(source, 'country'));
    const lines = source.body.filter(line => line.text.trim().startsWith('office '));
    const roles = source.body.filter(line => line.text.trim().startsWith('role '));
    actor.roles?.forEach((role, row) => {
      check(role.country, roles[row] ?? source.head);
    });
    actor.person?.offices.forEach((office, row) => {
      if (office.country !== actor.country) check(office.country, lines[row] ?? source.head);
    });
  }
  for (const source of prominence) for (const code of alternatives(source.title)) check(code, source.head);
}
