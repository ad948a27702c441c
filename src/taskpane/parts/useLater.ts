import { useEffect, useState } from "react";

interface Made<T> {
  readonly key: unknown;
  readonly value: T;
}

/**
 * What takes longer than a frame: the view is drawn first, and the value comes after it.
 * @param key the value is computed once for each
 * @param compute null: not wanted yet
 * @returns null until it is there
 */
export function useLater<T>(key: unknown, compute: (() => T) | null): T | null {
  const [made, setMade] = useState<Made<T> | null>(null);
  const isWanted = compute !== null && (made === null || made.key !== key);
  useEffect(() => {
    if (!isWanted) return undefined;
    const timer = setTimeout(() => setMade({ key, value: compute() }), 30);
    return () => clearTimeout(timer);
  }, [key, isWanted]); // eslint-disable-line react-hooks/exhaustive-deps -- compute is new with each drawing
  return made !== null && made.key === key ? made.value : null;
}
