/** Where events happened, and where those come from who take part: countries and places can be chosen. */
import type { MapAnswer } from '@readout/server/api';
import { lazy, Suspense } from 'react';
import { pathOf } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { type FilterValues, toggled } from '../../filter/filter.js';
import { Trouble, Waiting } from '../../parts/trouble.js';
import { changeQuery } from '../../route.js';
import { counted, grouped, signed } from '../../text/numbers.js';
import { Words } from '../../text/words.js';
import { Figure } from './figure.js';

const WorldMap = lazy(() => import('./world-map.js'));

const SIDES = [
  ['actor', 'who acts'],
  ['recipient', 'on whom'],
  ['none', 'nothing'],
] as const;

export function MapPanel({ values, query }: { values: FilterValues; query: URLSearchParams }) {
  const side = SIDES.find(([side]) => side === query.get('colour'))?.[0] ?? 'actor';
  const { country, place, ...around } = values;
  const { data, error, again } = useAnswer<MapAnswer>(pathOf('/api/map', around));
  const chooseCountry = (code: string) => changeQuery({ ...toggled(values, 'country', code), place: null });
  const choosePlace = (point: MapAnswer['points'][number]) =>
    point.geonames === null
      ? point.country !== null && chooseCountry(point.country)
      : changeQuery({ ...toggled(values, 'place', String(point.geonames)), country: null });
  const controls = (
    <label>
      countries by{' '}
      <select value={side} onChange={event => changeQuery({ colour: event.target.value }, { replace: true })}>
        {SIDES.map(([side, title]) => (
          <option key={side} value={side}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Figure
      title="Map"
      name="readout-map"
      values={values}
      controls={controls}
      note={
        data && (
          <>
            <span>{counted(data.total, 'event')}</span>
            {data.unplaced > 0 && <span>no text says where {grouped(data.unplaced)} of them were</span>}
            {data.left_out > 0 && <span>{grouped(data.left_out)} places are left out</span>}
          </>
        )
      }
      inWords={data && <PlaceTable answer={data} onChoose={choosePlace} />}
    >
      {error ? (
        <Trouble error={error} again={again} />
      ) : data === null ? (
        <Waiting what="Counting" />
      ) : (
        <Suspense fallback={<Waiting what="Drawing" />}>
          <WorldMap
            answer={data}
            side={side === 'none' ? null : side}
            country={country ?? null}
            place={place ?? null}
            onCountry={chooseCountry}
            onPlace={choosePlace}
          />
        </Suspense>
      )}
    </Figure>
  );
}

interface TableProps {
  answer: MapAnswer;
  onChoose(point: MapAnswer['points'][number]): void;
}

function PlaceTable({ answer, onChoose }: TableProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Place</th>
          <th scope="col">Events</th>
          <th scope="col">Mean score</th>
        </tr>
      </thead>
      <tbody>
        {answer.points.slice(0, 100).map(point => (
          <tr key={`${point.lat},${point.lon},${point.name}`}>
            <th scope="row">
              <button type="button" className="plain shows" onClick={() => onChoose(point)}>
                <Words most={80}>{point.name}</Words>
              </button>{' '}
              <small>{point.country}</small>
            </th>
            <td>{grouped(point.events)}</td>
            <td>{signed(point.score)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
