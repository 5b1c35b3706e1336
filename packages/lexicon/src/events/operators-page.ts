/** `docs/operators.md`: what each class of operators gives for each PLOVER type, written from the data that the engine reads. */
import { EVENT_TYPES } from '../ontology/index.js';
import type {
  EntryExample,
  EventDictionary,
  OperatorClass,
  OperatorEntry,
  Outcome,
  PackedPattern,
} from './types.js';

const TYPES = [...EVENT_TYPES.keys()];

const HEAD = `# What operators make of what they govern

*Written from \`packages/lexicon/data/events/operators.txt\`, which the engine reads; do not edit it here. After a change of that file,
\`npm test -- packages/lexicon/test/events -u\` writes this page anew, and a test fails while the two differ.*

An operator is a word that makes a new event of the one it governs: *agreed to*, *refused*, *threatened to*, *called for*. Nobody writes the
products into the dictionary. Operators nest, from the inside out: *announced its readiness to resume talks* is **announce** over **agree** over
**begin** over CONSULT.

In the tables, *the same* means that the event stays what it is, with the status beside it; *nothing* that no event is told; *no event* stands
for what is governed where that is no event by itself. The rows of a mode (\`RETREAT/resign\`) come before that of its type.

**Whose voice.** A new event is the word of whoever tells of the operator: the publisher's, unless it stands inside a statement. An event that stays the
same is told in that voice too, except in a clause of its own ("announced *that its troops had left*") and under a class marked **claims**:
there it is the word of the operator's subject.
`;

/** The page, of a dictionary with its examples. */
export function operatorsPage(
  { operatorClasses, operators }: EventDictionary,
  examples: readonly EntryExample[],
): string {
  const words = operatorClasses.filter(({ form }) => !form);
  const forms = operatorClasses.filter(({ form }) => form);
  return [
    HEAD,
    '## At a glance\n',
    glance(words),
    ...words.map(one =>
      section(
        one,
        operators.filter(({ operator }) => operator === one.name),
        examples.filter(({ operator }) => operator === one.name),
      ),
    ),
    '## Forms of the clause\n',
    'Three forms make events of events without a word of their own: **not** is what a negated event counts as for an operator above it',
    '("promised *not to attack*"); **future** what an event comes to that its own clause says will happen ("*will visit* Oman"); **will-not**',
    'what it comes to where those who would do it say that they will not ("*will not end* the strike").\n',
    glance(forms),
  ].join('\n');
}

/** All classes and types in one table; the class of verbs of saying only refers to others. */
function glance(classes: readonly OperatorClass[]): string {
  const rows = classes
    .filter(({ modal }) => modal === undefined)
    .map(one => [`**${one.name}**`, ...['NONE', ...TYPES].map(type => cell(one.outcomes[type]))]);
  return table(['governed', 'no event', ...TYPES], rows);
}

function section(
  one: OperatorClass,
  operators: readonly OperatorEntry[],
  examples: readonly EntryExample[],
): string {
  const words = [...new Set(operators.flatMap(({ patterns }) => patterns.flatMap(tellPattern)))];
  return [
    `## ${one.name}\n`,
    `${words.join(', ')}\n`,
    one.modal ? tellModal(one.modal) : outcomeTable(one),
    `Voice: ${one.claims ? 'claims, so it is the word of the operator’s subject' : 'of whoever tells of the operator'}.${tellSettings(one)}\n`,
    ...examples.map(tellExample),
    '',
  ].join('\n');
}

function outcomeTable({ outcomes, form }: OperatorClass): string {
  const rows = new Map<string, string[]>();
  const governed = [
    ...Object.keys(outcomes).filter(key => key.includes('/')),
    ...TYPES,
    ...(form ? [] : ['NONE']),
  ];
  for (const key of governed) {
    const outcome = cell(outcomes[key]);
    const name = key === 'NONE' ? '*no event*' : key;
    rows.set(outcome, [...(rows.get(outcome) ?? []), name]);
  }
  return table(
    ['governed', 'becomes'],
    [...rows].map(([outcome, types]) => [types.join(', '), outcome]),
  );
}

const tellModal = (modal: Readonly<Record<string, string>>) =>
  `${Object.entries(modal)
    .map(([form, name]) => `What is said that somebody *${form}* do counts as **${name}**.`)
    .join(' ')} Any other clause is only a statement.\n`;

function tellSettings({ light, keeps, cameo, ownAct, subject, toward }: OperatorClass): string {
  const told = [
    light ? 'It only carries the event.' : '',
    keeps ? 'The governed event stays beside the new one.' : '',
    ownAct === null ? '' : `Of the subject's own acts it counts as **${ownAct}**.`,
    subject === 'R' ? 'The operator’s subject is acted on.' : '',
    toward === null
      ? ''
      : `Where the operator names no recipient, the ${toward === 'A' ? 'actor' : 'recipient'} of what is governed is it.`,
    cameo === null ? '' : `CAMEO ${cameo}.`,
  ];
  return told
    .filter(Boolean)
    .map(one => ` ${one}`)
    .join('');
}

function cell(outcome: Outcome | undefined): string {
  if (outcome === undefined || outcome.type === 'nothing') return '–';
  const type = outcome.type === 'same' ? 'the same' : outcome.type;
  const mode = outcome.mode === null ? '' : outcome.mode === '*' ? ' with its mode' : `/${outcome.mode}`;
  return `${type}${mode}${outcome.status === null ? '' : `, ${outcome.status}`}`;
}

/** "pledge", "put {end, stop}", "readiness (noun)" */
function tellPattern({ part = 'verb', heads = [], particles = [], object, second }: PackedPattern): string[] {
  const braces = [object, second].flatMap(slot =>
    slot?.words?.length ? [`{${slot.words.join(', ')}}`] : [],
  );
  const added = [...(particles.length > 0 ? [particles.join(' / ')] : []), ...braces]
    .map(one => ` ${one}`)
    .join('');
  return heads.map(head => `${head}${added}${part === 'verb' ? '' : ` (${part})`}`);
}

const tellExample = ({ text, expectations }: EntryExample) =>
  `- ${text}\n${expectations.map(one => `  \`${one}\``).join('\n')}`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
