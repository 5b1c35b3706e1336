/** A sentence: offsets into the text, rows in `Tokens` (end-exclusive), and the paragraph's number from 0. */
export interface Sentence {
  start: number;
  end: number;
  firstToken: number;
  endToken: number;
  paragraph: number;
}
