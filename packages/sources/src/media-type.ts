/** What a Content-Type header tells. */
export function mediaTypeOf(header: string | null | undefined): {
  mediaType: string | null;
  charset: string | null;
} {
  if (!header) return { mediaType: null, charset: null };
  const charset = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(header)?.[1] ?? null;
  return { mediaType: header.split(';', 1)[0]!.trim().toLowerCase() || null, charset };
}
