import { useEffect, useRef, type RefObject } from "react";

/** A column of a list; what stands about it is where the page begins. */
export interface BeginAt {
  readonly sheet: string;
  readonly header: string;
}

/** True for headers of the column; a header of two rows is known by its lower one. */
export function isOfColumn(at: BeginAt | null, sheet: string, headers: string): boolean {
  if (!at || at.sheet !== sheet) return false;
  return headers.split(", ").some((header) => header === at.header || header.split(" / ").at(-1) === at.header);
}

/** Brings what is asked for into sight once, with the focus on its first control. */
export function useBeginning<T extends HTMLElement>(isHere: boolean): RefObject<T | null> {
  const place = useRef<T>(null);
  const begun = useRef(false);
  useEffect(() => {
    if (!isHere || begun.current || !place.current) return;
    begun.current = true;
    // What jsdom has not, every browser has.
    place.current.scrollIntoView?.({ block: "center" });
    place.current.querySelector<HTMLElement>("button, select, input")?.focus({ preventScroll: true });
  }, [isHere]);
  return place;
}
