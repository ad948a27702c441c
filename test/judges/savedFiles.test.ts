/** Files that we save, before judges that are not ours: the sample, all sheets, and reports into files of other programs. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { report } from "../../src/headless/report";
import { serialOfIso } from "../../src/method/calendar/serial";
import { sampleFile } from "../../src/sample/sampleFile";
import { openXlsx, saveXlsx } from "../../src/workbench/model/open";
import { book, packageOf, partsOf, relationships, worksheet, type Parts } from "../workbench/model/filePackage";
import { openDesk } from "../workbook/desk";
import { writeEverySheet } from "../workbook/writeEverySheet";
import { faultsOf, rules, sdk, type SavedFile } from "./judges";

const asOf = serialOfIso("2026-03-31") as number;
const languages = ["en", "de"] as const;
const folder = mkdtempSync(join(tmpdir(), "skm-judges-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a judge finds a fault that was planted", async () => {
  const parts = partsOf(await sampleFile({ language: "en", asOf }));
  const path = "xl/worksheets/sheet1.xml";
  const sheet = parts[path]!.replace("<sheetData", "<sheetOdd/><sheetData").replace(/ s="\d+"/, ' s="9999"');
  const faults = faultsOf([{ name: "spoilt", bytes: packageOf({ ...parts, [path]: sheet }) }]).join("\n");
  // Without the SDK and without the rules nothing can be found: see `npm run judges`.
  if (sdk !== undefined) expect(faults).toMatch(/sheetOdd/);
  if (rules !== undefined) expect(faults).toMatch(/ERROR .*9999/);
});

test("the sample, in both languages", async () => {
  const files: SavedFile[] = [];
  for (const language of languages)
    files.push({ name: `sample-${language}`, bytes: await sampleFile({ language, asOf }) });
  expect(faultsOf(files)).toEqual([]);
}, 60_000);

test.each(languages)(
  "all sheets, fixed, %s",
  async (language) => {
    const desk = await openDesk({ bytes: await sampleFile({ language, asOf }) }, language);
    try {
      await writeEverySheet(language, false, asOf);
      expect(faultsOf([{ name: `fixed-${language}`, bytes: (await desk.save()).bytes }])).toEqual([]);
    } finally {
      desk.close();
    }
  },
  300_000,
);

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
const COLUMNS = ["Customer ID", "Name", "Potential", "Revenue"];

/** Customers as a table, with an array formula of the old kind, a formula of before dynamic arrays and two names. */
function customers(): Parts {
  const header = COLUMNS.map((name, index) => `<c r="${"ABCD"[index]}1" t="inlineStr"><is><t>${name}</t></is></c>`);
  const rows = [1, 2, 3, 4].map((id) => {
    const row = id + 1;
    return `<row r="${row}"><c r="A${row}"><v>${id}</v></c><c r="B${row}" t="inlineStr"><is><t>Grüße ${id}</t></is></c><c r="C${row}"><f>Seats*10</f><v>${id * 10000}</v></c><c r="D${row}"><v>${id * 2000}</v></c><c r="G${row}"><v>${id * 1000}</v></c></row>`;
  });
  const arrays = '<row r="9"><c r="A9"><f t="array" ref="A9">SUM(IF(D2:D5&gt;0,D2:D5,0))</f><v>20000</v></c></row>';
  return partsOf(
    book({
      sheets: {
        Customers: worksheet(
          `<sheetData><row r="1">${header.join("")}</row>${rows.join("")}${arrays}</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
        ),
      },
      workbook: {
        after:
          '<definedNames><definedName name="Gross" comment="with tax">_xlfn.LAMBDA(_xlpm.x,_xlpm.x*1.19)</definedName><definedName name="Seats">Customers!$G$2:$G$5</definedName></definedNames>',
      },
      types: { "xl/tables/table1.xml": `${TYPE}table+xml` },
      more: {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "table", "/xl/tables/table1.xml"]),
        "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="1" name="Customers" displayName="Customers" ref="A1:D5"><tableColumns count="4">${COLUMNS.map((name, index) => `<tableColumn id="${index + 1}" name="${name}"/>`).join("")}</tableColumns></table>`,
      },
    }),
  );
}

/** Every element of the parts whose path fits gets the prefix. */
const prefixed = (parts: Parts, paths: RegExp, prefix: string): Parts =>
  Object.fromEntries(
    Object.entries(parts).map(([path, text]) => [
      path,
      paths.test(path)
        ? text.replace(/<(\/?)(?=[A-Za-z])(?!\w+:)/g, `<$1${prefix}:`).replace(/ xmlns="/g, ` xmlns:${prefix}="`)
        : text,
    ]),
  );

const withType = (parts: Parts, path: string, type: string): Parts => ({
  ...parts,
  "[Content_Types].xml": parts["[Content_Types].xml"]!.replace(
    "</Types>",
    `<Override PartName="/${path}" ContentType="${type}"/></Types>`,
  ),
});

const forms: Readonly<Record<string, (parts: Parts) => Parts>> = {
  plain: (parts) => parts,
  "prefixed-relationships": (parts) => prefixed(parts, /\.rels$/, "ns0"),
  "prefixed-sheets": (parts) => prefixed(parts, /xl\/(?:workbook|worksheets\/sheet\d+|tables\/table\d+)\.xml$/, "x"),
  "without-default-for-relationships": (parts) => ({
    ...parts,
    "[Content_Types].xml": parts["[Content_Types].xml"]!.replace(
      /<Default Extension="rels"[^>]*>/,
      Object.keys(parts)
        .filter((path) => path.endsWith(".rels"))
        .map(
          (path) =>
            `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
        )
        .join(""),
    ),
  }),
  "cube-metadata": (parts) => ({
    ...withType(parts, "xl/metadata.xml", `${TYPE}sheetMetadata+xml`),
    "xl/metadata.xml": `<metadata xmlns="${MAIN}"><metadataTypes count="1"><metadataType name="XLMDX" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1"/></metadataTypes><metadataStrings count="2"><s v="Cube"/><s v="[Measures].[Sales]"/></metadataStrings><mdxMetadata count="1"><mdx n="0" f="m"><t c="1"><n x="1"/></t></mdx></mdxMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>`,
    "xl/_rels/workbook.xml.rels": parts["xl/_rels/workbook.xml.rels"]!.replace(
      "</Relationships>",
      '<Relationship Id="rId80" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="/xl/metadata.xml"/></Relationships>',
    ),
  }),
};

/** The report of a file, or null where it has no customers that can be found. */
async function reported(name: string, bytes: Uint8Array): Promise<Uint8Array | null> {
  const [input, output] = [join(folder, "in.xlsx"), join(folder, "out.xlsx")];
  writeFileSync(input, bytes);
  try {
    await report({ command: "report", input, output, asOf, language: "en", json: false });
  } catch (error) {
    if (/customers table/.test((error as Error).message)) return null;
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
  }
  return new Uint8Array(readFileSync(output));
}

/** One cell changed on the first sheet, so that its rows are written and all formulas calculated. */
async function touched(bytes: Uint8Array): Promise<Uint8Array> {
  const { model } = await openXlsx(bytes);
  const { id } = model.sheets()[0]!;
  model.write(id, { row: 30, column: 30, rows: 1, columns: 1 }, [[{ number: 1 }]]);
  return saveXlsx(model);
}

test("reports into files of other programs, and the files with one cell changed", async () => {
  const files: SavedFile[] = [];
  for (const [name, form] of Object.entries(forms)) {
    const bytes = packageOf(form(customers()));
    const written = await reported(name, bytes);
    expect([name, written === null]).toEqual([name, false]);
    files.push({ name: `${name}-before`, bytes }, { name: `${name}-report`, bytes: written! });
    files.push({ name: `${name}-touched`, bytes: await touched(bytes) });
  }
  expect(faultsOf(files)).toEqual([]);
}, 300_000);

/** Files that failed once, outside of the project, in a folder that SKM_FILE_CASES names. */
const cases = process.env["SKM_FILE_CASES"];

(cases === undefined ? test.skip : test)(
  "files that failed once get no fault that they did not have",
  async () => {
    const files: SavedFile[] = [];
    for (const file of readdirSync(cases!).filter((each) => each.endsWith(".xlsx"))) {
      const bytes = new Uint8Array(readFileSync(join(cases!, file)));
      const isReadable = await openXlsx(bytes).then(
        () => true,
        () => false,
      );
      if (!isReadable) continue;
      const written = (await reported(file, bytes)) ?? (await touched(bytes));
      files.push({ name: `before-${file}`, bytes }, { name: `after-${file}`, bytes: written });
    }
    const faults = faultsOf(files);
    const before = new Set(faults.filter((fault) => fault.startsWith("before-")).map((fault) => fault.slice(7)));
    const added = faults.filter((fault) => fault.startsWith("after-") && !before.has(fault.slice(6)));
    expect(added).toEqual([]);
  },
  600_000,
);
