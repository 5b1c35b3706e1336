/** Who acts on whom, by country, by country and sector, or by name. */
import type { Network } from '@readout/server/api';
import { lazy, Suspense } from 'react';
import { pathOf } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { type FilterValues, toggled } from '../../filter/filter.js';
import { Nothing, Trouble, Waiting } from '../../parts/trouble.js';
import { changeQuery } from '../../route.js';
import { counted, grouped, signed } from '../../text/numbers.js';
import { Words } from '../../text/words.js';
import { Figure } from './figure.js';

const NetworkGraph = lazy(() => import('./network-graph.js'));
const LEVELS: readonly Network['level'][] = ['country', 'sector', 'name'];
/** More arrows than this and nobody sees anything; names are longer than codes. */
const EDGES = { country: 150, sector: 120, name: 60 };

export function NetworkPanel({ values, query }: { values: FilterValues; query: URLSearchParams }) {
  const level = LEVELS.find(level => level === query.get('level')) ?? 'country';
  const { party, ...around } = values;
  const { data, error, again } = useAnswer<Network>(
    pathOf('/api/network', { ...around, level, limit: EDGES[level] }),
  );
  const choose = (id: string) => changeQuery(toggled(values, 'party', id));
  const controls = (
    <label>
      by{' '}
      <select value={level} onChange={event => changeQuery({ level: event.target.value }, { replace: true })}>
        {LEVELS.map(level => (
          <option key={level}>{level}</option>
        ))}
      </select>
    </label>
  );
  return (
    <Figure
      title="Network"
      name="readout-network"
      values={values}
      controls={controls}
      note={
        data && (
          <>
            <span>{counted(data.edges.length, 'pair')}</span>
            {data.left_out > 0 && <span>{grouped(data.left_out)} with fewer events are left out</span>}
            <span>Choose one to filter time and map by it</span>
          </>
        )
      }
      inWords={data && <EdgeTable network={data} onChoose={choose} />}
    >
      {error ? (
        <Trouble error={error} again={again} />
      ) : data === null ? (
        <Waiting what="Counting" />
      ) : data.edges.length === 0 ? (
        <Nothing>In no event does one act on another.</Nothing>
      ) : (
        <Suspense fallback={<Waiting what="Drawing" />}>
          <NetworkGraph network={data} chosen={party ?? null} onChoose={choose} />
        </Suspense>
      )}
    </Figure>
  );
}

function EdgeTable({ network, onChoose }: { network: Network; onChoose(id: string): void }) {
  const labels = new Map(network.nodes.map(({ id, label }) => [id, label]));
  const button = (id: string) => (
    <button type="button" className="plain shows" onClick={() => onChoose(id)}>
      <Words most={60}>{labels.get(id) ?? id}</Words>
    </button>
  );
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">On whom</th>
          <th scope="col">Events</th>
          <th scope="col">Mean score</th>
        </tr>
      </thead>
      <tbody>
        {network.edges.slice(0, 100).map(({ source, target, events, score }) => (
          <tr key={JSON.stringify([source, target])}>
            <td>{button(source)}</td>
            <td>{button(target)}</td>
            <td>{grouped(events)}</td>
            <td>{signed(score)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
