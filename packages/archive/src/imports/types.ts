/**
 * Events of any table in one shape. What a table does not tell is null or an empty list; countries are ISO 3166-1 alpha-3 or PLOVER's
 * international codes, sectors and types are PLOVER's, whatever the table writes.
 */
export interface RowParty {
  name: string | null;
  /** The CAMEO actor code, as the table writes it. */
  code: string | null;
  country: string | null;
  /** PLOVER sectors, the first one foremost. */
  sectors: readonly string[];
}

export interface RowPlace {
  name: string | null;
  country: string | null;
  /** Decimal degrees. */
  latitude: number | null;
  longitude: number | null;
}

export interface EventRow {
  format: TableFormat;
  /** The line of the table at which it begins, from 1. */
  line: number;
  id: string | null;
  /** The document, as the table calls it; and where it was published. */
  documentId: string | null;
  url: string | null;
  publisher: string | null;
  /** Number of the sentence in the document, from 1. */
  sentence: number | null;
  /** As exactly as it is known: "2023-07-02", "2023-07" or "2023". */
  date: string | null;
  actors: readonly RowParty[];
  recipients: readonly RowParty[];
  /** PLOVER's type; that of the CAMEO code where a table has only codes, null for CAMEO's statements and appeals. */
  type: string | null;
  mode: string | null;
  cameo: string | null;
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  quad: number | null;
  place: RowPlace | null;
  /** The words of the source, or what the table says of them. */
  text: string | null;
}

/** A line that gave no event. */
export interface BadLine {
  line: number;
  /** What is wrong with it, and what was expected. */
  reason: string;
}

export type Imported = EventRow | BadLine;

export const TABLE_FORMATS = [
  'gdelt-events',
  'icews',
  'phoenix',
  'petrarch2',
  'polecat',
  'acled',
  'csv',
  'readings',
] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export function isBadLine(imported: Imported): imported is BadLine {
  return 'reason' in imported;
}
