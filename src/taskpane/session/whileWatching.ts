/**
 * Watches until the returned function is called, which may be before the watching has begun.
 * @param watch begins; its promise gives what ends it
 */
export function whileWatching(watch: (tell: () => void) => Promise<() => unknown>, tell: () => void): () => void {
  let isOver = false;
  let stop: (() => unknown) | undefined;
  watch(tell).then(
    (end) => {
      if (isOver) void end();
      else stop = end;
    },
    // Who cannot watch is told nothing.
    () => undefined,
  );
  return () => {
    isOver = true;
    void stop?.();
  };
}
