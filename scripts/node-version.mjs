// Imported first by every script, for its effect: stops with a plain sentence where Node is too old. Written so that old versions parse it.

const NEEDED = [20, 19];
const found = process.versions.node.split('.').map(Number);

if (found[0] < NEEDED[0] || (found[0] === NEEDED[0] && found[1] < NEEDED[1])) {
  console.error(
    'Readout needs Node ' +
      NEEDED.join('.') +
      ' or later, and this is ' +
      process.versions.node +
      ': install a newer one from https://nodejs.org and try again.',
  );
  process.exit(2);
}
