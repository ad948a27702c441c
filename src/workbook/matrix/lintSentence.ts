import { formatNumber, say, type Language } from "../../text/text";
import type { BandLint } from "./segments";
import { intervalSentence } from "../sentences/interval";

/** A gap or an overlap of the bands, with how many customers are in it. */
export function lintSentence(language: Language, lint: BandLint): string {
  const table = say(
    language,
    lint.axis === "potential" ? "sheets.rules.potentialBands" : "sheets.rules.penetrationBands",
  );
  return say(language, lint.kind === "gap" ? "findings.bandGap" : "findings.bandOverlap", {
    table,
    interval: intervalSentence(language, lint, lint.axis === "penetration"),
    labels: lint.labels.join(", "),
    customers: formatNumber(language, lint.customers),
  });
}
