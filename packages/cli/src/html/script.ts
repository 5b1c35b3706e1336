/**
 * What runs in the page. The function is put into it as source text, so it may use nothing from outside itself. Without it
 * the page still reads: links lead from text to tables and back; only the toggles and the lighting up are missing.
 */
export function inPage(): void {
  const parts = new Map<string, { element: HTMLElement; part: string }[]>();
  for (const element of document.querySelectorAll<HTMLElement>('[data-parts]')) {
    for (const entry of element.dataset.parts!.split(' ')) {
      const [owner, part] = entry.split(':') as [string, string];
      const list = parts.get(owner) ?? [];
      list.push({ element, part });
      parts.set(owner, list);
    }
  }

  let pinned: string | null = null;
  let shown: string | null = null;

  function show(owner: string | null): void {
    if (owner === shown) return;
    for (const element of document.querySelectorAll('.lit')) {
      element.classList.remove('lit');
      element.removeAttribute('data-lit');
    }
    shown = owner;
    document.body.classList.toggle('showing', owner !== null);
    if (owner === null) return;
    let previous = '';
    for (const { element, part } of parts.get(owner) ?? []) {
      element.classList.add('lit', `lit-${part}`);
      // The name of the part stands over its first piece only.
      element.dataset.lit = part === previous ? '' : part;
      previous = part;
    }
    for (const element of document.querySelectorAll(`[data-show="${CSS.escape(owner)}"]`))
      element.classList.add('lit');
  }

  function ownerAt(target: EventTarget | null): string | null {
    if (!(target instanceof Element)) return null;
    const shower = target.closest<HTMLElement>('[data-show]');
    if (shower) return shower.dataset.show!;
    const entries = target.closest<HTMLElement>('[data-parts]')?.dataset.parts?.split(' ') ?? [];
    const trigger =
      entries.find(entry => entry.endsWith(':trigger')) ?? entries.find(entry => /:(label|cue)$/.test(entry));
    return trigger ? trigger.split(':')[0]! : null;
  }

  document.addEventListener('mouseover', event => show(ownerAt(event.target) ?? pinned));
  document.addEventListener('focusin', event => show(ownerAt(event.target) ?? pinned));
  document.addEventListener('focusout', () => show(pinned));
  document.addEventListener('click', event => {
    const owner = ownerAt(event.target);
    if (event.target instanceof Element && event.target.closest('input, label')) return;
    pinned = owner === pinned && !(event.target as Element).closest('a') ? null : owner;
    show(pinned);
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    pinned = null;
    show(null);
  });

  for (const box of document.querySelectorAll<HTMLInputElement>('input[data-layer]')) {
    const apply = () => document.body.classList.toggle(`without-${box.dataset.layer}`, !box.checked);
    box.addEventListener('change', apply);
    apply();
  }
}

export const SCRIPT = `(${inPage.toString()})();`;
