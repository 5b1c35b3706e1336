/** The entities: those in the most events first, then those named most often. */
import type { Entity, View } from '@readout/engine/view';
import { type Html, html } from './escape.js';
import { counted, section } from './parts.js';

interface Member {
  entity: Entity;
  events: string[];
  mentions: number;
}

export function castSection(view: View): Html {
  const members = membersOf(view);
  const table = html`<table class="cast">
<thead><tr><th scope="col">Who</th><th scope="col">What they are</th><th scope="col">Actor code</th><th scope="col">In events</th></tr></thead>
<tbody>
${members.map(memberRow)}</tbody></table>`;
  return section('cast', 'Cast', members.length, table, 'The text names nobody.');
}

function membersOf({ reading }: View): Member[] {
  const members = new Map<string, Member>();
  for (const entity of reading.entities) members.set(entity.id, { entity, events: [], mentions: 0 });
  for (const { entity } of reading.mentions) members.get(entity)!.mentions++;
  for (const { id, actors, recipients } of reading.events) {
    for (const entity of new Set([...actors, ...recipients].map(({ entity }) => entity)))
      members.get(entity)!.events.push(id);
  }
  return [...members.values()].sort((a, b) => b.events.length - a.events.length || b.mentions - a.mentions);
}

function memberRow({ entity, events, mentions }: Member): Html {
  const roles = entity.roles.map(({ title }) => title).join(', ');
  return html`<tr data-show="${entity.id}" tabindex="0"><th scope="row"><bdi>${entity.name}</bdi> <small>${counted(mentions, 'mention')}</small></th>
<td>${entity.kind}${roles && html`<br><small dir="auto">${roles}</small>`}</td>
<td>${entity.cameo ? html`<code>${entity.cameo}</code>` : html`<span class="unknown">–</span>`}${
    entity.otherSectors.length > 0 && html` <small>also ${entity.otherSectors.join(', ')}</small>`
  }</td>
<td>${events.map(id => html`<a href="#${id}" data-show="${id}">${id}</a> `)}</td></tr>
`;
}
