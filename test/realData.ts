/** The real data that no one here wrote: CSV files in the folder named by SKM_REAL_DATA. */
import { readFileSync } from "node:fs";
import path from "node:path";

const folder = process.env.SKM_REAL_DATA ?? "";

export type RealRow = Readonly<Record<string, string>>;

/** Rows of a CSV file by its header, quotes as in RFC 4180, no line breaks inside quotes. */
export function realRows(file: string): RealRow[] {
  const [header = "", ...body] = readFileSync(path.join(folder, file), "utf8")
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => line !== "");
  const cells = (line: string): string[] =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, bare]) => quoted?.replace(/""/g, '"') ?? bare ?? "",
    );
  const names = cells(header);
  return body.map((line) => {
    const values = cells(line);
    return Object.fromEntries(names.map((name, column) => [name, values[column] ?? ""]));
  });
}

/**
 * Defines tests on the real data. Without it a single test says what was not tried.
 * @param what the subject of "... were not tried"
 */
export function onRealData(what: string, define: () => void): void {
  if (folder !== "") {
    define();
    return;
  }
  test("real data", () => {
    console.log(`SKM_REAL_DATA is not set: ${what} of real data were not tried`);
    expect(folder).toBe("");
  });
}
