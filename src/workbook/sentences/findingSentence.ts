import { say, sayByName, sayCount, type Language } from "../../text/text";
import type { Finding } from "../excel/finding";
import { nameIn } from "../rules/ruleReader";
import { daySentence } from "./day";

/** Values that are words of ours and not of the user; they are put in the reader's language. */
const wordKeys: Readonly<Record<string, string>> = {
  table: "sheets.rules.",
  expected: "findings.expected.",
  row: "sheets.rules.",
  field: "columns.",
  column: "columns.",
  register: "sheets.registers.",
};

/** Told once for several cells. */
const counted = ["choiceMissing", "numberInNoBand", "numberInSeveralBands", "valueUnusable"] as const;
const isCounted = (kind: string): kind is (typeof counted)[number] => (counted as readonly string[]).includes(kind);

/** The sentence of a finding: what is wrong and what to do. Where it stands is in `finding.place`. */
export function findingSentence(language: Language, finding: Finding): string {
  const { kind } = finding;
  const values = Object.fromEntries(
    Object.entries(finding.values).map(([name, value]) => {
      const prefix = wordKeys[name];
      const named = typeof value === "string" && name === "row" ? nameIn(value) : undefined;
      if (named !== undefined) return [name, say(language, "findings.named", { name: named })];
      return [
        name,
        prefix && typeof value === "string" && value.startsWith("@")
          ? sayByName(language, prefix + value.slice(1))
          : value,
      ];
    }),
  );
  if (kind === "rowBlank") return sayCount(language, "findings.rowBlank", Number(values["count"] ?? 1), values);
  if (isCounted(kind)) return sayCount(language, `findings.${kind}`, Number(values["count"] ?? 1), values);
  const variant = finding.values["variant"];
  // The same sentences as those of the functions, which read the same table.
  if (kind === "criterionUnusable" && /^(row|fault)\./.test(String(variant)))
    return sayByName(language, `functions.casting.${variant}`, values);
  if (kind === "overrideExpired" || kind === "contactLate" || kind === "yearFar")
    return say(language, `findings.${kind}`, { ...values, day: daySentence(language, Number(values["day"])) });
  const key = variant === undefined ? `findings.${kind}` : `findings.${kind}.${variant}`;
  return sayByName(language, key, values);
}
