/** What a route is: told once, and from it come the checks of what is sent, the types of what is answered, and the OpenAPI page. */
import { z } from 'zod';

/** Who may do what; each may do what those before may. */
export const ROLES = ['reader', 'coder', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** The least role that may call it; "anybody" needs no session. */
  role: Role | 'anybody';
  /** A sentence for the OpenAPI page. */
  about: string;
  /** What stands after "?". Names that are not in it are refused. */
  query?: z.ZodType;
  /** JSON that is sent; "files" is multipart. */
  body?: z.ZodType | 'files';
  /** JSON that is answered; "file" is a stream with a content type of its own. */
  answer: z.ZodType | 'file' | 'redirect';
  /** What costs more than others has a rate limit of its own; so has what passwords could be guessed with. */
  weight?: 'light' | 'heavy' | 'login';
}

export type QueryOf<Of extends Route> = Of['query'] extends z.ZodType ? z.output<Of['query']> : undefined;
export type BodyOf<Of extends Route> = Of['body'] extends z.ZodType ? z.output<Of['body']> : undefined;
export type AnswerOf<Of extends Route> = Of['answer'] extends z.ZodType ? z.output<Of['answer']> : undefined;

/** Longest value of a parameter that is looked for: names, words. */
const MOST_WORDS = 500;
/** Ids may be URLs. */
const MOST_ID = 4000;

export const words = z.string().min(1).max(MOST_WORDS);
export const documentId = z
  .string()
  .min(1)
  .max(MOST_ID)
  .describe('The id of a document, as it was given or made.');
export const eventId = z.string().min(1).max(100).describe('The id of an event in its Reading ("v1").');
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(
    text => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text),
    'no such day',
  )
  .describe('A day, ISO 8601: 2023-07-02.');
export const moment = z.string().describe('ISO 8601 date-time in UTC.');
export const count = z.int().min(0);
export const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform(text => text === 'true');

export const span = z.object({ start: count, end: count });
/** A span with what stands there. */
export const passage = span.extend({ text: z.string() });

/** "A,B": one of them. */
export function listOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z
    .string()
    .min(1)
    .max(MOST_WORDS)
    .transform(text => text.split(',').map(item => item.trim()))
    .pipe(z.array(z.enum(values)))
    .describe(`With commas between: ${values.join(', ')}.`);
}

export const share = z.coerce.number().min(0).max(1);

/** Pages are asked for by the cursor that came with the page before, or by the number of the first row. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(500).default(50).describe('Rows on a page.'),
  cursor: z.string().min(1).max(1000).optional().describe('The "next" of the page before.'),
};

export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({
    rows: z.array(row),
    total: count.describe('Rows on all pages.'),
    next: z.string().nullable().describe('The cursor of the next page; null on the last one.'),
  });
}

/** RFC 9457, as application/problem+json: every answer that is no success. */
export const problem = z.object({
  type: z.string().describe('Which kind of trouble, as a name: "/problems/not-found".'),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('What was wrong, where, and what to do next.'),
  errors: z
    .array(
      z.object({
        at: z.string().describe('The parameter or field: "since", "fix.type".'),
        message: z.string(),
      }),
    )
    .optional(),
});
export type Problem = z.infer<typeof problem>;
