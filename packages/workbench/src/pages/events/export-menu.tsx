/** A file of exactly the events that are shown, in one of the formats of docs/formats.md. */
import { pathOf, type Query } from '../../api/client.js';
import type { FilterValues } from '../../filter/filter.js';
import { Menu } from '../../parts/menu.js';
import { counted } from '../../text/numbers.js';

const FORMATS: [format: Query<'export'>['format'], title: string][] = [
  ['csv', 'CSV: this table'],
  ['jsonl', 'JSON Lines'],
  ['readings', 'Whole Readings, JSON Lines'],
  ['geojson', 'GeoJSON'],
  ['graphml', 'GraphML'],
  ['polecat', 'POLECAT'],
  ['icews', 'ICEWS'],
  ['phoenix', 'Phoenix'],
  ['petrarch2', 'PETRARCH2'],
  ['gdelt-events', 'GDELT events'],
  ['gdelt-mentions', 'GDELT mentions'],
  ['acled', 'ACLED'],
  ['web-annotation', 'Web Annotation'],
];

export function ExportMenu({ values, count }: { values: FilterValues; count: number | null }) {
  return (
    <Menu title="Export">
      <p>{count === null ? 'What is shown' : counted(count, 'event')}, as</p>
      <ul>
        {FORMATS.map(([format, title]) => (
          <li key={format}>
            <a href={pathOf('/api/export', { ...values, format })} download>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
