import { explainCasting, type CastingReason } from "../../method/casting/explain";
import type { Classes } from "./classes";

/** The reasons of a network's computed class, as they were kept with its score; null while nothing is cast. */
export function explainNetwork({ casting, networks }: Classes, index: number): CastingReason | null {
  return casting && networks[index] ? explainCasting(casting, index) : null;
}
