/** Excel's wildcards: ? one character, * any number of them, ~ before ? * and ~ takes them as they are. */
const known = new Map<string, RegExp>();

/** A pattern for whole texts without regard to case. */
export function wildcards(text: string): RegExp {
  let pattern = known.get(text);
  if (!pattern) {
    if (known.size > 5000) known.clear();
    known.set(text, (pattern = new RegExp(`^${wildcardSource(text)}$`, "isu")));
  }
  return pattern;
}

export function wildcardSource(text: string): string {
  return text.replace(/~([?*~])|([?*])|[\\^$.|+()[\]{}/-]/gu, (whole, literal?: string, wild?: string) => {
    if (literal !== undefined) return literal === "~" ? "~" : `\\${literal}`;
    if (wild !== undefined) return wild === "*" ? ".*" : ".";
    return whole === "-" ? "\\x2d" : `\\${whole}`;
  });
}
