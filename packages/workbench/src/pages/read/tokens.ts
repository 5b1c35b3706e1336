/** The tokens of a Reading with their tree: they come only when asked for. */
import type { View } from '@readout/engine/view';
import type { DocumentAnswer, ReadTextAnswer } from '@readout/server/api';
import { useEffect, useState } from 'react';
import { ask } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import type { Token } from './tree.js';

interface Tokens {
  data: readonly Token[] | null;
  error: Error | null;
  loading: boolean;
}

/** `path` is where the document can be had with its tokens; null for a text that is kept nowhere, which is read once more. */
export function useTokens(view: View, path: string | null): Tokens {
  const stored = useAnswer<DocumentAnswer>(path);
  const passing = useTokensOfText(path === null ? view : null);
  if (path === null) return passing;
  return { data: stored.data?.reading.tokens ?? null, error: stored.error, loading: stored.loading };
}

function useTokensOfText(view: View | null): Tokens {
  const [state, setState] = useState<Tokens>({ data: null, error: null, loading: true });
  useEffect(() => {
    if (view === null) return;
    const { text, id, title, publisher, url, author, language, publishedAt } = view.reading.document;
    const controller = new AbortController();
    const body = { text, id, title, publisher, url, author, language, publishedAt, tokens: true };
    ask<ReadTextAnswer>('/api/read', { method: 'POST', body, signal: controller.signal }).then(
      ({ reading }) => setState({ data: reading.tokens ?? [], error: null, loading: false }),
      error => {
        if (!controller.signal.aborted) setState({ data: null, error, loading: false });
      },
    );
    return () => controller.abort();
  }, [view]);
  return state;
}
