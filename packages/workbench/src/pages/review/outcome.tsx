/** What comes of reviewing: gold for `readout eval`, and entries that the dictionaries could have. */
import { type Answer, pathOf } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { Nothing, Trouble, Waiting } from '../../parts/trouble.js';
import { counted } from '../../text/numbers.js';
import { Words } from '../../text/words.js';

export function Outcome() {
  const { data, error, again } = useAnswer<Answer<'suggestions'>>('/api/review/suggestions');
  return (
    <div className="outcome">
      <section aria-labelledby="gold">
        <h2 id="gold">Gold</h2>
        <p>Corrected documents as cases, to score the engine on with “readout eval”.</p>
        <p className="buttons">
          <a className="button" href={pathOf('/api/review/gold', { scope: 'complete' })} download>
            Documents said to be complete
          </a>
          <a className="button" href={pathOf('/api/review/gold', { scope: 'judged' })} download>
            Documents whose events are all decided
          </a>
        </p>
      </section>
      <section aria-labelledby="suggestions">
        <h2 id="suggestions">For the dictionaries</h2>
        {error && <Trouble error={error} again={again} />}
        {data === null && !error && <Waiting />}
        {data?.rows.length === 0 && <Nothing>Corrections suggest no entry yet.</Nothing>}
        {data?.rows.map(({ file, entry, why, decisions }) => (
          <article key={`${file}:${entry}`} className="suggestion" aria-label={`Entry for ${file}`}>
            <p>
              <code>{file}</code> <small>{why}</small>{' '}
              <small>from {counted(decisions.length, 'decision')}</small>
            </p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls takes the focus */}
            <pre tabIndex={0}>
              <Words most={4000}>{entry}</Words>
            </pre>
            <CopyButton text={entry} />
          </article>
        ))}
      </section>
    </div>
  );
}

function CopyButton({ text }: { text: string }) {
  // Without a secure context there is no clipboard; the text can be selected.
  if (!navigator.clipboard) return null;
  return (
    <button type="button" onClick={() => void navigator.clipboard.writeText(text)}>
      Copy
    </button>
  );
}
