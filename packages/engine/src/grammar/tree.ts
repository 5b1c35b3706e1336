import type { Tokens } from '../draft/tokens.js';

/** Fills the columns that follow from heads: children in text order, and the edges of each subtree. */
export function linkTree(tokens: Tokens): void {
  const { length, heads, firstChildren, nextSiblings, leftEdges, rightEdges } = tokens;
  for (let token = length - 1; token >= 0; token--) {
    leftEdges[token] = token;
    rightEdges[token] = token + 1;
    const head = heads[token]!;
    if (head < 0) continue;
    nextSiblings[token] = firstChildren[head]!;
    firstChildren[head] = token;
  }
  for (let token = 0; token < length; token++) if (heads[token]! < 0) spread(tokens, token);
}

/** Widens the edges of every word in the tree of `root` by those below it: down by first child, up by head, no recursion. */
function spread({ heads, firstChildren, nextSiblings, leftEdges, rightEdges }: Tokens, root: number): void {
  let token = root;
  for (;;) {
    while (firstChildren[token]! >= 0) token = firstChildren[token]!;
    while (token !== root) {
      const head = heads[token]!;
      if (leftEdges[token]! < leftEdges[head]!) leftEdges[head] = leftEdges[token]!;
      if (rightEdges[token]! > rightEdges[head]!) rightEdges[head] = rightEdges[token]!;
      if (nextSiblings[token]! >= 0) break;
      token = head;
    }
    if (token === root) return;
    token = nextSiblings[token]!;
  }
}
