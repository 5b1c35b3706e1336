/** The OpenAPI page, from the schemas that check what is sent. */
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { problem, type Route } from '../api/route.js';

export async function addOpenApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Readout',
        version,
        description:
          'Who did what to whom, who says so, when and where: an archive of Readings. See docs/api.md.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'readout' } },
        schemas: { Problem: jsonSchema(problem, 'output') as never },
      },
    },
    transform({ schema, url, route }) {
      const told = route.config?.route;
      if (told === undefined) return { schema: { ...schema, hide: true }, url };
      return { schema: { ...schema, ...shapesOf(told) } as never, url };
    },
  });
  app.get('/api/openapi.json', async (_, reply) =>
    reply.header('cache-control', 'no-cache').send(app.swagger()),
  );
}

function shapesOf({ query, body, answer, role }: Route): object {
  const trouble = {
    description: 'What was wrong, and what to do next.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  return {
    ...(query ? { querystring: jsonSchema(query, 'input') } : {}),
    ...(body === 'files' ? { consumes: ['multipart/form-data'] } : {}),
    ...(body === undefined || body === 'files' ? {} : { body: jsonSchema(body, 'input') }),
    ...(role === 'anybody' ? {} : { security: [{ session: [] }] }),
    description: role === 'anybody' ? 'For anybody.' : `Needs the role "${role}".`,
    response: {
      ...(typeof answer === 'string'
        ? { 200: { description: 'A file.', type: 'string' } }
        : { 200: jsonSchema(answer, 'output') }),
      '4xx': trouble,
    },
  };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
  return rest;
}
