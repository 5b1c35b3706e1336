/** The commands for looking, comparing and correcting: the server, and measuring the engine on one's own gold. */
import type { Command } from './command.js';
import { ARCHIVE, DICTIONARY, GAZETTEER, LEXICON } from './shared-flags.js';

export const SERVER_COMMANDS = {
  serve: {
    summary: 'Serve an archive on this machine: the workbench in a browser, and an HTTP API',
    usage: '',
    about: `Prints the address to open. Corrections are kept in a file beside the archive (of "wire.duckdb", "wire.review.jsonl") and never
change what the machine has read. docs/api.md tells the API, docs/serving.md how to let others in.

Nobody but this machine can reach it, and no account is needed, until --host or --public-url says otherwise. Then people log in
with a password or at an OpenID provider, as readers, coders or admins; without any account the server does not start. It
logs one JSON object a line on standard error, and ends when it is sent SIGINT (Ctrl-C) or SIGTERM.`,
    flags: {
      ...ARCHIVE,
      port: { value: 'N', help: 'The port (8484 when left out; 0 takes any that is free).' },
      host: {
        value: 'ADDRESS',
        help: 'Listen on this address (127.0.0.1 when left out); 0.0.0.0 is all of them.',
      },
      'read-only': {
        help: 'Open the archive for reading only, so that others can read it too. Documents cannot be kept then; reviews can.',
      },
      'add-account': {
        value: 'NAME',
        help: 'Make an account and end. The password is the first line of standard input, which a terminal asks for.',
      },
      role: { value: ['reader', 'coder', 'admin'], help: 'Of --add-account: admin when left out.' },
      accounts: { help: 'Ask for accounts on this machine too.' },
      'public-url': {
        value: 'URL',
        help: 'Where people reach it when a proxy stands before it: https://readout.example.org. Cookies then need TLS.',
      },
      'trust-proxy': {
        value: 'ADDRESSES',
        help: 'Proxies whose word on the address of a caller (X-Forwarded-For) is taken, with commas between.',
      },
      'oidc-issuer': {
        value: 'URL',
        help: 'Let people log in at this OpenID provider. The secret of the client is taken from READOUT_OIDC_SECRET.',
      },
      'oidc-client': { value: 'ID', help: 'The id that the provider has given to this server.' },
      'oidc-role': {
        value: ['reader', 'coder', 'none'],
        help: 'The role of whoever comes from the provider for the first time (reader); none lets nobody new in.',
      },
      'oidc-admin': {
        value: 'EMAIL',
        help: 'Who is an admin from the start: an address that the provider has verified, or its id for somebody.',
      },
      jobs: { value: 'N', help: 'Read texts with N threads (1 when left out).' },
      ...LEXICON,
      ...DICTIONARY,
      ...GAZETTEER,
      log: {
        value: ['debug', 'info', 'warn', 'error', 'silent'],
        help: 'The least of what is logged (warn on a terminal, else info).',
      },
    },
    examples: [
      ['readout serve --archive wire.duckdb', 'the workbench at http://127.0.0.1:8484'],
      [
        'readout serve --archive wire.duckdb --add-account ama',
        'the first account, before others are let in',
      ],
    ],
  },
  eval: {
    summary: 'Score the engine on documents coded by hand',
    usage: 'GOLD…',
    about: `Each GOLD is a file of cases in the notation of docs/notation.md, or a folder with such files (*.cases.txt): what
"readout serve" gives as gold of reviewed documents, or your own. A case with a line of a layer has all of that layer.

Events are paired with those of gold one to one. Type F1 asks for the same type (CONCEDE and RETREAT are one); dyad F1 also for the
countries of both sides, sector F1 for their sectors too, as far as "who" lines or the Reading itself tell them; the table tells
every field that the cases ask for.`,
    flags: {
      format: { value: ['text', 'json'], help: 'Text to read (the default), or one JSON object.' },
      errors: { value: 'N', help: 'Also list the first N differences.' },
      ...LEXICON,
      ...DICTIONARY,
      ...GAZETTEER,
    },
    examples: [
      ['readout eval reviewed.cases.txt', 'precision, recall and F1 on what coders have reviewed'],
      ['readout eval gold/ --dictionary my-events --errors 20', 'what a dictionary of your own does to it'],
    ],
  },
} as const satisfies Record<string, Command>;
