import { useEffect, useState } from "react";
import type { Steps } from "../../method/steps";
import { inSlices } from "../../workbook/excel/inSlices";
import type { Progress } from "../../workbook/excel/written";

interface Made<T> {
  readonly key: unknown;
  readonly value: T | null;
  readonly progress: Progress | null;
  readonly isStopped: boolean;
}

export interface Computed<T> {
  /** Null until it is there. */
  readonly value: T | null;
  /** What was found before, for another key: it stands until the value is there. */
  readonly last: T | null;
  readonly progress: Progress | null;
  /** The user did not wait for it. */
  readonly isStopped: boolean;
  stop(): void;
  again(): void;
}

/**
 * Long computing in slices: the view stays alive, shows how far it is, and may stop it. What is no longer asked for is
 * stopped by itself.
 * @param key the value is computed once for each
 * @param steps null: not wanted yet
 */
export function useSteps<T>(key: unknown, steps: (() => Steps<T>) | null): Computed<T> {
  const [made, setMade] = useState<Made<T>>({ key: null, value: null, progress: null, isStopped: false });
  const [last, setLast] = useState<T | null>(null);
  const [asked, setAsked] = useState(0);
  const [controller, setController] = useState<AbortController | null>(null);
  const isWanted = steps !== null;
  useEffect(() => {
    if (!steps) return undefined;
    const current = new AbortController();
    setController(current);
    const set = (now: Partial<Made<T>>): void =>
      setMade({ key, value: null, progress: null, isStopped: false, ...now });
    set({});
    // The view is drawn first.
    const timer = setTimeout(() => {
      const { signal } = current;
      inSlices(steps(), { signal, onProgress: (progress) => signal.aborted || set({ progress }) }).then(
        (value) => {
          if (signal.aborted) return;
          set({ value });
          setLast(value);
        },
        (error: unknown) => {
          // A fault is thrown where the view's boundary sees it.
          if (!signal.aborted)
            setMade(() => {
              throw error;
            });
        },
      );
    }, 30);
    return () => {
      clearTimeout(timer);
      current.abort();
    };
  }, [key, isWanted, asked]); // eslint-disable-line react-hooks/exhaustive-deps -- steps is new with each drawing
  const isMine = made.key === key;
  return {
    value: isMine ? made.value : null,
    last,
    progress: isMine ? made.progress : null,
    isStopped: isMine && made.isStopped,
    stop() {
      controller?.abort();
      setMade({ key, value: null, progress: null, isStopped: true });
    },
    again: () => setAsked((count) => count + 1),
  };
}
