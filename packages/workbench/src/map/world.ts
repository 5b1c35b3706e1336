/**
 * The countries of the world, from Natural Earth through world-atlas (1:110 million): the outlines come with the page, no tile
 * server is asked. Their ids are ISO 3166 numbers; events have the three letters, and the archive has both.
 */
import type { Feature, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json';
import { codeOfNumber } from './countries.js';

interface Country {
  id: string;
  /** ISO 3166 alpha-3; null for what has no code, such as Northern Cyprus. */
  code: string | null;
  name: string;
  shape: Feature<Geometry>;
}

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

let made: Country[] | null = null;

export function countries(): readonly Country[] {
  if (made !== null) return made;
  const topology = atlas as unknown as Atlas;
  made = feature(topology, topology.objects.countries).features.map((shape, index) => ({
    id: `${String(shape.id ?? 'x')}-${index}`,
    code: codeOfNumber(String(shape.id ?? '')),
    name: shape.properties.name,
    shape,
  }));
  return made;
}
