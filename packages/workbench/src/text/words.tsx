/** Words of a document, or of anybody else: the only way in which they come to the screen. */
import { memo } from 'react';
import { nameOfCharacter, piecesOf, shortened } from './visible.js';

/** Long enough for any name or phrase; a word of a million letters would make a table useless. */
const MOST = 400;

/** Text within a line, set apart so that its direction cannot touch what stands beside it. */
export const Words = memo(function Words({
  children,
  most = MOST,
}: {
  children: string;
  most?: number | undefined;
}) {
  return (
    <bdi className="words">
      <Visible text={shortened(children, most)} />
    </bdi>
  );
});

/** Text of a paragraph, whole. */
export function Visible({ text }: { text: string }) {
  const pieces = piecesOf(text);
  if (pieces.length === 1 && pieces[0]!.sign === null) return text;
  return pieces.map(({ text, sign }, index) =>
    sign === null ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name and never move
      <abbr key={index} className="sign" title={nameOfCharacter(text)}>
        {sign}
      </abbr>
    ),
  );
}

export function Quoted({ children }: { children: string }) {
  return (
    <q>
      <Words>{children}</Words>
    </q>
  );
}
