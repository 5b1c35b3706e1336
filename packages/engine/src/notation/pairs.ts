/**
 * Pairs lines with items so that as many as possible are paired (Kuhn's augmenting paths): a line that many items meet must
 * not take the only one that another line could have. For each line its item, -1 for none.
 */
export function pairUp(
  lines: number,
  items: number,
  meets: (line: number, item: number) => boolean,
): number[] {
  const itemOf: number[] = new Array(lines).fill(-1);
  const lineOf: number[] = new Array(items).fill(-1);
  const candidates = Array.from({ length: lines }, (_, line) =>
    Array.from({ length: items }, (_, item) => item).filter(item => meets(line, item)),
  );
  const place = (line: number, tried: Set<number>): boolean => {
    for (const item of candidates[line]!) {
      if (tried.has(item)) continue;
      tried.add(item);
      if (lineOf[item] === -1 || place(lineOf[item]!, tried)) {
        itemOf[line] = item;
        lineOf[item] = line;
        return true;
      }
    }
    return false;
  };
  for (let line = 0; line < lines; line++) place(line, new Set());
  return itemOf;
}
