// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot have rows that are only there while in sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the table has the focus, and its keys move through the rows
/** The table of events: only the rows in sight are there. One row takes the focus, arrows move it, Enter opens it in its report. */
import type { EventRow } from '@readout/server/api';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { FilterValues } from '../../filter/filter.js';
import { Confidence, Status, speakerOf, TypeMark, VoiceOf, WhoWhom } from '../../parts/event-parts.js';
import { Link } from '../../parts/link.js';
import { Nothing, Trouble } from '../../parts/trouble.js';
import { changeQuery, hrefOf, navigate } from '../../route.js';
import { Words } from '../../text/words.js';
import { MOST_SLOTS, rowAtSlot, slotOfRow, useRows } from './chunks.js';

const ROW_HEIGHT = 38;

interface Column {
  title: string;
  className: string;
  sort?: string;
  cell(row: EventRow): ReactNode;
}

const COLUMNS: Column[] = [
  {
    title: 'Day',
    className: 'day',
    sort: 'date',
    cell: row => row.date ?? <span className="unknown">–</span>,
  },
  {
    title: 'What',
    className: 'what',
    sort: 'type',
    cell: row => (
      <>
        <TypeMark {...row} /> <Status status={row.status} />
      </>
    ),
  },
  {
    title: 'Who → whom',
    className: 'parties',
    cell: row => <WhoWhom actors={row.actors} recipients={row.recipients} most={80} />,
  },
  {
    title: 'Whose word',
    className: 'word',
    cell: row => <VoiceOf speaker={speakerOf(row)} most={50} />,
  },
  {
    title: 'Where',
    className: 'where',
    cell: row => row.place_name && <Words most={50}>{row.place_name}</Words>,
  },
  {
    title: 'Sure',
    className: 'sure',
    sort: 'confidence',
    cell: row => <Confidence value={row.confidence} />,
  },
  {
    title: 'Words',
    className: 'words-column',
    cell: row => (
      <q>
        <Words most={80}>{row.words}</Words>
      </q>
    ),
  },
  {
    title: 'Publisher',
    className: 'publisher',
    sort: 'publisher',
    cell: row => row.publisher && <Words most={50}>{row.publisher}</Words>,
  },
  {
    title: 'Review',
    className: 'review',
    cell: row => row.review !== 'none' && <span className={`verdict ${row.review}`}>{row.review}</span>,
  },
];

interface Props {
  values: FilterValues;
  sort: string;
  /** The row to begin with, from the URL. */
  start: number;
}

export function EventTable({ values, sort, start }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(start);
  const [known, setKnown] = useState(0);
  const slots = Math.min(known, MOST_SLOTS);
  const virtualizer = useVirtualizer({
    count: slots,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const visible = Math.ceil((virtualizer.scrollRect?.height ?? 600) / ROW_HEIGHT);
  // Of the places that are drawn some lie above what is in sight.
  const firstSlot = virtualizer.range?.startIndex ?? 0;
  const above = firstSlot - (items[0]?.index ?? 0);
  const first = Math.max(0, rowAtSlot(firstSlot, slots, known, visible) - above);
  const { total, error, row } = useRows(values, sort, first, first + Math.max(items.length, 1));
  useEffect(() => {
    if (total !== null) setKnown(total);
  }, [total]);
  const question = JSON.stringify([values, sort]);
  const asked = useRef(question);
  useEffect(() => {
    if (asked.current === question) return;
    asked.current = question;
    virtualizer.scrollToIndex(0);
    setCurrent(0);
  }, [question, virtualizer]);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || known === 0) return;
    begun.current = true;
    virtualizer.scrollToIndex(slotOfRow(start, slots, known, visible), { align: 'start' });
    setCurrent(start);
  }, [known, slots, start, visible, virtualizer]);
  if (error) return <Trouble error={error} />;
  if (total === 0) return <Nothing>No event is like this. Take a condition away.</Nothing>;
  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(known - 1, index));
    setCurrent(next);
    changeQuery({ at: next === 0 ? null : String(next) }, { replace: true });
    const top = first + above;
    // Where a place stands for several rows, going to the place of a row that is in sight would move it out of it.
    if (slots === known) virtualizer.scrollToIndex(next);
    else if (next < top || next > top + visible - 3)
      virtualizer.scrollToIndex(slotOfRow(next, slots, known, visible), { align: 'start' });
  };
  const keys = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const moves: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + visible - 2,
      PageUp: current - visible + 2,
      Home: 0,
      End: known - 1,
    };
    const found = row(current);
    if (event.key === 'Enter' && found) navigate(inReport(found));
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    moveTo(to);
  };
  return (
    <div
      ref={box}
      className="event-table"
      role="table"
      aria-label="Events"
      aria-rowcount={known + 1}
      aria-colcount={COLUMNS.length}
      aria-describedby="table-keys"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls, and arrows move through it
      tabIndex={0}
      onKeyDown={keys}
    >
      <div role="rowgroup" className="head">
        <div role="row" aria-rowindex={1}>
          {COLUMNS.map(column => (
            <HeadCell key={column.title} column={column} sort={sort} />
          ))}
        </div>
      </div>
      <RowGroup height={virtualizer.getTotalSize()}>
        {items.map((item, place) => {
          const index = first + place;
          return index < known ? (
            <Row
              key={index}
              index={index}
              top={item.start}
              event={row(index)}
              current={index === current}
              onChoose={() => setCurrent(index)}
            />
          ) : null;
        })}
      </RowGroup>
    </div>
  );
}

/** Heights and places go through the DOM's own properties, which the policy on styles allows. */
function RowGroup({ height, children }: { height: number; children: ReactNode }) {
  return (
    <div role="rowgroup" className="rows" style={{ height }}>
      {children}
    </div>
  );
}

function HeadCell({ column, sort }: { column: Column; sort: string }) {
  const { title, className, sort: by } = column;
  const direction =
    by === undefined ? undefined : sort === by ? 'ascending' : sort === `-${by}` ? 'descending' : 'none';
  return (
    <span role="columnheader" className={className} aria-sort={direction}>
      {by === undefined ? (
        title
      ) : (
        <button
          type="button"
          className="plain"
          onClick={() =>
            changeQuery({ sort: sort === `-${by}` ? by : `-${by}`, at: null }, { replace: true })
          }
        >
          {title}{' '}
          <span aria-hidden="true">
            {direction === 'ascending' ? '↑' : direction === 'descending' ? '↓' : ''}
          </span>
        </button>
      )}
    </span>
  );
}

interface RowProps {
  index: number;
  top: number;
  event: EventRow | null;
  current: boolean;
  onChoose(): void;
}

function Row({ index, top, event, current, onChoose }: RowProps) {
  const claimed = event?.voice === 'statement' ? ' claimed' : '';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the table
    <div
      role="row"
      aria-rowindex={index + 2}
      className={`row${current ? ' current' : ''}${claimed}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onChoose}
    >
      {event === null ? (
        <span role="cell" className="unknown">
          …
        </span>
      ) : (
        COLUMNS.map(({ title, className, cell }) => (
          <span key={title} role="cell" className={className}>
            {title === 'Day' ? (
              <Link href={inReport(event)} tabIndex={-1} title="Open it in its report">
                {cell(event)}
              </Link>
            ) : (
              cell(event)
            )}
          </span>
        ))
      )}
    </div>
  );
}

function inReport({ document, event }: EventRow): string {
  return hrefOf('read', { document, show: event });
}
