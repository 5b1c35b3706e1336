/** The statements, speaker by speaker, in the order in which they first speak. */
import { type Statement, type View, withoutQuotes } from '@readout/engine/view';
import { type Html, html } from './escape.js';
import { section } from './parts.js';

export function statementsSection(view: View): Html {
  const { statements } = view.reading;
  const content = html`${[...groupBySpeaker(view, statements)].map(([speaker, theirs]) => speakerHtml(view, speaker, theirs))}`;
  return section(
    'statements',
    'Statements',
    statements.length,
    content,
    'The text attributes nothing to anybody.',
  );
}

function groupBySpeaker(view: View, statements: readonly Statement[]): Map<string, Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const speaker = view.speakerOf(statement);
    const theirs = groups.get(speaker);
    if (theirs) theirs.push(statement);
    else groups.set(speaker, [statement]);
  }
  return groups;
}

function speakerHtml(view: View, speaker: string, statements: Statement[]): Html {
  return html`<div class="speaker">
<h3><bdi>${speaker}</bdi></h3>
<ol>
${statements.map(statement => statementHtml(view, statement))}</ol>
</div>
`;
}

function statementHtml(view: View, statement: Statement): Html {
  const { id, cue, content, mode, attitude, within, addressee } = statement;
  const said = content.map((piece, index) => {
    const words = view.words(piece);
    return html`${index > 0 && ' … '}${piece.quoted ? html`<q>${withoutQuotes(words)}</q>` : html`<span class="indirect">${words}</span>`}`;
  });
  return html`<li id="${id}" data-show="${id}"><a class="number" href="#text" data-show="${id}">${id}</a>
<p dir="auto">${cue && html`<span class="cue">${view.words(cue)}</span> `}${said}</p>
<p class="facts"><span>${mode}</span>${attitude !== 'say' && html` <span>${attitude}</span>`}${
    addressee &&
    html` <span>to <bdi>${addressee.entity ? view.entity(addressee.entity).name : view.words(addressee)}</bdi></span>`
  }${within && html` <span>within <a href="#${within}" data-show="${within}">${within}</a></span>`}</p></li>
`;
}
