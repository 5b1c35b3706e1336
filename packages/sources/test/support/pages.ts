/** Pages of an invented paper. */

export const PARAGRAPHS = [
  'The minister of transport visited the port of Aveiro on Sunday and met dockers who have been on strike since Friday.',
  'She said that talks would go on, and that the government had made an offer, which the union called insulting.',
  'The union’s leader told reporters that the strike would last until wages rise by a tenth, as agreed in March.',
];

export function pageOf(head: string, paragraphs: readonly string[] = PARAGRAPHS): string {
  const text = paragraphs.map(paragraph => `<p>${paragraph}</p>`).join('\n');
  return `<!DOCTYPE html>
<html><head>${head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Minister meets dockers</h1>${text}
<figure><img src="port.jpg"><figcaption>The port, seen from the lighthouse.</figcaption></figure></article>
<aside><a href="/more">Ten more stories for you</a></aside>
<script>var later = "<div><div>not text";</script>
<footer>All rights reserved. Cookies.</footer></body></html>`;
}
