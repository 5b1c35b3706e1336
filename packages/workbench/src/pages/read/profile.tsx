/** Whose words a report is made of: the publisher's share, its sources, the labels that it uses itself. */
import { percentOf, profileOf, type View } from '@readout/engine/view';
import { useMemo } from 'react';
import { Names } from '../../parts/event-parts.js';
import { counted } from '../../text/numbers.js';
import { Words } from '../../text/words.js';

export function ProfilePanel({ view }: { view: View }) {
  const { length, events, sources, labels } = useMemo(() => profileOf(view.reading), [view]);
  return (
    <div className="profile">
      <p>
        Of the text {percentOf(length.publisher, length.text)} stand in the publisher’s own voice and{' '}
        {percentOf(length.attributed, length.text)} in that of others, {percentOf(length.quoted, length.text)}{' '}
        in quotation marks. The publisher vouches for {counted(events.publisher, 'event')};{' '}
        {counted(events.claimed, 'event')} {events.claimed === 1 ? 'is' : 'are'} claimed by others.
      </p>
      {sources.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col">Statements</th>
              <th scope="col">Quoted</th>
              <th scope="col">Of the text</th>
            </tr>
          </thead>
          <tbody>
            {sources.map(({ entity, name, statements, quotations, length: theirs }) => (
              <tr key={`${entity}:${name}`}>
                <th scope="row">
                  {name === null ? <i className="unnamed">nobody named</i> : <Words>{name}</Words>}
                </th>
                <td>{statements}</td>
                <td>{quotations}</td>
                <td>{percentOf(theirs, length.text)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {labels.length > 0 && (
        <>
          <h3>Words that take sides in the publisher’s own voice</h3>
          <ul>
            {labels.map(({ term, about, uses }) => (
              <li key={`${term}:${about}`}>
                <q>{term}</q>
                {about !== null && (
                  <>
                    {' '}
                    of <Names names={[view.entity(about).name]} />
                  </>
                )}
                {uses > 1 && ` (${uses} times)`}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
