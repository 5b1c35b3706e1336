/** Takes a picture of the page away as a file: as it looks now, with its title and its query written into it. */
import { plainOf } from '../../text/visible.js';

interface Picture {
  title: string;
  caption: string;
  /** The start of the file's name. */
  name: string;
}

/** What the page's style sheets say must be written into the file, which has none. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
  'visibility',
  'display',
];
const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
const LINE = 17;
/** Letters of the caption on a line, for each hundred units of width. */
const LETTERS = 16;
const PNG_SCALE = 2;

export async function saveSvg(svg: SVGSVGElement, picture: Picture): Promise<void> {
  offer(new Blob([sourceOf(svg, picture).source], { type: 'image/svg+xml' }), `${picture.name}.svg`);
}

export async function savePng(svg: SVGSVGElement, picture: Picture): Promise<void> {
  const { source, width, height } = sourceOf(svg, picture);
  const url = URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * PNG_SCALE;
    canvas.height = height * PNG_SCALE;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('The browser could not make a PNG of this size: take the SVG.');
    offer(blob, `${picture.name}.png`);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function sourceOf(svg: SVGSVGElement, { title, caption }: Picture) {
  const [, , boxWidth, boxHeight] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const width = boxWidth || svg.clientWidth;
  const inner = boxHeight || svg.clientHeight;
  const lines = brokenInto(plainOf(caption), Math.floor((width / 100) * LETTERS));
  const height = MARGIN + LINE * 1.6 + inner + LINE * (lines.length + 1) + MARGIN;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  writeStyles(svg, copy);
  const frame = document.createElementNS(SVG, 'svg');
  frame.setAttribute('xmlns', SVG);
  frame.setAttribute('viewBox', `0 0 ${width} ${height}`);
  frame.setAttribute('width', String(width));
  frame.setAttribute('height', String(height));
  const page = getComputedStyle(document.body);
  const ground = document.createElementNS(SVG, 'rect');
  for (const [name, value] of [
    ['width', '100%'],
    ['height', '100%'],
    ['fill', page.backgroundColor],
  ] as const)
    ground.setAttribute(name, value);
  const ink = { fill: page.color, 'font-family': page.fontFamily };
  copy.setAttribute('y', String(MARGIN + LINE * 1.6));
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(inner));
  frame.append(
    ground,
    textAt(plainOf(title), MARGIN + LINE, { ...ink, 'font-size': '16', 'font-weight': '600' }),
    copy,
    ...lines.map((line, index) =>
      textAt(line, MARGIN + LINE * 1.6 + inner + LINE * (index + 1.2), { ...ink, 'font-size': '12' }),
    ),
  );
  return { source: new XMLSerializer().serializeToString(frame), width, height };
}

function textAt(content: string, y: number, attributes: Record<string, string>): SVGTextElement {
  const text = document.createElementNS(SVG, 'text');
  text.setAttribute('x', String(MARGIN));
  text.setAttribute('y', String(y));
  for (const [name, value] of Object.entries(attributes)) text.setAttribute(name, value);
  text.textContent = content;
  return text;
}

/** Everything as it is computed now, as attributes, in the copy. */
function writeStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of STYLES) {
    const value = style.getPropertyValue(name);
    if (value !== '') to.setAttribute(name, value);
  }
  to.removeAttribute('class');
  to.removeAttribute('tabindex');
  for (let i = 0; i < from.children.length; i++) writeStyles(from.children[i]!, to.children[i]!);
}

/** Lines of at most so many letters, broken at spaces where there are any. */
export function brokenInto(text: string, letters: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > letters) {
    const space = rest.lastIndexOf(' ', letters);
    const end = space > letters / 2 ? space : letters;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? lines : [...lines, rest];
}

function offer(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
