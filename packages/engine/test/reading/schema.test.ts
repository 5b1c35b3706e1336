import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { DocumentInput as EngineInput } from '../../src/draft/draft.js';
import type { NoticeCode } from '../../src/draft/layers.js';
import * as vocabulary from '../../src/notation/vocabulary.js';
import {
  type DocumentInput,
  EVENT_TYPES,
  type Reading,
  readingJsonSchema,
  readingSchema,
} from '../../src/reading/schema.js';

describe('the schema', () => {
  it('has the types that the engine is written with', () => {
    expectTypeOf<DocumentInput>().toEqualTypeOf<EngineInput>();
    expectTypeOf<Reading['notices'][number]['code']>().toEqualTypeOf<NoticeCode>();
  });

  it('has the words of the notation', () => {
    expect(vocabulary.EVENT_TYPES).toEqual(EVENT_TYPES);
    const { statements, events, entities } = readingSchema.shape;
    expect(events.element.shape.status.options).toEqual(vocabulary.STATUSES);
    expect(statements.element.shape.attitude.options).toEqual(vocabulary.ATTITUDES);
    expect(entities.element.shape.kind.options).toEqual(vocabulary.ENTITY_KINDS);
  });

  it('becomes JSON Schema that is open to more fields', () => {
    const schema = readingJsonSchema() as {
      required: string[];
      additionalProperties?: unknown;
      properties: object;
    };
    expect(schema).toMatchObject({ title: 'Reading (readout/1)', type: 'object' });
    expect(schema).not.toHaveProperty('additionalProperties');
    expect(schema.required).toContain('events');
    expect(schema.required).not.toContain('tokens');
  });

  it('is not loaded by the engine, only its types', () => {
    for (const module of [
      'reading/write.ts',
      'reading/input.ts',
      'reading/invariants.ts',
      'notation/vocabulary.ts',
      'reader.ts',
      'index.ts',
    ]) {
      const source = readFileSync(new URL(`../../src/${module}`, import.meta.url), 'utf8');
      expect(source, module).not.toMatch(/^(import|export) (?!type)[^;]*schema\.js/m);
    }
  });
});

describe('docs/reading.md', () => {
  const docs = readFileSync(new URL('../../../../docs/reading.md', import.meta.url), 'utf8');

  it('tells every field', () => {
    const missing = [...fieldNames(readingJsonSchema())].filter(name => !docs.includes(`\`${name}\``));
    expect(missing).toEqual([]);
  });

  it('shows a Reading that the schema takes', () => {
    const [, json] = /```json\n([\s\S]*?)```/.exec(docs)!;
    expect(readingSchema.safeParse(JSON.parse(json!)).error).toBeUndefined();
  });
});

/** The names of all properties anywhere in a JSON Schema. */
function fieldNames(schema: unknown, names = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return names;
  for (const [key, inner] of Object.entries(schema)) {
    if (key === 'properties') for (const name of Object.keys(inner)) names.add(name);
    fieldNames(inner, names);
  }
  return names;
}
