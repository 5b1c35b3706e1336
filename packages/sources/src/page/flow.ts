/** The text that a tree of HTML shows: paragraphs with an empty line between two of them. */

const ELEMENT = 1;
const TEXT = 3;

const UNSHOWN = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD IFRAME OBJECT SVG MATH FORM BUTTON SELECT TEXTAREA INPUT VIDEO AUDIO CANVAS FIGCAPTION'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

/** Goes through the tree without recursion, however deep it is. */
export function textOfTree(root: Node): string {
  const flow = new Flow();
  let node: Node | null = root;
  while (node !== null) {
    const shown = enter(node, flow);
    const child: Node | null = shown ? node.firstChild : null;
    if (child !== null) {
      node = child;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null) leave(node, flow);
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return flow.text();
}

/** Whether what is inside is shown. */
function enter(node: Node, flow: Flow): boolean {
  if (node.nodeType === TEXT) flow.add(node.nodeValue ?? '');
  if (node.nodeType !== ELEMENT) return node.firstChild !== null && node.nodeType !== TEXT;
  const name = node.nodeName.toUpperCase();
  if (UNSHOWN.has(name)) return false;
  if (name === 'BR') flow.breakLine();
  else if (BLOCKS.has(name)) flow.breakParagraph();
  return true;
}

function leave(node: Node, flow: Flow): void {
  if (BLOCKS.has(node.nodeName.toUpperCase())) flow.breakParagraph();
}

class Flow {
  readonly #paragraphs: string[] = [];
  #pieces: string[] = [];

  add(text: string): void {
    this.#pieces.push(text.replace(/[\s\u00a0]+/g, ' '));
  }

  /** Two breaks of a line end a paragraph, as pages without paragraphs write it. */
  breakLine(): void {
    this.#pieces.push('\n');
  }

  breakParagraph(): void {
    const text = this.#pieces
      .join('')
      .replace(/ *\n */g, '\n')
      .replace(/ {2,}/g, ' ');
    this.#pieces = [];
    for (const paragraph of text.split(/\n{2,}/))
      if (paragraph.trim() !== '') this.#paragraphs.push(paragraph.trim());
  }

  text(): string {
    this.breakParagraph();
    return this.#paragraphs.join('\n\n');
  }
}
