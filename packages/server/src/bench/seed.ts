/** An archive of a size that nobody wants to read for: rows put straight into the tables. The same rows for the same number. */
import { openForWriting } from '@readout/archive';

/** Six events a document, between 200 countries over 20 years, of 300 publishers; two parties each. Texts are short. */
export async function seedArchive(path: string, events: number): Promise<void> {
  const archive = await openForWriting(path, { create: true, memory: '1GB' });
  const { connection } = archive;
  const random = (salt: number, bound: number) => `(hash(i * 31 + ${salt}) % ${bound})::INTEGER`;
  const oneOf = (words: readonly string[], salt: number) =>
    `([${words.map(word => `'${word}'`).join(', ')}])[1 + ${random(salt, words.length)}]`;
  // The large ones in many more than the small.
  const skewed = (salt: number, bound: number) =>
    `(power(${random(salt, 1000)} / 1000.0, 3) * ${bound})::INTEGER`;
  const country = (salt: number) =>
    `chr(65 + ${skewed(salt, 20)}) || chr(65 + ${random(salt + 1, 10)}) || 'A'`;
  const day = `DATE '2004-01-01' + ${random(2, 7300)}`;
  const documents = Math.ceil(events / 6);
  await connection.run(`INSERT INTO store.documents SELECT i, 'https://example.org/report/' || i, 1, true, i, i,
      'Report ' || i || ' on what happened', 'Wire ' || ${skewed(1, 300)}, NULL, 'https://example.org/report/' || i, NULL, 'en',
      (${day})::VARCHAR, ${day}, 'bench', 1, 20, 'A report of no words.' FROM range(${documents}) numbers(i)`);
  await connection.run(`INSERT INTO store.events SELECT i // 6, 'v' || (i % 6 + 1),
      ${oneOf(['CONSULT', 'ACCUSE', 'ASSAULT', 'AID', 'PROTEST', 'COERCE', 'AGREE', 'REQUEST'], 3)}, NULL, ['military'],
      ['Name ' || ${skewed(5, 40_000)}], ['Name ' || ${skewed(6, 40_000)}], '190',
      ${oneOf(['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'], 4)}, ${random(17, 20)} - 10, NULL,
      ${oneOf(['actual', 'actual', 'actual', 'historical', 'negated'], 7)}, ${oneOf(['publisher', 'publisher', 'statement'], 8)}, NULL, NULL,
      DATE '2004-01-01' + ${random(9, 7300)}, NULL, NULL, NULL, NULL, 'Place ' || ${skewed(10, 5000)}, ${country(11).replaceAll('(i *', `(${skewed(10, 5000)} *`)}, (hash(${skewed(10, 5000)}) % 160)::INTEGER - 80, (hash(${skewed(10, 5000)} + 1) % 340)::INTEGER - 170,
      ${skewed(10, 5000)}, NULL, NULL, NULL, ${random(14, 1000)} / 1000.0, 'shell, CAMEO 190', 'shelled ' || ${skewed(15, 20_000)}, 5, 12,
      'Wire ' || (hash((i // 6) * 31 + 1) % 300), NULL FROM range(${events}) numbers(i)`);
  for (const [role, name, code] of [
    ['actor', 5, 21],
    ['recipient', 6, 23],
  ] as const) {
    const of = country(code).replaceAll('(i *', `(${skewed(name, 40_000)} *`);
    await connection.run(`INSERT INTO store.participants SELECT i // 6, 'v' || (i % 6 + 1), '${role}', 0, 'e1', 'Name ' || ${skewed(name, 40_000)},
        ${of}, ${oneOf(['GOV', 'MIL', 'REB', 'CVL'], 16)}, ${of} || 'GOV', 0, 4 FROM range(${events}) numbers(i)`);
  }
  await connection.run('CHECKPOINT');
  archive.close();
}
