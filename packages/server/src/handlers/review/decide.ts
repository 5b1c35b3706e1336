/** Keeping what coders say. */
import type { Fix } from '../../api/review-shapes.js';
import type { Call, Handlers, House } from '../../app/house.js';
import { Trouble } from '../../app/trouble.js';
import { newId } from '../../desk/book.js';
import type { DecisionRecord } from '../../desk/records.js';
import { anchorOf, findRow } from '../../table/columns.js';
import { numberOf, readingOf } from '../documents.js';
import { slicePage } from '../keyset.js';
import { decisionOf } from './shown.js';
import { snapshotOf } from './snapshot.js';

export const decideHandlers: Handlers<'decide' | 'undo' | 'complete' | 'decisions'> = {
  async decide({ house, body, caller }) {
    const { verdict, fix, note, adjudicates, sample } = body;
    checkFix(verdict, fix);
    const target = await targetOf(house, body);
    if (adjudicates) checkMaySettle(house, target, caller);
    if (sample !== undefined) checkSample(house, sample, target);
    const id = newId();
    const record: DecisionRecord = {
      kind: 'decision',
      id,
      document: body.document,
      ...(target.anchor === null
        ? { event: `add:${id}`, anchor: `add:${id}` }
        : { event: body.event!, anchor: target.anchor }),
      verdict,
      fix: fix ?? null,
      note: note ?? null,
      coder: caller.name,
      at: new Date().toISOString(),
      order: sample === undefined ? body.order : 'random',
      sample: sample ?? null,
      adjudicates,
      machine: target.machine,
      engine: target.engine,
    };
    return decisionOf(house.book, await house.book.keep(record));
  },

  async undo({ house, body, caller }) {
    const decision = house.book.findDecision(body.decision);
    if (decision === null) throw new Trouble('not-found', 'There is no such decision.');
    if (decision.coder !== caller.name && caller.role !== 'admin')
      throw new Trouble('not-allowed', `The decision is ${decision.coder}'s: they can undo it, or an admin.`);
    if (house.book.findUndo(decision.id) !== null)
      throw new Trouble('conflict', 'The decision is undone already.');
    await house.book.keep({
      kind: 'undo',
      decision: decision.id,
      by: caller.name,
      at: new Date().toISOString(),
    });
    return decisionOf(house.book, decision);
  },

  async complete({ house, body, caller }) {
    const { document, complete } = body;
    numberOf(house, document);
    await house.book.keep({
      kind: 'complete',
      document,
      complete,
      coder: caller.name,
      at: new Date().toISOString(),
    });
    return { document, complete };
  },

  decisions({ house, query }) {
    const { document, event, coder } = query;
    const found = house.book.decisions.filter(
      decision =>
        (document === undefined || decision.document === document) &&
        (event === undefined || decision.event === event) &&
        (coder === undefined || decision.coder === coder),
    );
    const page = slicePage(found.reverse(), query);
    return { ...page, rows: page.rows.map(decision => decisionOf(house.book, decision)) };
  },
};

type Body = Call<'decide'>['body'];

function checkFix(verdict: Body['verdict'], fix: Fix | undefined): void {
  const given = fix === undefined ? 0 : Object.values(fix).filter(value => value !== undefined).length;
  const wrong = (message: string) => new Trouble('bad-request', message, [{ at: 'fix', message }]);
  if (verdict === 'fix' && given === 0)
    throw wrong('A fix says what is put right: { "fix": { "type": "AID" } }.');
  if (verdict === 'add' && (fix?.type === undefined || fix.trigger === undefined))
    throw wrong(
      'An event is added with its type and the words that name it: { "type", "trigger", "actors", … }.',
    );
  if ((verdict === 'accept' || verdict === 'reject') && given > 0)
    throw wrong(`"${verdict}" takes no fix: use the verdict "fix" to put something right.`);
}

interface Target {
  document: string;
  /** Null for an event that is added. */
  anchor: string | null;
  machine: DecisionRecord['machine'];
  engine: string | null;
}

/** What is decided on. @throws Trouble when it is not there, or the fix does not fit the text. */
async function targetOf(house: House, { document, event, verdict, fix }: Body): Promise<Target> {
  const reading = await readingOf(house, document);
  checkSpans(fix, reading.document.text.length);
  const { version, weights, dictionaries } = reading.engine;
  const engine = `${version} ${weights} ${dictionaries}`;
  if (verdict === 'add') {
    if (event !== undefined)
      throw new Trouble('bad-request', 'An event that is added has no id yet: leave "event" out.');
    return { document, anchor: null, machine: null, engine };
  }
  if (event === undefined)
    throw new Trouble('bad-request', `Say which event: "${verdict}" needs its id.`, [
      { at: 'event', message: 'missing' },
    ]);
  if (event.startsWith('add:')) {
    const added = house.book.findDecision(event.slice('add:'.length));
    if (added?.verdict === 'add' && added.document === document)
      return { document, anchor: event, machine: null, engine: null };
  }
  const { columns } = house.archive.table;
  const row = findRow(columns, document, event);
  const found = reading.events.find(({ id }) => id === event);
  if (row < 0 || found === undefined) throw new Trouble('not-found', `The document has no event "${event}".`);
  return { document, anchor: anchorOf(columns, row), machine: snapshotOf(reading, found), engine };
}

function checkSpans(fix: Fix | undefined, length: number): void {
  for (const { start, end } of fix?.trigger ?? []) {
    if (start < end && end <= length) continue;
    const message = `The span from ${start} to ${end} is not in the text, which has ${length} code units.`;
    throw new Trouble('bad-request', message, [{ at: 'fix.trigger', message }]);
  }
}

function checkMaySettle(
  { book }: House,
  { document, anchor }: Target,
  caller: { name: string; role: string },
): void {
  const event = anchor === null ? null : book.findEvent(document, anchor);
  if (event === null)
    throw new Trouble('conflict', 'Nobody has decided on this event yet: there is nothing to settle.');
  const parties = book.standing(event).map(({ coder }) => coder);
  if (caller.role === 'admin' || !parties.includes(caller.name)) return;
  throw new Trouble(
    'not-allowed',
    `${caller.name} is a party to this dispute: somebody else settles it, or an admin.`,
  );
}

function checkSample({ book }: House, id: string, { document, anchor }: Target): void {
  const sample = book.findSample(id);
  if (sample === null) throw new Trouble('not-found', 'There is no such sample.');
  if (anchor !== null && sample.events.some(([of, other]) => of === document && other === anchor)) return;
  throw new Trouble('conflict', 'The event is not in this sample.');
}
