import type { WritingPart } from "./writeTogether";
import { inOurWords } from "./writeTogether";

/** Sends a request that only reads, and says in our words when the place is gone. */
export async function readRequest(
  context: Excel.RequestContext,
  { sheet, key }: { readonly sheet: string; readonly key: string },
): Promise<void> {
  const place: WritingPart["place"] = { sheet, source: key };
  try {
    await context.sync();
  } catch (error) {
    throw inOurWords(error, place);
  }
}
