/**
 * How pages look. Layers are told apart by the kind of line as well as by colour (Okabe and Ito's palette, darkened for text on
 * white and lightened on black), numbers tie text and tables together, and parts of an event carry their names when lit.
 */
export const STYLE = `
:root {
  --paper: #fdfcfa; --card: #ffffff; --ink: #1c1d20; --soft: #5c6068; --line: #e2dfd9; --wash: #f4f1ec;
  --events: #b84a00; --events-wash: #fbe6d8; --entities: #0069a6; --places: #00785a; --times: #8a6100;
  --labels: #a03c78; --statements-wash: #e9f2f8; --statements: #40698a;
  --lit: #ffe98a; --lit-ink: #1c1d20; --notice: #fff4d6;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Charter, Georgia, "DejaVu Serif", serif;
  --sans: system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "DejaVu Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181c; --card: #1e2126; --ink: #e8e6e1; --soft: #a3a8b1; --line: #33373e; --wash: #24282e;
    --events: #ff9a5c; --events-wash: #46301f; --entities: #6cc1f5; --places: #4fd1a8; --times: #f0be4e;
    --labels: #eb9ccb; --statements-wash: #232f3a; --statements: #9cc3e2;
    --lit: #6b5a12; --lit-ink: #fff6d0; --notice: #40371f;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 var(--sans); }
a { color: inherit; text-decoration-color: var(--soft); text-underline-offset: 2px; }
a:focus-visible, input:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--entities); outline-offset: 2px; border-radius: 2px; }
code { font: 0.88em var(--mono); }
small { font-size: 0.82em; color: var(--soft); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.top { padding: 1.6rem clamp(1rem, 4vw, 3rem) 1.2rem; border-bottom: 1px solid var(--line); }
.brand { margin: 0 0 0.5rem; font-size: 0.78rem; font-weight: 700; letter-spacing: 0.14em; text-transform: uppercase; color: var(--events); }
.brand a { text-decoration: none; }
.brand a::before { content: "← "; }
h1 { margin: 0 0 0.4rem; font: 600 clamp(1.5rem, 3vw, 2.1rem)/1.2 var(--serif); text-wrap: balance; overflow-wrap: anywhere; }
.facts { margin: 0; color: var(--soft); font-size: 0.86rem; }
.facts > span:not(:last-child)::after { content: " · "; }
.summary { margin: 0.5rem 0 0; }
.notice { margin: 0.7rem 0 0; padding: 0.5rem 0.8rem; border-left: 3px solid var(--times); background: var(--notice); max-width: 50rem; }
main { display: grid; grid-template-columns: minmax(0, 10fr) minmax(0, 11fr); gap: 0 2.4rem; padding: 0 clamp(1rem, 4vw, 3rem); max-width: 104rem; margin: 0 auto; }
main.index { display: block; max-width: 90rem; margin: 0; padding-top: 1.4rem; padding-bottom: 2.5rem; overflow-x: auto; }
.left { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; overscroll-behavior: auto; padding-bottom: 2rem; }
.right { padding: 1rem 0 3rem; }
.toggles { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: 0.3rem 1rem; margin: 0 0 0.4rem; padding: 0.8rem 0; border: 0; border-bottom: 1px solid var(--line); background: var(--paper); font-size: 0.84rem; }
.toggles label { display: inline-flex; align-items: center; gap: 0.35rem; cursor: pointer; white-space: nowrap; }
.toggles input { accent-color: var(--ink); margin: 0; }
.text { font: 1.12rem/1.85 var(--serif); max-width: 42rem; }
.text p { margin: 0.9rem 0; overflow-wrap: anywhere; }

.statements { background: var(--statements-wash); box-decoration-break: clone; -webkit-box-decoration-break: clone; padding: 0.16em 0; }
.entities { text-decoration: underline solid var(--entities) 2px; text-underline-offset: 3px; }
.places { text-decoration: underline dashed var(--places) 2px; text-underline-offset: 6px; }
.times { text-decoration: underline dotted var(--times) 2.5px; text-underline-offset: 4px; }
.labels { text-decoration: underline wavy var(--labels) 1.5px; text-underline-offset: 4px; font-style: italic; }
.events { font-weight: 700; color: var(--events); background: var(--events-wash); padding: 0.1em 0; }
.number { font: 600 0.66rem/1 var(--sans); text-decoration: none; vertical-align: 0.35em; margin: 0 0.15em; padding: 0.08em 0.28em; border-radius: 3px; }
.events-number { color: var(--card); background: var(--events); }
.statements-number, li > .number { color: var(--statements); border: 1px solid currentColor; }
.without-statements .text .statements { background: none; }
.without-statements .statements-number, .without-events .events-number { display: none; }
.without-events .text .events { font-weight: inherit; color: inherit; background: none; }
.without-entities .text .entities, .without-places .text .places, .without-times .text .times, .without-labels .text .labels { text-decoration: none; font-style: inherit; }

.part.lit { position: relative; background: var(--lit); color: var(--lit-ink); box-decoration-break: clone; -webkit-box-decoration-break: clone; padding: 0.12em 0; }
.part.lit[data-lit]:not([data-lit=""])::before { content: attr(data-lit); position: absolute; left: 0; bottom: 100%; z-index: 1; margin-bottom: -0.25em; padding: 0.15em 0.4em; border-radius: 3px; font: 600 0.62rem/1.1 var(--sans); letter-spacing: 0.02em; white-space: nowrap; background: var(--ink); color: var(--paper); pointer-events: none; text-indent: 0; }
.part.lit[data-lit="content"]::before { display: none; }
.right .lit, .right tbody.lit > tr { background: var(--lit); color: var(--lit-ink); }
.right .lit a, .right .lit code, .right .lit small, .right .lit .facts, .right .lit .type, .right .lit .claim, .right .lit .voice { color: inherit; }

section { margin: 0 0 2.2rem; scroll-margin-top: 1rem; }
h2 { margin: 0 0 0.6rem; font: 600 1.02rem/1.3 var(--sans); }
.count { margin-left: 0.2rem; padding: 0.05rem 0.45rem; border-radius: 1rem; background: var(--wash); font-weight: 500; font-size: 0.8rem; color: var(--soft); }
.none { color: var(--soft); margin: 0.3rem 0; }
table { width: 100%; border-collapse: collapse; font-size: 0.9rem; background: var(--card); border: 1px solid var(--line); border-radius: 6px; }
th, td { padding: 0.5rem 0.6rem; text-align: left; vertical-align: top; font-weight: inherit; overflow-wrap: break-word; }
thead th { font-size: 0.74rem; color: var(--soft); font-weight: 600; letter-spacing: 0.03em; border-bottom: 1px solid var(--line); white-space: nowrap; }
tbody th a, .timeline a { font: 600 0.76rem var(--mono); color: var(--events); text-decoration: none; }
.events-table tbody, .cast tr, .labels-table tr, .sources tr, .reports tr { border-top: 1px solid var(--line); scroll-margin-top: 3rem; }
.events-table .evidence td { padding-top: 0; font-size: 0.82rem; color: var(--soft); }
.events-table .claimed > tr:first-child > th { box-shadow: inset 4px 0 0 -1px var(--statements); }
.evidence .facts { font-size: inherit; }
.evidence .facts > span { display: inline-block; margin-right: 0.9rem; }
.evidence q { margin-right: 0.9rem; }
.evidence .facts > span:not(:last-child)::after { content: none; }
.evidence q { color: var(--ink); font-family: var(--serif); }
.lit .evidence q, .lit .evidence td { color: inherit; }
.confidence, .evidence .facts > span { white-space: nowrap; }
.bar { vertical-align: 0.12em; }
.rail { fill: var(--line); }
.fill { fill: var(--soft); }
.who { font-weight: 600; }
.arrow { color: var(--soft); font-weight: 400; padding: 0 0.15em; }
.unnamed, .unknown { color: var(--soft); font-weight: 400; }
.number-of { display: block; font-weight: 400; font-size: 0.85em; color: var(--soft); }
.type { font: 600 0.8rem/1.4 var(--mono); white-space: nowrap; }
.verbal-cooperation, .material-cooperation { color: var(--entities); }
.verbal-conflict, .material-conflict { color: var(--events); }
.status, .context { display: inline-block; margin-top: 0.2rem; padding: 0 0.4rem; border-radius: 3px; font-size: 0.75rem; background: var(--wash); color: var(--soft); }
.status { color: var(--paper); background: var(--soft); }
.assumed { color: var(--soft); border-bottom: 1px dotted currentColor; }
.voice { color: var(--soft); font-size: 0.86rem; }
.claim { color: var(--statements); font-weight: 600; }
.claim a { font: 600 0.92em var(--mono); }
.quads { margin: 0.5rem 0 0; font-size: 0.78rem; }
.quads span { white-space: nowrap; margin-right: 0.7rem; }
.quads span span { margin: 0; }
.speaker { margin: 0 0 1rem; padding: 0.7rem 0.9rem 0.8rem; border: 1px solid var(--line); border-left: 4px solid var(--statements); border-radius: 6px; background: var(--card); }
h3 { margin: 0; font: 600 0.95rem/1.4 var(--sans); }
.speaker ol, .timeline, .timeline ul { list-style: none; margin: 0; padding: 0; }
.speaker li { position: relative; margin-top: 0.55rem; padding: 0.2rem 0.3rem 0.2rem 2.3rem; border-radius: 4px; scroll-margin-top: 3rem; }
.speaker li > .number { position: absolute; left: 0; top: 0.4rem; vertical-align: 0; }
.speaker p { margin: 0; font-family: var(--serif); font-size: 1rem; }
.speaker p.facts { font: 0.78rem/1.5 var(--sans); }
.cue { color: var(--soft); font-style: italic; }
.timeline { border-left: 2px solid var(--line); margin-left: 0.4rem; }
.timeline > li { position: relative; padding: 0 0 0.9rem 1.2rem; }
.timeline > li::before { content: ""; position: absolute; left: -6px; top: 0.4rem; width: 10px; height: 10px; border-radius: 50%; background: var(--paper); border: 2px solid var(--soft); }
.timeline li li { padding: 0.1rem 0.3rem; font-size: 0.9rem; border-radius: 4px; }
.timeline small { padding: 0.05rem 0.4rem; border: 1px solid var(--line); border-radius: 3px; font-weight: 500; }
.cast th[scope=row] { font-weight: 600; }
.cast th small, .cast td small { display: block; font-weight: 400; }
.cast td a { font: 600 0.76rem var(--mono); color: var(--events); text-decoration: none; }
.reports th[scope=row] { font: 600 1rem/1.35 var(--serif); }
.reports th a { font: inherit; color: inherit; }
.reports th a:hover { text-decoration: underline; }
.reports td { white-space: nowrap; }
.reports td:nth-child(2) { white-space: normal; }
.reports td:nth-child(4) { white-space: normal; min-width: 14rem; }
.reports .type { margin-right: 0.5rem; font-size: 0.74rem; }
.reports small { display: block; }
.reports small.notice { margin: 0.3rem 0 0; padding: 0.1rem 0.5rem; font: 400 0.78rem/1.5 var(--sans); color: inherit; }
footer { padding: 1rem clamp(1rem, 4vw, 3rem) 2rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.8rem; }
footer p { margin: 0 auto; max-width: 98rem; }

@media (max-width: 62rem) {
  main { display: block; }
  .left { position: static; max-height: none; overflow: visible; }
  .text { max-width: none; }
}
@media (max-width: 40rem) {
  body { font-size: 14px; }
  .text { font-size: 1.1rem; }
  .part.lit[data-lit]:not([data-lit=""])::before { display: none; }
  main { overflow-x: clip; }
  .events-table thead, .cast thead, .labels-table thead, .reports thead { display: none; }
  .sources { table-layout: fixed; overflow-wrap: anywhere; }
  .sources th, .sources td { padding: 0.1rem 0.3rem; }
  .events-table, .events-table tbody, .events-table tr, .events-table td, .cast, .cast tbody, .cast tr, .cast td, .cast th, .labels-table, .labels-table tbody, .labels-table tr, .labels-table td, .labels-table th, .reports, .reports tbody, .reports tr, .reports td, .reports th { display: block; }
  .events-table th, .events-table td, .cast th, .cast td, .labels-table th, .labels-table td, .reports th, .reports td { padding: 0.1rem 0.7rem; }
  .events-table tbody { position: relative; padding: 0.5rem 0 0.6rem 2.4rem; }
  .events-table tbody > tr:first-child > th { position: absolute; left: 0; }
  .events-table .evidence td:empty { display: none; }
  .evidence .facts { display: block; }
  .cast tr, .labels-table tr, .reports tr { padding: 0.5rem 0; }
  .events-table td br { display: none; }
  .events-table .where::before { content: " · "; }
  .reports td { display: inline-block; white-space: normal; color: var(--soft); }
  .reports td:nth-child(4) { display: block; }
  .reports td:nth-child(5)::before { content: "Statements "; }
  .reports td:nth-child(6)::before { content: "Labels "; }
}
@media print {
  body { font-size: 10.5pt; background: #fff; color: #000; }
  main { display: block; }
  .left { position: static; max-height: none; overflow: visible; }
  .toggles { position: static; }
  .toggles input { display: none; }
  .events-table tbody, .speaker li, .timeline > li, tr { break-inside: avoid; }
  .statements, .events { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { text-decoration: none; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
`;
