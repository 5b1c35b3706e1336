/**
 * PDF with text. Its Title and Author are taken, its dates are not: they tell when the file was made, not when a report was published.
 */
import type { Context } from '../context.js';
import type { Item, Piece } from '../piece.js';
import { SourceError } from '../problem.js';
import { type Line, linesOfPage, paragraphsOf } from './paragraphs.js';

export async function* readPdf(piece: Piece, { limits }: Context): AsyncGenerator<Item> {
  const bytes = await piece.chunks.readAll(limits.pdfBytes);
  const { getDocumentProxy, getMeta } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false }).catch(
    error => {
      throw explained(error);
    },
  );
  try {
    if (pdf.numPages > limits.pdfPages) {
      throw new SourceError(`has more than ${limits.pdfPages} pages: split it, or raise the limit`);
    }
    const lines: Line[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      lines.push(...linesOfPage(items));
      page.cleanup();
    }
    const text = paragraphsOf(lines);
    if (text === '') throw new SourceError('is a PDF without text, only pictures: run it through OCR first');
    const { info } = await getMeta(pdf);
    yield {
      origin: piece.origin,
      document: {
        text,
        ...(piece.stem === null ? {} : { id: piece.stem }),
        title: told(info.Title),
        author: told(info.Author),
        url: piece.url,
      },
    };
  } finally {
    await pdf.destroy();
  }
}

function told(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function explained(error: unknown): SourceError {
  const { name, message } = error as Error;
  if (name === 'PasswordException') return new SourceError('is locked with a password: save it without one');
  return new SourceError(`is damaged or no PDF (${message}): fetch or copy the file again`);
}
