/** One sentence for each reason that a file cannot be read, in both languages, with what to do. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { report } from "../../src/headless/report";
import { UsageError } from "../../src/headless/usageError";
import { sayInTerminal } from "../../src/text/headless/headlessText";
import { packageOf, partsOf, relationships, book, worksheet } from "../workbench/model/filePackage";

const folder = mkdtempSync(join(tmpdir(), "skm-reasons-"));
afterAll(() => rmSync(folder, { recursive: true }));

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const names = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** A compound file whose directory stands behind its contents, as in a large file with a password. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array((1 << 20) + 4096);
  bytes.set(COMPOUND);
  const view = new DataView(bytes.buffer);
  view.setUint16(0x1e, 9, true);
  view.setUint32(0x30, (1 << 11) + 1, true);
  bytes.set(names(stream), (1 << 20) + 1024);
  return bytes;
}

const sheet = (inner: string) => book({ sheets: { Data: worksheet(`<sheetData>${inner}</sheetData>`) } });

const binary = packageOf({
  "[Content_Types].xml":
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
  "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.bin"]),
  "xl/workbook.bin": "x",
});

test.each<[string, Uint8Array, RegExp, RegExp]>([
  ["old.xls", compound("Workbook"), /older format \.xls.*save it as/, /ältere Format \.xls.*speichern/],
  ["binary.xlsb", binary, /binary workbook.*save it as/, /binäre Arbeitsmappe.*speichern/],
  [
    "libre.ods",
    packageOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }),
    /OpenDocument.*save it as/,
    /OpenDocument.*speichern/,
  ],
  ["secret.xlsx", compound("EncryptedPackage"), /password.*take the password away/, /Kennwort.*entfernen/],
  [
    "torn.xlsx",
    packageOf({ ...partsOf(sheet("")), "xl/workbook.xml": "<workbook><!--" }),
    /damaged \(xl\/workbook\.xml\).*repair/,
    /beschädigt \(xl\/workbook\.xml\).*Reparatur/,
  ],
  [
    "far.xlsx",
    sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    /too large.*\(Data!XFD1048576\).*delete the rows/,
    /zu groß.*\(Data!XFD1048576\).*Löschen/,
  ],
  ["notes.txt", new TextEncoder().encode("name;value"), /not a workbook/, /keine lesbare Arbeitsmappe/],
])("%s is refused with its reason and what to do", async (name, bytes, english, german) => {
  const input = join(folder, name);
  writeFileSync(input, bytes);
  for (const [language, sentence] of [
    ["en", english],
    ["de", german],
  ] as const) {
    const output = join(folder, "out.xlsx");
    const failure = await report({ command: "report", input, output, asOf: 46112, language, json: false }).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(UsageError);
    const { key, values } = failure as UsageError;
    const said = sayInTerminal(language, key, values);
    expect(said).toMatch(sentence);
    expect(said).toContain(name);
    expect(said).not.toMatch(/[{}]/);
  }
});
