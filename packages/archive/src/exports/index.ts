/** The exports, named after what reads them. */
import { acled } from './acled.js';
import { brat } from './brat.js';
import { conllu } from './conllu.js';
import { csv } from './csv.js';
import { gdeltEvents } from './gdelt-events.js';
import { gdeltMentions } from './gdelt-mentions.js';
import { geojson } from './geojson.js';
import { graphml } from './graphml.js';
import { icews } from './icews.js';
import { jsonl } from './jsonl.js';
import { petrarch2 } from './petrarch2.js';
import { phoenix } from './phoenix.js';
import { polecat } from './polecat.js';
import { timeml } from './timeml.js';
import type { ExportFormat } from './types.js';
import { webAnnotation } from './web-annotation.js';

export { type Cell, commaLine } from './cells.js';
export { Ledger, type Notice, type Omission } from './ledger.js';
export type {
  ExportFormat,
  ExportOptions,
  FileFormat,
  FolderFormat,
  OutputFile,
  Readings,
} from './types.js';
export { UNVOUCHED, type Unvouched } from './unvouched.js';

/** Every format that is written as text, by name. Parquet is `writeParquet` in `parquet.ts`, apart because it loads DuckDB. */
export const EXPORT_FORMATS = {
  'gdelt-events': gdeltEvents,
  'gdelt-mentions': gdeltMentions,
  icews,
  phoenix,
  petrarch2,
  polecat,
  acled,
  csv,
  jsonl,
  geojson,
  timeml,
  conllu,
  'web-annotation': webAnnotation,
  brat,
  graphml,
} as const satisfies Readonly<Record<string, ExportFormat>>;

export type ExportName = keyof typeof EXPORT_FORMATS;
