/** Reads brat standoff back and holds it against the text, as brat does when it opens a document. */

/** Where Python's str.splitlines ends a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: among them are line ends
export const LINE_END = /[\n\r\u000b\u000c\u001c-\u001e\u0085\u2028\u2029]/;

/** What is wrong, in words; none when all is well. `text` is compared by code points, as Python does. */
export function bratProblems(annotations: string, text: string): string[] {
  const points = [...text];
  const problems: string[] = [];
  const spans = new Map<string, string>();
  const events = new Map<string, string>();
  const targets: [where: string, id: string][] = [];
  for (const line of annotations.split(LINE_END)) {
    if (line === '') continue;
    const [id = '', data = '', ...tail] = line.split('\t');
    const label = tail.join('\t');
    if (/^T\d+$/.test(id)) {
      const [type, ...offsets] = data.split(/[ ;]/);
      if (offsets.length < 2 || offsets.length % 2 !== 0) problems.push(`${line}: no offsets`);
      const pieces: string[] = [];
      for (let at = 0; at < offsets.length; at += 2) {
        pieces.push(points.slice(Number(offsets[at]), Number(offsets[at + 1])).join(''));
      }
      if (pieces.join(' ') !== label) problems.push(`${line}: the text has "${pieces.join(' ')}"`);
      if (spans.has(id)) problems.push(`${id} stands twice`);
      spans.set(id, type!);
    } else if (/^E\d+$/.test(id)) {
      const [trigger, ...parts] = data.split(' ');
      const [type, span] = trigger!.split(':');
      if (spans.get(span!) !== type) problems.push(`${line}: its trigger is not of its type`);
      events.set(id, type!);
      for (const part of parts) targets.push([line, part.split(':')[1]!]);
    } else if (/^A\d+$/.test(id)) targets.push([line, data.split(' ')[1]!]);
    else if (/^N\d+$/.test(id)) targets.push([line, data.split(' ')[1]!]);
    else if (/^#\d+$/.test(id)) targets.push([line, data.split(' ')[1]!]);
    else if (id === '*') for (const target of data.split(' ').slice(1)) targets.push([line, target]);
    else problems.push(`${line}: what is this?`);
  }
  for (const [where, target] of targets) {
    if (!spans.has(target) && !events.has(target)) problems.push(`${where}: there is no ${target}`);
  }
  return problems;
}
