/** Sentences with marks in them, as the dictionaries write their examples: `{The mayor} <said> [that the bridge was safe].` */

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '<': '>', '[': ']' };

export interface Marked {
  /** The sentence without its marks. */
  text: string;
  /** The marked words by opening mark, in the order of the text. */
  spans: Record<'{' | '<' | '[', string[]>;
}

export function markedIn(sentence: string): Marked {
  const spans: Marked['spans'] = { '{': [], '<': [], '[': [] };
  const open: { mark: '{' | '<' | '['; from: number }[] = [];
  let text = '';
  for (const character of sentence) {
    const last = open.at(-1);
    if (character in CLOSING) open.push({ mark: character as '{', from: text.length });
    else if (last && character === CLOSING[last.mark]) {
      spans[last.mark].push(text.slice(last.from));
      open.pop();
    } else text += character;
  }
  return { text, spans };
}
