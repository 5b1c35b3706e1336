/** What reading a source gives: documents and refusals, in the order in which they stand in it. */
import type { DocumentInput } from '@readout/engine';

/** A document and where it came from. */
export interface FoundDocument {
  document: DocumentInput;
  /**
   * Path or URL of the source, then what stands inside it, outermost first, joined by "!": "june.zip!02/harbour.html", "wire.xml!item 3".
   * Equal for the same piece of the same source on every run.
   */
  origin: string;
}

/** A piece of a source that gave no document, and why. */
export interface Refusal {
  origin: string;
  /** What was wrong and what to do next, in a sentence for the user. */
  reason: string;
}

export type Found = FoundDocument | Refusal;

/** What was found, or its refusal when its text is longer than is read in one piece. */
export function withinLength(found: Found, characters: number): Found {
  if (!('document' in found) || found.document.text.length <= characters) return found;
  const { length } = found.document.text;
  return {
    origin: found.origin,
    reason: `is a text of ${length} characters, and up to ${characters} are read in one piece: split it into its reports, or raise the limit`,
  };
}
