import { say, sayCount, type Language, type TextKey } from "../../text/text";
import type { Finding } from "../finding";

/** Values that are words of ours and not of the user; they are put in the reader's language. */
const wordKeys: Readonly<Record<string, string>> = {
  table: "sheets.rules.",
  expected: "findings.expected.",
  row: "sheets.rules.",
  field: "columns.",
};

/** The sentence of a finding: what is wrong and what to do. Where it stands is in `finding.place`. */
export function findingSentence(language: Language, finding: Finding): string {
  const { kind } = finding;
  const values = Object.fromEntries(
    Object.entries(finding.values).map(([name, value]) => {
      const prefix = wordKeys[name];
      return [
        name,
        prefix && typeof value === "string" && value.startsWith("@")
          ? say(language, (prefix + value.slice(1)) as TextKey)
          : value,
      ];
    }),
  );
  if (kind === "rowBlank") return sayCount(language, "findings.rowBlank", Number(values["count"] ?? 1), values);
  const variant = finding.values["variant"];
  const key = variant === undefined ? `findings.${kind}` : `findings.${kind}.${variant}`;
  return say(language, key as TextKey, values);
}
