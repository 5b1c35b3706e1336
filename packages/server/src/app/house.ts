/** Everything that handlers work with. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ROUTES, RouteName } from '../api/index.js';
import type { AnswerOf, BodyOf, QueryOf, Role } from '../api/route.js';
import type { Accounts } from '../desk/accounts.js';
import type { ReviewBook } from '../desk/book.js';
import type { Oidc } from '../desk/oidc.js';
import type { Readers } from '../reading/readers.js';
import type { ServedArchive } from '../served/archive.js';
import type { ServerOptions } from './options.js';

export interface House {
  options: ServerOptions;
  version: string;
  archive: ServedArchive;
  book: ReviewBook;
  readers: Readers;
  /** Null on loopback: everybody may do everything. */
  accounts: Accounts | null;
  oidc: Oidc | null;
}

export interface Caller {
  name: string;
  role: Role;
}

export interface Call<Name extends RouteName> {
  house: House;
  query: QueryOf<(typeof ROUTES)[Name]>;
  body: BodyOf<(typeof ROUTES)[Name]>;
  /** Of routes for anybody, null when nobody is logged in. */
  caller: Caller;
  request: FastifyRequest;
  reply: FastifyReply;
}

type Answer<Name extends RouteName> = (typeof ROUTES)[Name]['answer'] extends string
  ? FastifyReply
  : AnswerOf<(typeof ROUTES)[Name]>;

/** For each route what it does. */
export type Handlers<Name extends RouteName = RouteName> = {
  [One in Name]: (call: Call<One>) => Answer<One> | Promise<Answer<One>>;
};
