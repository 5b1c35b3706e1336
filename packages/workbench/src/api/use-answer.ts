/** What the server says to a question, for components: the last answer stays while the next is on its way. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ApiError, ask } from './client.js';

interface Answered<Given> {
  data: Given | null;
  error: ApiError | null;
  /** The data, if any, belong to an earlier question. */
  loading: boolean;
  /** Asks once more. */
  again(): void;
}

interface State<Given> {
  path: string | null;
  data: Given | null;
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
export function useAnswer<Given>(path: string | null): Answered<Given> {
  const [state, setState] = useState<State<Given>>(() => ({
    path,
    data: path === null ? null : ((kept.get(path) as Given | undefined) ?? null),
    error: null,
  }));
  const running = useRef<AbortController | null>(null);
  const again = useCallback(() => {
    running.current?.abort();
    if (path === null) {
      setState({ path, data: null, error: null });
      return;
    }
    const early = kept.get(path) as Given | undefined;
    if (early !== undefined) setState({ path, data: early, error: null });
    const controller = new AbortController();
    running.current = controller;
    ask<Given>(path, { signal: controller.signal }).then(
      data => {
        keep(path, data);
        setState({ path, data, error: null });
      },
      error => {
        if (!controller.signal.aborted) setState({ path, data: null, error });
      },
    );
  }, [path]);
  useEffect(() => {
    again();
    return () => running.current?.abort();
  }, [again]);
  const current = state.path === path;
  return {
    data: path === null ? null : state.data,
    error: current ? state.error : null,
    loading: path !== null && (!current || (state.data === null && state.error === null)),
    again,
  };
}
