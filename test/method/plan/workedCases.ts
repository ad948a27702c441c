import fs from "node:fs";
import path from "node:path";

const folder = process.env["SKM_PLAN_CASES"];

/** True where worked cases lie beside the repository. */
export const hasWorkedCases = folder !== undefined;

/** The values of a worked case by the beginning of its line: "A4 contribution". Fractions as numbers. */
export function workedCase(file: string, label: string): number[] {
  const lines = fs.readFileSync(path.join(folder ?? "", file), "utf8").split("\n");
  const line = lines.find((each) => each.slice(4).startsWith(label));
  const list = /\[(.*)\]/.exec(line ?? "")?.[1];
  if (list === undefined) throw new Error(`no case "${label}" in ${file}`);
  return [...list.matchAll(/-?\d+(?:\.\d+)?(?:\/\d+)?/g)].map(([value]) => {
    const [over = "", under = "1"] = value.split("/");
    return Number(over) / Number(under);
  });
}
