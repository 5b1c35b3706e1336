/** Beside the text: what is chosen, with everything it rests on; below it the lists of all that was read. */
import type { View } from '@readout/engine/view';
import { lazy, Suspense, useMemo } from 'react';
import { Tabs } from '../../parts/tabs.js';
import type { Corrections } from './corrections.js';
import { EventCard } from './event-card.js';
import { EventList, LabelList, NameList, StatementList } from './lists.js';
import type { Lighting } from './marked-text.js';
import { EntityCard, LabelCard, PlaceCard, StatementCard, TimeCard } from './other-cards.js';
import { ProfilePanel } from './profile.js';

const EventCorrections = lazy(() =>
  import('./corrections.js').then(({ EventCorrections }) => ({ default: EventCorrections })),
);
const AddedEvents = lazy(() =>
  import('./corrections.js').then(({ AddedEvents }) => ({ default: AddedEvents })),
);

interface Props extends Lighting {
  view: View;
  chosen: string | null;
  /** The tab that is open. */
  list: string;
  openList(list: string): void;
  /** Where the sentence's tree can be asked for. */
  treePath: string | null;
  /** Null for a text that is kept nowhere. */
  corrections: Corrections | null;
  close(): void;
}

export function Inspector({
  view,
  chosen,
  list,
  openList,
  treePath,
  corrections,
  close,
  ...lighting
}: Props) {
  const { events, statements, entities, labels } = view.reading;
  const tabs = [
    {
      id: 'events',
      title: 'Events',
      count: events.length,
      content: () => (
        <>
          <EventList view={view} chosen={chosen} {...lighting} />
          {corrections && (
            <Suspense>
              <AddedEvents view={view} {...corrections} />
            </Suspense>
          )}
        </>
      ),
    },
    {
      id: 'statements',
      title: 'Statements',
      count: statements.length,
      content: () => <StatementList view={view} chosen={chosen} {...lighting} />,
    },
    {
      id: 'names',
      title: 'Names',
      count: entities.length,
      content: () => <NameList view={view} chosen={chosen} {...lighting} />,
    },
    {
      id: 'labels',
      title: 'Labels',
      count: labels.length,
      content: () => <LabelList view={view} chosen={chosen} {...lighting} />,
    },
    { id: 'profile', title: 'Whose words', count: null, content: () => <ProfilePanel view={view} /> },
  ];
  return (
    <div className="inspector">
      {chosen !== null && (
        <Card
          key={chosen}
          view={view}
          chosen={chosen}
          treePath={treePath}
          corrections={corrections}
          close={close}
          {...lighting}
        />
      )}
      <Tabs label="What was read" tabs={tabs} open={list} onOpen={openList} />
    </div>
  );
}

type CardProps = Omit<Props, 'list' | 'openList' | 'chosen'> & { chosen: string };

function Card({ view, chosen, treePath, corrections, close, ...lighting }: CardProps) {
  const found = useMemo(() => findOwner(view, chosen), [view, chosen]);
  if (found === null) return null;
  const frame = { view, close, ...lighting };
  switch (found.kind) {
    case 'event':
      return (
        <EventCard event={found.item} treePath={treePath} {...frame}>
          {corrections && (
            <Suspense>
              <EventCorrections view={view} event={found.item} {...corrections} />
            </Suspense>
          )}
        </EventCard>
      );
    case 'statement':
      return <StatementCard statement={found.item} {...frame} />;
    case 'entity':
      return <EntityCard entity={found.item} {...frame} />;
    case 'time':
      return <TimeCard time={found.item} {...frame} />;
    case 'place':
      return <PlaceCard place={found.item} {...frame} />;
    case 'label':
      return <LabelCard label={found.item} id={chosen} {...frame} />;
  }
}

function findOwner({ reading }: View, id: string) {
  const event = reading.events.find(item => item.id === id);
  if (event) return { kind: 'event', item: event } as const;
  const statement = reading.statements.find(item => item.id === id);
  if (statement) return { kind: 'statement', item: statement } as const;
  const entity = reading.entities.find(item => item.id === id);
  if (entity) return { kind: 'entity', item: entity } as const;
  const time = reading.times.find(item => item.id === id);
  if (time) return { kind: 'time', item: time } as const;
  const place = reading.places.find(item => item.id === id);
  if (place) return { kind: 'place', item: place } as const;
  const label = /^l\d+$/.test(id) ? reading.labels[Number(id.slice(1)) - 1] : undefined;
  return label ? ({ kind: 'label', item: label } as const) : null;
}
