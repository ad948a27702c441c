/** The one thing that is kept on the machine: the name under which somebody works with the list (docs/privacy.md). */
const key = "skm.me";

/** The key of this add-in alone: Excel on the web may keep what several add-ins store in one place. */
function ownKey(): string {
  const partition = (globalThis as { Office?: { context?: { partitionKey?: string } } }).Office?.context?.partitionKey;
  return partition ? partition + key : key;
}

/** Who works here; null where nobody has said, or the machine keeps nothing. */
export function readMe(): string | null {
  try {
    return globalThis.localStorage?.getItem(ownKey()) ?? null;
  } catch {
    // Storage is switched off in some offices, which a browser says by throwing.
    return null;
  }
}

/** Remembers who works here; null forgets it. */
export function storeMe(name: string | null): void {
  try {
    if (name === null) globalThis.localStorage?.removeItem(ownKey());
    else globalThis.localStorage?.setItem(ownKey(), name);
  } catch {
    // It holds for this session, then.
  }
}
