import { expect, test } from 'vitest';
import { suggestion } from '../src/usage.js';

test('suggestions only where they are near', () => {
  expect(suggestion('--publish', ['--published', '--publisher'])).toBe(' Did you mean "--published"?');
  expect(suggestion('--tokens', ['--out', '--jobs'])).toBe('');
});
