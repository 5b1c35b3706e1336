/** A story as the page of outlets side by side needs it. */
import { expect, test } from 'vitest';
import { archiveOf, call, serve, withQuery } from './support/server.js';

const WIRE =
  'Peruvian police arrested 12 miners in the town of Calmarra on Friday after a night of clashes at the copper pit, the interior ministry said. ' +
  'The miners had blocked the only road to the pit for nine days and demanded higher wages and safer tunnels. ' +
  'The governor of the province, Elmo Quispe, called for talks and said that nobody wanted another night like this one.';

test('copies with what they changed, and what happened according to whom', async () => {
  const archive = await archiveOf([
    {
      id: 'wire',
      text: WIRE,
      publisher: 'Andes Wire',
      publishedAt: '2023-07-01T08:00:00Z',
      title: 'Miners arrested',
    },
    {
      id: 'copy',
      text: WIRE.replace('12 miners', '15 miners'),
      publisher: 'Lima Daily',
      publishedAt: '2023-07-01T12:00:00Z',
    },
    {
      id: 'radio',
      text: 'Peruvian police denied that officers had arrested miners in Calmarra on Friday. The governor, Elmo Quispe, called for talks over the copper pit and the blocked road to it.',
      publisher: 'Radio Calmarra',
      publishedAt: '2023-07-01T18:00:00Z',
    },
  ]);
  const server = await serve({ archive });
  const { status, json } = await call(server, withQuery('/api/story', { id: 'copy' }));
  expect(status).toBe(200);
  const copy = json.documents.find(({ document }: { document: string }) => document === 'copy');
  expect(copy.copy_of).toBe('wire');
  expect(copy.differences).toEqual([
    expect.objectContaining({
      kind: 'replaced',
      original: expect.objectContaining({ text: '12' }),
      copy: expect.objectContaining({ text: '15' }),
    }),
  ]);
  const arrest = json.happenings.find(({ type }: { type: string }) => type === 'COERCE');
  expect(arrest.mentions.map(({ document }: { document: string }) => document)).toEqual(
    expect.arrayContaining(['wire', 'copy']),
  );
  expect(arrest.mentions[0].words).toContain('arrested');
  expect(arrest.numbers.arrested.map(({ value }: { value: number }) => value).sort()).toEqual([12, 15]);
  const { rows } = (await call(server, '/api/stories')).json;
  expect(rows.map(({ story }: { story: string }) => story)).toContain(json.story);
  const inStory = (await call(server, withQuery('/api/events', { story: json.story }))).json.total;
  expect(inStory).toBeGreaterThan(1);
});
