/** The queue: one event at a time with its passage, decided by a key. What is decided is kept by the server before the next is final. */
import type { Decision, Fix, Queue, QueueItem } from '@readout/server/api';
import { useCallback, useEffect, useState } from 'react';
import { type Answer, ask, pathOf } from '../../api/client.js';
import { forgetAnswers, useAnswer } from '../../api/use-answer.js';
import type { FilterValues } from '../../filter/filter.js';
import { Link } from '../../parts/link.js';
import { Nothing, Trouble, Waiting } from '../../parts/trouble.js';
import { useKeys } from '../../parts/use-keys.js';
import { changeQuery, hrefOf } from '../../route.js';
import { counted, grouped } from '../../text/numbers.js';
import { plainOf, shortened } from '../../text/visible.js';
import { draftOf } from './fix.js';
import { FixForm } from './fix-form.js';
import { ItemView } from './item-view.js';
import { bodyOf, keyOf, ORDERS, type Order, type Verdict, waitingItems } from './queue.js';

const ORDER_NAMES: Record<Order, string> = {
  unsure: 'least sure first',
  consequential: 'most consequential first',
  random: 'random',
};

export function QueuePanel({ values, query }: { values: FilterValues; query: URLSearchParams }) {
  const order = ORDERS.find(order => order === query.get('order')) ?? 'unsure';
  const sample = query.get('sample');
  const blind = query.get('blind') === 'true';
  const path = pathOf('/api/review/queue', { ...values, order, sample, ...(blind && { blind }), limit: 20 });
  return (
    <>
      <QueueControls order={order} sample={sample} blind={blind} />
      <Deciding key={path} path={path} order={order} sample={sample} document={values.document ?? null} />
    </>
  );
}

interface ControlsProps {
  order: Order;
  sample: string | null;
  blind: boolean;
}

function QueueControls({ order, sample, blind }: ControlsProps) {
  const samples = useAnswer<Answer<'samples'>>('/api/review/samples').data?.rows ?? [];
  return (
    <div className="queue-controls">
      <label>
        Order{' '}
        <select
          value={order}
          disabled={sample !== null}
          onChange={event => changeQuery({ order: event.target.value })}
        >
          {ORDERS.map(order => (
            <option key={order} value={order}>
              {ORDER_NAMES[order]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Sample{' '}
        <select value={sample ?? ''} onChange={event => changeQuery({ sample: event.target.value })}>
          <option value="">none: the whole query</option>
          {samples.map(({ id, name, size }) => (
            <option key={id} value={id}>
              {plainOf(shortened(name, 60))} ({grouped(size)})
            </option>
          ))}
        </select>
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={blind}
          onChange={event => changeQuery({ blind: event.target.checked ? 'true' : null })}
        />{' '}
        blind: do not show what others decided
      </label>
    </div>
  );
}

interface DecidingProps {
  path: string;
  order: Order;
  sample: string | null;
  /** The one report that is reviewed, if it is one. */
  document: string | null;
}

function Deciding({ path, order, sample, document }: DecidingProps) {
  const { data, error, again } = useAnswer<Queue>(path);
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const [mine, setMine] = useState<readonly { key: string; decision: Decision }[]>([]);
  const [form, setForm] = useState<{ verdict: 'fix' | 'add'; item: QueueItem } | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Error | null>(null);
  const [told, setTold] = useState('');
  const waiting = data ? waitingItems(data.items, decided) : [];
  // While a form is open its event stays, whatever comes from the server meanwhile.
  const item = form?.item ?? waiting[0] ?? null;
  const left = data ? data.left - data.items.filter(one => decided.has(keyOf(one))).length : 0;

  // Before the last one is decided the next ones come.
  const runsOut = data !== null && waiting.length < 4 && left > waiting.length;
  useEffect(() => {
    if (runsOut) again();
  }, [runsOut, again]);

  const decide = useCallback(
    async (verdict: Verdict, fix: Fix | null, note: string | null) => {
      if (item === null) return;
      const key = keyOf(item);
      setForm(null);
      setFailed(null);
      if (verdict !== 'add') setDecided(keys => new Set(keys).add(key));
      try {
        const body = bodyOf(item, verdict, { fix, note, order, sample });
        const decision = await ask<Decision>('/api/review/decisions', { method: 'POST', body });
        setMine(list => [...list, { key, decision }]);
        setTold(`${TOLD[verdict]}: ${item.row.type}.`);
        forgetAnswers();
      } catch (error) {
        // It was not kept, so it comes back.
        setDecided(keys => without(keys, key));
        setFailed(error as Error);
      }
    },
    [item, order, sample],
  );
  const undo = useCallback(async () => {
    const last = mine.at(-1);
    if (!last) return;
    setBusy(true);
    try {
      await ask('/api/review/undo', { method: 'POST', body: { decision: last.decision.id } });
      setMine(list => list.slice(0, -1));
      setDecided(keys => without(keys, last.key));
      setTold('Undone.');
      forgetAnswers();
      again();
    } catch (error) {
      setFailed(error as Error);
    }
    setBusy(false);
  }, [mine, again]);
  const skip = useCallback(() => {
    if (item !== null) setDecided(keys => new Set(keys).add(keyOf(item)));
  }, [item]);
  const openForm = (verdict: 'fix' | 'add') => item !== null && setForm({ verdict, item });
  useKeys(
    form !== null || busy
      ? {}
      : {
          a: () => void decide('accept', null, null),
          f: () => openForm('fix'),
          r: () => void decide('reject', null, null),
          n: () => openForm('add'),
          u: () => void undo(),
          s: skip,
        },
  );
  if (error) return <Trouble error={error} again={again} />;
  if (data === null) return <Waiting what="Looking for the next" />;
  return (
    <div className="deciding">
      <p className="facts" role="status">
        <span>{counted(left, 'event')} left</span>
        <span>{grouped(data.done + mine.length)} done</span>
        <span>{told}</span>
      </p>
      {failed && <Trouble error={failed} />}
      {item === null ? (
        <>
          <Nothing>Nothing is left in this queue.</Nothing>
          {document !== null && (
            <p>
              <Link href={hrefOf('read', { document, add: 1 })}>
                Add an event that is missing in the report
              </Link>
            </p>
          )}
        </>
      ) : (
        <>
          <ItemView item={item} />
          {form === null && (
            <div className="verdicts">
              <VerdictButton
                letter="A"
                title="Accept"
                main
                onPress={() => void decide('accept', null, null)}
              />
              <VerdictButton letter="F" title="Fix" onPress={() => openForm('fix')} />
              <VerdictButton letter="R" title="Reject" onPress={() => void decide('reject', null, null)} />
              <VerdictButton letter="N" title="Add one that is missing" onPress={() => openForm('add')} />
              <VerdictButton letter="S" title="Skip" onPress={skip} />
            </div>
          )}
          {form !== null && (
            <FixForm
              key={`${keyOf(item)}:${form.verdict}`}
              place={item}
              event={form.verdict === 'add' ? null : draftOf(item)}
              onDone={(fix, note) => void decide(form.verdict, fix, note)}
              onCancel={() => setForm(null)}
            />
          )}
        </>
      )}
      {mine.length > 0 && form === null && (
        <p>
          <VerdictButton letter="U" title="Undo my last decision" onPress={() => void undo()} />
        </p>
      )}
    </div>
  );
}

const TOLD: Record<Verdict, string> = { accept: 'Accepted', fix: 'Fixed', reject: 'Rejected', add: 'Added' };

function without(keys: ReadonlySet<string>, key: string): Set<string> {
  const next = new Set(keys);
  next.delete(key);
  return next;
}

interface ButtonProps {
  letter: string;
  title: string;
  main?: boolean;
  onPress(): void;
}

function VerdictButton({ letter, title, main = false, onPress }: ButtonProps) {
  return (
    <button
      type="button"
      className={main ? 'main' : undefined}
      aria-keyshortcuts={letter.toLowerCase()}
      onClick={onPress}
    >
      <kbd>{letter}</kbd> {title}
    </button>
  );
}
