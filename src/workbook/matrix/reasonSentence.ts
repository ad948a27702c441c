import { explainSegment, type SegmentReason } from "../../method/segment/explain";
import { segmentFaultOf } from "../../method/segment/segment";
import { say, type Language } from "../../text/text";
import type { Segments } from "./segments";
import type { CustomerColumns } from "../look/look";
import { intervalSentence, roundPercent } from "../sentences/interval";

/**
 * Why a customer is in its segment, or in none.
 * @param potential of the customer; only said when there is a segment
 */
export function reasonSentence(language: Language, reason: SegmentReason, potential?: number): string {
  const { fault, stretch, potentialBand, penetrationBand, penetration } = reason;
  if (fault) {
    const interval = stretch ? intervalSentence(language, stretch, fault.startsWith("penetration")) : "";
    return say(language, `sheets.reason.${fault}`, { interval, labels: stretch?.labels.join(", ") ?? "" });
  }
  if (!potentialBand || !penetrationBand || penetration === undefined) return "";
  const sentence = say(language, "sheets.reason.segment", {
    potential: potential ?? 0,
    potentialBand: potentialBand.label,
    potentialInterval: intervalSentence(language, potentialBand),
    percent: roundPercent(penetration),
    penetrationBand: penetrationBand.label,
    penetrationInterval: intervalSentence(language, penetrationBand, true),
  });
  return reason.isOver100 ? sentence + say(language, "sheets.reason.over100") : sentence;
}

/** The reason for a record of a casting. */
export function segmentReason(
  language: Language,
  columns: CustomerColumns,
  segments: Segments,
  record: number,
): string {
  // Unusable cells are NaN in the columns, as blanks are; the code knows them apart.
  if (segmentFaultOf(segments.codes[record] as number) === "notNumber") return say(language, "sheets.reason.notNumber");
  const potential = columns.potential[record] as number;
  return reasonSentence(language, explainSegment(potential, columns.revenue[record], segments.rule), potential);
}
