/** What the server says to a question, for components: the last answer stays while the next is on its way. */
import { useCallback, useEffect, useState } from 'react';
import { type ApiError, ask } from './client.js';

export interface Answered<Answer> {
  data: Answer | null;
  error: ApiError | null;
  /** The data, if any, belong to an earlier question. */
  loading: boolean;
  /** Asks once more. */
  again(): void;
}

interface State<Answer> {
  path: string | null;
  data: Answer | null;
  error: ApiError | null;
}

/** A few answers are kept, so that going back shows at once what was there; each is asked for anew behind it. */
const KEPT = 30;
const kept = new Map<string, unknown>();

function keep(path: string, answer: unknown): void {
  kept.delete(path);
  kept.set(path, answer);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
}

/** After a change on the server nothing that was kept can be trusted. */
export function forgetAnswers(): void {
  kept.clear();
}

/** A path that is null asks nothing. */
export function useAnswer<Answer>(path: string | null): Answered<Answer> {
  const [round, setRound] = useState(0);
  const [state, setState] = useState<State<Answer>>(() => ({
    path,
    data: path === null ? null : ((kept.get(path) as Answer | undefined) ?? null),
    error: null,
  }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same path again
  useEffect(() => {
    if (path === null) {
      setState({ path, data: null, error: null });
      return;
    }
    const early = kept.get(path) as Answer | undefined;
    if (early !== undefined) setState({ path, data: early, error: null });
    const controller = new AbortController();
    ask<Answer>(path, { signal: controller.signal }).then(
      data => {
        keep(path, data);
        setState({ path, data, error: null });
      },
      error => {
        if (!controller.signal.aborted) setState({ path, data: null, error });
      },
    );
    return () => controller.abort();
  }, [path, round]);
  const again = useCallback(() => setRound(count => count + 1), []);
  const current = state.path === path;
  return {
    data: path === null ? null : state.data,
    error: current ? state.error : null,
    loading: path !== null && (!current || (state.data === null && state.error === null)),
    again,
  };
}
