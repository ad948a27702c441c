import type { KeyboardEvent } from "react";

/** A handler of keys that leaves with Escape, unless something inside has used the key. */
export function onEscape(leave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    leave();
  };
}
