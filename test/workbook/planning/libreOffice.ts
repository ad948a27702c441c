/** LibreOffice without a window: what another program computes from a file of ours. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import Papa from "papaparse";

/** Where it is; undefined when it is not installed. */
export const libreOffice = [process.env["SOFFICE_PATH"], "/usr/bin/soffice", "/usr/local/bin/soffice"].find(
  (each) => each !== undefined && existsSync(each),
);

/**
 * The cells of a sheet of each workbook as LibreOffice computes them: the results in the files are taken out before, so
 * that none can be handed through. Numbers in full precision; cells are texts as in a CSV file.
 */
export function recalculated(workbooks: readonly Uint8Array[], sheet: string): string[][][] {
  if (libreOffice === undefined) throw new Error("LibreOffice is not installed");
  const folder = mkdtempSync(path.join(tmpdir(), "skm-office-"));
  try {
    const files = workbooks.map((bytes, index) => {
      const file = path.join(folder, `book${index}.xlsx`);
      writeFileSync(file, withoutResults(bytes));
      return file;
    });
    // Comma, quotes, UTF-8; values as they are, not as they are shown; every sheet in a file of its own.
    const format = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    execFileSync(libreOffice, [profile, "--headless", "--convert-to", format, "--outdir", folder, ...files], {
      stdio: "ignore",
      timeout: 120_000,
    });
    const written = readdirSync(folder);
    return files.map((_, index) => {
      const name = written.find((each) => each === `book${index}-${sheet}.csv`);
      if (name === undefined) throw new Error(`LibreOffice wrote ${written.join(", ")}`);
      return Papa.parse<string[]>(readFileSync(path.join(folder, name), "utf8")).data;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith("xl/worksheets/sheet")) continue;
    const text = strFromU8(part).replace(/(<f[^>]*>[^<]*<\/f>|<f[^>]*\/>)<v>[^<]*<\/v>/g, "$1");
    parts[name] = strToU8(text);
  }
  return zipSync(parts);
}
