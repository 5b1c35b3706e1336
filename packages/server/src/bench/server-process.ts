/** The server in a process of its own, on an archive that the bench names; told its address on standard output. */
import { startServer } from '../index.js';

const [archive] = process.argv.slice(2);
const started = performance.now();
const server = await startServer({ archive: archive!, port: 0, logLevel: 'error' });
const { rss } = process.memoryUsage();
console.log(JSON.stringify({ url: server.url, ms: performance.now() - started, rssMiB: rss / 2 ** 20 }));
process.once('SIGTERM', async () => {
  const { user, system } = process.cpuUsage();
  console.log(
    JSON.stringify({ cpuSeconds: (user + system) / 1e6, rssMiB: process.memoryUsage().rss / 2 ** 20 }),
  );
  await server.close();
});
