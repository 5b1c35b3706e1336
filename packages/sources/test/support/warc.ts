/** Writes web archives with warcio. */
import { WARCRecord, WARCSerializer } from 'warcio';

export interface Capture {
  url: string;
  body: string | Uint8Array;
  type?: string;
  status?: string;
  headers?: Record<string, string>;
}

/** Each record packed by itself, as crawlers write .warc.gz. */
export async function warcOf(captures: readonly Capture[], { gzip }: { gzip: boolean }): Promise<Buffer> {
  const info = WARCRecord.createWARCInfo(
    { filename: 'made.warc', warcVersion: 'WARC/1.1' },
    { software: 'test' },
  );
  const parts = [await WARCSerializer.serialize(info, { gzip })];
  for (const { url, body, type = 'text/html; charset=utf-8', status = '200 OK', headers = {} } of captures) {
    const record = WARCRecord.create(
      {
        url,
        date: '2024-05-05T00:00:00Z',
        type: 'response',
        warcVersion: 'WARC/1.1',
        statusline: `HTTP/1.1 ${status}`,
        httpHeaders: { 'Content-Type': type, ...headers },
      },
      [Buffer.from(body)],
    );
    parts.push(await WARCSerializer.serialize(record, { gzip }));
  }
  return Buffer.concat(parts);
}
