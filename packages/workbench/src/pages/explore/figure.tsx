/** A picture with its query written under it, and the ways to take it away. */
import { type ReactNode, useId, useRef, useState } from 'react';
import { type FilterValues, sentenceOf } from '../../filter/filter.js';
import { useSession } from '../../session.js';
import { Words } from '../../text/words.js';
import { savePng, saveSvg } from './save-picture.js';

interface Props {
  title: string;
  /** The start of the names of its files. */
  name: string;
  values: FilterValues;
  /** What the picture counts, and what it leaves out. */
  note: ReactNode;
  controls?: ReactNode;
  /** Has one svg, the picture. */
  children: ReactNode;
  /** The picture's values in words or a table, for those who do not see it. */
  inWords: ReactNode;
}

export function Figure({ title, name, values, note, controls, children, inWords }: Props) {
  const id = useId();
  const picture = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const { session } = useSession();
  const archive = session?.archive;
  const caption = `${sentenceOf(values)}. Archive ${archive?.name ?? ''}, Readout ${session?.version ?? ''}.`;
  const save = (how: typeof saveSvg | typeof savePng) => {
    const svg = picture.current?.querySelector<SVGSVGElement>('svg.picture');
    if (svg) how(svg, { title, caption, name }).catch((error: Error) => setFailed(error.message));
  };
  return (
    <figure className="figure" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <div className="controls">
          {controls}
          <button type="button" onClick={() => save(saveSvg)} aria-label={`${title} as SVG`}>
            SVG
          </button>
          <button type="button" onClick={() => save(savePng)} aria-label={`${title} as PNG`}>
            PNG
          </button>
        </div>
      </header>
      <div ref={picture}>{children}</div>
      <figcaption>
        <p className="query">
          <Words most={600}>{caption}</Words>
        </p>
        <p className="facts">{note}</p>
        {failed && <p role="alert">{failed}</p>}
        <details>
          <summary>In words</summary>
          {inWords}
        </details>
      </figcaption>
    </figure>
  );
}
