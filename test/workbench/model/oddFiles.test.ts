/** Files as other programs write them, and files that are broken: each opens and is kept, or is refused with its place. */
import { strToU8, unzipSync, zipSync } from "fflate";
import { openXlsx, saveXlsx } from "../../../src/workbench/model/open";
import type { SpreadsheetModel } from "../../../src/workbench/model/model";
import { at, put, value } from "./areas";
import { book, packageOf, partsOf, relationships, worksheet, type Parts } from "./filePackage";
import { entries, functions } from "./functions";

const PLAIN = worksheet('<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>');
const plain = (change: (parts: Parts) => Parts = (parts) => parts) =>
  packageOf(change(partsOf(book({ sheets: { Data: PLAIN } }))));

/** What the add-in leaves behind: a sheet, a table, a note and a name, each of them a new part or a new line in an old one. */
async function withAdditions(bytes: Uint8Array): Promise<Parts> {
  const { model } = await openXlsx(bytes);
  const added = model.addSheet("Added");
  put(model, added, "A1", ["x"]);
  model.addNote("s1", { row: 0, column: 0, text: "seen", author: "Workbench" });
  model.addName({ name: "Rate", formula: "=0.5", visible: true, comment: "" });
  return partsOf(await saveXlsx(model));
}

test("an empty sheet with a blank before its slash, as .NET writes it, takes cells", async () => {
  const { model } = await openXlsx(book({ sheets: { Data: worksheet("<sheetData />") } }));
  put(model, "s1", "B2", [5]);
  const saved = await openXlsx(await saveXlsx(model));
  expect(value(saved.model, "s1", "B2")).toBe(5);
});

test("packages whose relationships and types have a prefix get new lines with it", async () => {
  const prefixed = (text: string) => text.replace(/<(\/?)(?=[A-Z])/g, "<$1ns0:").replace(/ xmlns="/, ' xmlns:ns0="');
  const parts = await withAdditions(
    plain((old) =>
      Object.fromEntries(
        Object.entries(old).map(([path, text]) => [path, /rels$|Types/.test(path) ? prefixed(text) : text]),
      ),
    ),
  );
  for (const path of ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"])
    expect([...parts[path]!.matchAll(/<(?!\?|\/|ns0:)\w+/g)]).toEqual([]);
  expect(parts["[Content_Types].xml"]).toContain('<ns0:Override PartName="/xl/comments1.xml"');
});

test("an empty list of relationships is opened for the first one", async () => {
  const empty =
    '<?xml version="1.0"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships" />';
  const parts = await withAdditions(plain((old) => ({ ...old, "xl/worksheets/_rels/sheet1.xml.rels": empty })));
  expect(parts["xl/worksheets/_rels/sheet1.xml.rels"]).toMatch(/relationships"><Relationship .*<\/Relationships>$/);
});

test("a package without a default type for relationships gets it with its first new one", async () => {
  const parts = await withAdditions(
    plain((old) => ({
      ...old,
      "[Content_Types].xml": old["[Content_Types].xml"]!.replace(/<Default Extension="rels"[^>]*>/, ""),
    })),
  );
  expect(parts["[Content_Types].xml"]).toMatch(/<Default Extension="rels" ContentType="[^"]*relationships\+xml"\/>/);
});

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const CUBE = `<metadata ${MAIN}><metadataTypes count="1"><metadataType name="XLMDX" minSupportedVersion="120000"/></metadataTypes><metadataStrings count="1"><s v="x"/></metadataStrings><mdxMetadata count="1"><mdx n="0" f="v"><t c="1"><n x="0"/></t></mdx></mdxMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>`;

test.each([
  ["plain", CUBE],
  ["with a prefix", CUBE.replace(/<(\/?)(?=\w)/g, "<$1x:").replace("xmlns=", "xmlns:x=")],
])("the metadata of a cube workbook keeps the order of the schema, %s", async (_name, metadata) => {
  const bytes = book({
    sheets: { Data: PLAIN },
    more: { "xl/metadata.xml": metadata },
    types: { "xl/metadata.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml" },
    related: [["rId70", "sheetMetadata", "/xl/metadata.xml"]],
  });
  const { model } = await openXlsx(bytes);
  model.registerFunctions(entries, functions().call);
  put(model, "s1", "D1", [{ formula: "=SEQUENCE(3)" }]);
  const written = partsOf(await saveXlsx(model))["xl/metadata.xml"]!;
  const lists = [...written.matchAll(/<(?:x:)?(\w+)(?= (?:name="XLDAPR" )?count=)/g)].map(([, name]) => name);
  expect(lists).toEqual([
    "metadataTypes",
    "metadataStrings",
    "mdxMetadata",
    "futureMetadata",
    "cellMetadata",
    "valueMetadata",
  ]);
  const names = [...written.matchAll(/<(?!\/|\?|xda:)(?:(\w+):)?\w/g)].map(([, prefix]) => prefix);
  expect(new Set(names).size).toBe(1);
});

const NAMES =
  '<definedNames><definedName name="Gross" comment="with tax">_xlfn.LAMBDA(_xlpm.x,_xlpm.x*1.19)</definedName>' +
  '<definedName name="Half">_xlfn.LET(_xlpm.h,Data!$B$1/2,_xlpm.h)</definedName>' +
  '<definedName name="Macro" function="1" xlm="1" vbProcedure="1" functionGroupId="14" shortcutKey="q" description="d" help="h" statusBar="s">Data!$A$1</definedName>' +
  '<definedName name="One">Data!$A$1:$A$1</definedName></definedNames>';

test("names keep all that the file says of them when another is added, and when their cells move", async () => {
  const bytes = book({ sheets: { Data: PLAIN }, workbook: { after: NAMES } });
  const before = partsOf(bytes)["xl/workbook.xml"]!.match(/<definedName .*?<\/definedName>/g)!;
  const { model } = await openXlsx(bytes);
  model.addName({ name: "Rate", formula: "=0.5", visible: true, comment: "" });
  const kept = partsOf(await saveXlsx(model))["xl/workbook.xml"]!;
  for (const element of before) expect(kept).toContain(element);
  model.insertRows("s1", 0, 2);
  const moved = partsOf(await saveXlsx(model))["xl/workbook.xml"]!;
  expect(moved).toContain(before[2]!.replace("$A$1", "$A$3"));
  expect(moved).toContain("_xlfn.LET(_xlpm.h,Data!$B$3/2,_xlpm.h)");
});

test("ISO dates count from the workbook's own first day", async () => {
  const sheet = worksheet('<sheetData><row r="1"><c r="A1" t="d"><v>2026-03-31</v></c></row></sheetData>');
  const open = async (properties: string) =>
    value((await openXlsx(book({ sheets: { Data: sheet }, workbook: { properties } }))).model, "s1", "A1");
  expect(await open("<workbookPr/>")).toBe(46112);
  expect(await open('<workbookPr date1904="1"/>')).toBe(44650);
});

const encoded = (text: string, encoding: "utf-16le" | "utf-16be" | "latin1", mark: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + text, encoding === "latin1" ? "latin1" : "utf16le");
  return new Uint8Array(encoding === "utf-16be" ? bytes.swap16() : bytes);
};

test.each([
  ["UTF-16 with its mark", "utf-16le", true],
  ["UTF-16 big endian with its mark", "utf-16be", true],
  ["UTF-16 without a mark", "utf-16le", false],
  ["UTF-16 big endian without a mark", "utf-16be", false],
  ["ISO-8859-1", "latin1", false],
] as const)("a part in %s is read, and written as UTF-8", async (_name, encoding, mark) => {
  const sheet = worksheet('<sheetData><row r="1"><c r="A1" t="str"><v>Grüße</v></c></row></sheetData>');
  const declared = sheet.replace("UTF-8", encoding === "latin1" ? "ISO-8859-1" : "UTF-16");
  const parts = unzipSync(book({ sheets: { Data: sheet } }));
  const bytes = zipSync({ ...parts, "xl/worksheets/sheet1.xml": encoded(declared, encoding, mark) });
  const { model } = await openXlsx(bytes);
  expect(value(model, "s1", "A1")).toBe("Grüße");
  put(model, "s1", "B1", [7]);
  const written = partsOf(await saveXlsx(model))["xl/worksheets/sheet1.xml"]!;
  expect(written).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
  expect(written).toContain("Grüße");
});

test("a list of merged cells with a single one stays when a cell changes", async () => {
  const merged = '<mergeCells count="2"><mergeCell ref="A3"/><mergeCell ref="A5:B5"/></mergeCells>';
  const sheet = PLAIN.replace("</worksheet>", `${merged}</worksheet>`);
  const { model } = await openXlsx(book({ sheets: { Data: sheet } }));
  put(model, "s1", "A1", [9]);
  expect(partsOf(await saveXlsx(model))["xl/worksheets/sheet1.xml"]).toContain(merged);
});

const rowsOf = (inner: string) => book({ sheets: { Data: worksheet(`<sheetData>${inner}</sheetData>`) } });
const part = "xl/worksheets/sheet1.xml";

/** Each of these ran for ever, ended the process or asked for gigabytes. */
test.each<[string, Uint8Array, string, string]>([
  ["a comment that does not end", book({ sheets: { Data: worksheet("<!-- <sheetData/>") } }), "corrupt", part],
  [
    "a CDATA section that does not end",
    book({ sheets: { Data: worksheet("<![CDATA[ <sheetData/>") } }),
    "corrupt",
    part,
  ],
  ["an instruction that does not end", book({ sheets: { Data: "<?xml " } }), "corrupt", part],
  ["a part that breaks off within its first tag", book({ sheets: { Data: "<worksheet" } }), "corrupt", part],
  ["an empty part", book({ sheets: { Data: "" } }), "corrupt", part],
  ["a table in the place of a sheet", book({ sheets: { Data: "<table ref='A1:B2'/>" } }), "corrupt", part],
  [
    "a sheet in the place of the workbook",
    plain((parts) => ({ ...parts, "xl/workbook.xml": PLAIN })),
    "corrupt",
    "xl/workbook.xml",
  ],
  [
    "an element closed by another name",
    book({ sheets: { Data: worksheet("<sheetDat></sheetData>") } }),
    "corrupt",
    part,
  ],
  ["a cell that breaks off", rowsOf('<row r="1"><c r="A1"'), "corrupt", part],
  [
    "texts that break off",
    book({ sheets: { Data: PLAIN }, strings: "<si><t>a</t></si><si" }),
    "corrupt",
    "xl/sharedStrings.xml",
  ],
  [
    "metadata that break off",
    book({
      sheets: { Data: PLAIN },
      more: { "xl/metadata.xml": CUBE.slice(0, -9) },
      related: [["rId70", "sheetMetadata", "/xl/metadata.xml"]],
    }),
    "corrupt",
    "xl/metadata.xml",
  ],
  ["a column beyond the last", rowsOf('<row r="10"><c r="ZZZZZZ10"><v>1</v></c></row>'), "corrupt", part],
  ["the column behind the last", rowsOf('<row r="1"><c r="XFE1"><v>1</v></c></row>'), "corrupt", part],
  ["the row behind the last", rowsOf('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'), "corrupt", part],
  ["a row below the first", rowsOf('<row r="-1"><c r="A1"><v>1</v></c></row>'), "corrupt", part],
  ["a row that is no number", rowsOf('<row r="x"><c><v>1</v></c></row>'), "corrupt", part],
  [
    "a value in the last cell of all",
    rowsOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    "tooLarge",
    "Data!XFD1048576",
  ],
  ["a part that is blown up", rowsOf(" ".repeat(40 << 20)), "tooLarge", part],
])("%s is refused with its place", async (_name, bytes, code, where) => {
  await expect(openXlsx(bytes)).rejects.toMatchObject({ name: "XlsxError", code, where });
});

test("a part that is longer than the archive says ends the reading early", async () => {
  const bytes = rowsOf(
    Array.from(
      { length: 60_000 },
      (_none, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${Math.sin(row)}</v></c></row>`,
    ).join(""),
  );
  const view = new DataView(bytes.buffer);
  // The size in the list of entries, behind the name of the part.
  for (let place = 0; place < bytes.length - 46; place++) {
    if (view.getUint32(place, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(bytes.subarray(place + 46, place + 46 + view.getUint16(place + 28, true)));
    if (name === part) view.setUint32(place + 24, 1000, true);
  }
  await expect(openXlsx(bytes)).rejects.toMatchObject({ code: "corrupt", where: part });
});

test("OpenDocument and binary workbooks are called by their name", async () => {
  const ods = packageOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" });
  await expect(openXlsx(ods)).rejects.toMatchObject({ code: "ods" });
  const xlsb = packageOf({
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.bin"]),
    "xl/workbook.bin": "x",
  });
  await expect(openXlsx(xlsb)).rejects.toMatchObject({ code: "xlsb" });
});

test("a character number beyond Unicode stays as it was written", async () => {
  const { model } = await openXlsx(rowsOf('<row r="1"><c r="A1" t="str"><v>a&#x99999999;b&#65;</v></c></row>'));
  expect(value(model, "s1", "A1")).toBe("a&#x99999999;bA");
});

test("an array formula whose cells begin elsewhere than at its own hides the values of no other cell", async () => {
  const { model } = await openXlsx(
    rowsOf(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><f t="array" ref="A1:C9">SUM(A1:A1)</f><v>1</v></c><c r="C2"><v>7</v></c></row>',
    ),
  );
  expect(value(model, "s1", "A1")).toBe(1);
  expect(value(model, "s1", "C2")).toBe(7);
  put(model, "s1", "C4", [5]);
  const again = (await openXlsx(await saveXlsx(model))).model;
  expect(["A1", "B2", "C2", "C4"].map((address) => value(again, "s1", address))).toEqual([1, 1, 7, 5]);
});

const lastRow = rowsOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="200000"><c r="A200000"><v>5</v></c></row>');

test("a value far below is read, and only filled places are calculated", async () => {
  const { model } = await openXlsx(lastRow);
  put(model, "s1", "C1", [{ formula: "=SUM(A1,A200000)" }]);
  expect(value(model, "s1", "C1")).toBe(6);
  expect(() => beyond(model)).toThrow(RangeError);
});

/** Nothing is written behind the last row. */
function beyond(model: SpreadsheetModel): void {
  model.write("s1", { ...at("A1"), row: 1_048_576 }, [[{ number: 1 }]]);
}

test("a last row that only says its height does not make the sheet long", async () => {
  const { model } = await openXlsx(
    rowsOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576" ht="20" customHeight="1"/>'),
  );
  expect(model.saving.rowCount("s1")).toBeLessThan(1000);
});

test("elements nested by the thousand do not exhaust the stack", async () => {
  const deep = `${"<g>".repeat(50_000)}${"</g>".repeat(50_000)}`;
  const bytes = book({
    sheets: { Data: PLAIN.replace("</worksheet>", '<drawing r:id="rId1"/></worksheet>') },
    more: {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "drawing", "/xl/drawings/drawing1.xml"]),
      "xl/drawings/drawing1.xml": `<wsDr><twoCellAnchor>${deep}</twoCellAnchor></wsDr>`,
    },
  });
  expect(value((await openXlsx(bytes)).model, "s1", "A1")).toBe(1);
});

test("a damaged table that no sheet refers to does not keep the file from being saved", async () => {
  const bytes = plain((parts) => ({ ...parts, "xl/tables/table7.xml": '<table id="7"></table></table>' }));
  const { model } = await openXlsx(bytes);
  put(model, "s1", "D1", [{ text: "Name" }]);
  model.addTable("s1", at("D1:D2"), "New");
  expect(partsOf(await saveXlsx(model))["xl/tables/table1.xml"]).toContain(' id="8" ');
});

test("nor does one that cannot be unpacked", async () => {
  const bytes = plain((parts) => ({ ...parts, "xl/tables/table7.xml": "<table/>" }));
  const view = new DataView(bytes.buffer);
  for (let place = 0; place < bytes.length - 46; place++) {
    if (view.getUint32(place, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(bytes.subarray(place + 46, place + 46 + view.getUint16(place + 28, true)));
    if (name === "xl/tables/table7.xml") view.setUint16(place + 10, 133, true);
  }
  const { model } = await openXlsx(bytes);
  put(model, "s1", "D1", [1]);
  expect(partsOf(await saveXlsx(model).then(withoutTable))[part]).toContain('r="D1"');
});

/** The archive library of the test cannot read that table either. */
async function withoutTable(bytes: Uint8Array): Promise<Uint8Array> {
  return zipSync(unzipSync(bytes, { filter: ({ name }) => !name.includes("table7") }));
}

test("bytes of a part that was not opened are not looked at", async () => {
  const parts = unzipSync(plain());
  const bytes = zipSync({ ...parts, "xl/media/image1.png": strToU8("\u0089PNG") });
  const saved = unzipSync(await saveXlsx((await openXlsx(bytes)).model));
  expect(saved["xl/media/image1.png"]).toEqual(strToU8("\u0089PNG"));
});
