/** What happened according to whom: who asserts, who only attributes, who denies, and where the reports differ. */
import type { HappeningAnswer, StoryAnswer } from '@readout/server/api';
import { Fragment, useState } from 'react';
import { Names } from '../../parts/event-parts.js';
import { Link } from '../../parts/link.js';
import { Nothing } from '../../parts/trouble.js';
import { hrefOf } from '../../route.js';
import { counted } from '../../text/numbers.js';
import { Words } from '../../text/words.js';
import { SideBySide } from './side-by-side.js';

const SHOWN = 8;

export function Happenings({ story }: { story: StoryAnswer }) {
  const [all, setAll] = useState(false);
  const { happenings, documents } = story;
  const reports = ({ mentions }: HappeningAnswer) => new Set(mentions.map(({ document }) => document)).size;
  const sorted = [...happenings].sort(
    (a, b) => reports(b) - reports(a) || b.mentions.length - a.mentions.length,
  );
  return (
    <section aria-labelledby="happenings">
      <h2 id="happenings">What happened, according to whom</h2>
      {happenings.length === 0 && <Nothing>The reports tell of no political event.</Nothing>}
      {(all ? sorted : sorted.slice(0, SHOWN)).map((happening, index) => (
        <Happening key={happening.id} number={index + 1} happening={happening} documents={documents} />
      ))}
      {sorted.length > SHOWN && (
        <button type="button" onClick={() => setAll(!all)}>
          {all ? 'Fewer happenings' : `All ${counted(sorted.length, 'happening')}`}
        </button>
      )}
    </section>
  );
}

interface Props {
  number: number;
  happening: HappeningAnswer;
  documents: StoryAnswer['documents'];
}

function Happening({ number, happening, documents }: Props) {
  const { type, actors, recipients, mentions, independentPublishers } = happening;
  const name = `Happening ${number}, ${type}`;
  return (
    <article className="happening" aria-label={name}>
      <h3>
        <span className="type">{type}</span> <Names names={actors.slice(0, 4).map(({ value }) => value)} />
        {recipients.length > 0 && (
          <>
            {' '}
            <span className="arrow" role="img" aria-label="to">
              →
            </span>{' '}
            <Names names={recipients.slice(0, 4).map(({ value }) => value)} />
          </>
        )}{' '}
        <small>{counted(independentPublishers, 'independent publisher')}</small>
      </h3>
      <Stances happening={happening} />
      <SideBySide name={name} happening={happening} documents={documents} />
      <details>
        <summary>In their words ({mentions.length})</summary>
        <ul className="mentions">
          {mentions.map(({ document, event, publisher, words, stance, saidBy }) => (
            <li key={`${document}#${event}`}>
              <Link href={hrefOf('read', { document, show: event })}>
                <Words most={60}>{publisher ?? 'unknown publisher'}</Words>
              </Link>{' '}
              <small>
                {stance === 'denies' ? 'denies' : 'asserts'}
                {saidBy !== null && (
                  <>
                    {' '}
                    in the words of <Words most={60}>{saidBy[0]?.name ?? 'someone'}</Words>
                  </>
                )}
              </small>
              <q className="serif">
                <Words>{words}</Words>
              </q>
            </li>
          ))}
        </ul>
      </details>
    </article>
  );
}

function Stances({ happening }: { happening: HappeningAnswer }) {
  const { assertedBy, attributedBy, deniedBy } = happening;
  const unknown = (name: string | null) => name ?? 'unknown publisher';
  return (
    <dl className="stances">
      <Stance title="Assert it themselves" sign="●" className="asserts" names={assertedBy.map(unknown)} />
      <div className="attributes">
        <dt>
          <span aria-hidden="true">◐</span> Attribute it
        </dt>
        <dd>
          {attributedBy.length === 0
            ? '–'
            : attributedBy.map(({ publisher, to }, index) => (
                <Fragment key={publisher}>
                  {index > 0 && '; '}
                  <Words most={60}>{unknown(publisher)}</Words>{' '}
                  <small>
                    to <Names names={to.map(name => name ?? 'someone')} />
                  </small>
                </Fragment>
              ))}
        </dd>
      </div>
      <div className="denies">
        <dt>
          <span aria-hidden="true">○</span> Deny it
        </dt>
        <dd>
          {deniedBy.length === 0
            ? '–'
            : deniedBy.map(({ publisher, speaker, own }, index) => (
                <Fragment key={`${publisher}:${speaker}`}>
                  {index > 0 && '; '}
                  <Words most={60}>{own ? unknown(publisher) : (speaker ?? 'someone')}</Words>
                  {!own && (
                    <small>
                      {' '}
                      in <Words most={60}>{unknown(publisher)}</Words>
                    </small>
                  )}
                </Fragment>
              ))}
        </dd>
      </div>
    </dl>
  );
}

function Stance({
  title,
  sign,
  className,
  names,
}: {
  title: string;
  sign: string;
  className: string;
  names: string[];
}) {
  return (
    <div className={className}>
      <dt>
        <span aria-hidden="true">{sign}</span> {title}
      </dt>
      <dd>{names.length === 0 ? '–' : <Names names={names} />}</dd>
    </div>
  );
}
