import { strToU8, zipSync } from "fflate";
import { openXlsx } from "../../../src/workbench/model/open";
import { at, formula, value } from "./areas";
import { book, partsOf, relationships, worksheet } from "./filePackage";

const rows = (...lines: string[]) => `<sheetData>${lines.join("")}</sheetData>`;
const open = async (...args: Parameters<typeof book>) => openXlsx(book(...args));

test("every kind of cell keeps its kind; dates are serials", async () => {
  const { model, notes } = await open({
    sheets: {
      Data: worksheet(
        rows(
          '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2"><v>1.5</v></c><c r="E2" t="b"><v>1</v></c><c r="F2" t="e"><v>#N/A</v></c>' +
            '<c r="G2" t="inlineStr"><is><r><t>rich </t></r><r><t xml:space="preserve">text </t></r></is></c><c r="H2" t="str"><v>x</v></c><c r="I2" t="d"><v>2024-01-01T12:00:00</v></c><c r="J2" t="s"><v>2</v></c></row>',
        ),
      ),
    },
    strings:
      '<si><t>007</t></si><si><t>=1+1</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">a </t></r><r><t>b_x000D_c &amp; d</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh></si>',
  });
  expect(notes).toEqual([]);
  expect(model.values("s1", at("B2:J2"))).toEqual([
    ["007", "=1+1", 1.5, true, { error: "#N/A" }, "rich text ", "x", 45292.5, "a b\nc & d"],
  ]);
  expect(formula(model, "s1", "C2")).toBe("=1+1");
  expect(model.hasFormula("s1", 1, 2)).toBe(false);
});

test("formulas: shared, array, dynamic and with prefixes", async () => {
  const { model } = await open({
    sheets: {
      "It&apos;s": worksheet(
        rows(
          '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1+LOG10(A1)+Other!A1</f><v>1</v></c><c r="D1" cm="1"><f t="array" ref="D1:D3">_xlfn._xlws.SORT(A1:A3)</f><v>1</v></c></row>',
          '<row r="2"><c r="A2"><v>10</v></c><c r="B2"><f t="shared" si="0"/><v>11</v></c><c r="D2"><v>10</v></c><c r="E2"><f>_xlfn.SINGLE(A1:A3)</f></c></row>',
          '<row r="3"><c r="A3"><v>100</v></c><c r="B3"><f t="shared" si="0"/><v>102</v></c><c r="D3"><v>100</v></c><c r="E3"><f>SUM(_xlfn.ANCHORARRAY($D$1))*2</f></c><c r="F3"><f>_xldudf_DEMO_TWICE(_xlfn.ANCHORARRAY(D1),"_xlfn.x")</f><v>5</v></c></row>',
        ),
      ),
      Other: worksheet(rows()),
    },
  });
  expect(model.sheets()[0]!.name).toBe("It's");
  expect(model.formulas("s1", at("B1:B3"))).toEqual([
    ["=A1*$A$1+LOG10(A1)+Other!A1"],
    ["=A2*$A$1+LOG10(A2)+Other!A2"],
    ["=A3*$A$1+LOG10(A3)+Other!A3"],
  ]);
  expect(model.values("s1", at("B1:B3"))).toEqual([[1], [11], [102]]);
  expect(formula(model, "s1", "D1")).toBe("=SORT(A1:A3)");
  expect(model.spillArea("s1", 0, 3)).toEqual(at("D1:D3"));
  expect(formula(model, "s1", "D2")).toBe(10);
  expect(model.hasFormula("s1", 1, 3)).toBe(false);
  expect(formula(model, "s1", "E2")).toBe("=@A1:A3");
  expect(formula(model, "s1", "E3")).toBe("=SUM($D$1#)*2");
  expect(value(model, "s1", "E3")).toBe(222);
  expect(formula(model, "s1", "F3")).toBe('=@DEMO.TWICE(D1#,"_xlfn.x")');
});

const TABLE = (columns: string, more = "") =>
  `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="Customers" ref="A1:B3"${more}><autoFilter ref="A1:B3"><filterColumn colId="0"/></autoFilter><tableColumns count="2">${columns}</tableColumns><tableStyleInfo name="TableStyleLight9"/></table>`;

test("tables, names, view, widths, merges, hidden rows, protection", async () => {
  const { model, notes } = await open({
    sheets: {
      Data: worksheet(
        '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><cols><col min="2" max="3" width="20.5" customWidth="1"/></cols>' +
          rows(
            '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>Last&#10;contact</t></is></c></row>',
            '<row r="2" hidden="1"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row>',
            '<row r="3"><c r="A3"><f>Customers[[#This Row],[Last contact]]*2</f></c><c r="B3"><v>5</v></c><c r="D3"><f>SUM(Customers[Last contact])+AsOf</f></c></row>',
          ) +
          '<sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="D5:E6"/></mergeCells><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      ),
      Hidden: worksheet(rows()),
      Very: worksheet(rows()),
    },
    workbook: {
      sheetState: { Hidden: "hidden", Very: "veryHidden" },
      after:
        '<definedNames><definedName name="AsOf" comment="day">46112</definedName><definedName name="Here" localSheetId="2" hidden="1">Data!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$B$3</definedName></definedNames>',
    },
    more: {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "table", "/xl/tables/table1.xml"]),
      "xl/tables/table1.xml": TABLE('<tableColumn id="1" name="Name"/><tableColumn id="2" name="Last_x000a_contact"/>'),
    },
  });
  expect(notes).toEqual([]);
  expect(model.tables()).toEqual([
    {
      id: "s1/1",
      name: "Customers",
      sheetId: "s1",
      area: at("A1:B3"),
      hasInsertRow: false,
      columns: ["Name", "Last\ncontact"],
      style: "TableStyleLight9",
      showFilterButton: true,
      hasTotals: false,
    },
  ]);
  expect(formula(model, "s1", "A3")).toBe("=[@[Last contact]]*2");
  expect(model.values("s1", at("A3:D3"))).toEqual([[10, 5, "", 46119]]);
  expect(model.names()).toEqual([
    { name: "AsOf", formula: "=46112", visible: true, comment: "day" },
    { name: "Here", sheetId: "s3", formula: "=Data!$A$1", visible: false, comment: "" },
  ]);
  expect(model.sheets().map((sheet) => [sheet.visibility, sheet.protected])).toEqual([
    ["Visible", true],
    ["Hidden", false],
    ["VeryHidden", false],
  ]);
  expect(model.merges("s1")).toEqual([at("D5:E6")]);
  expect(model.hiddenRows("s1")).toEqual([1]);
  expect(model.isFiltered("s1")).toBe(true);
  expect(model.isFiltered("s2")).toBe(false);
  expect(model.frozenRows("s1")).toBe(1);
  expect(model.gridlines("s1")).toBe(false);
  expect([0, 1, 2].map((column) => model.columnWidth("s1", column))).toEqual([48, 108, 108]);
  expect(model.undo()).toBe(false);
});

test("the 1904 system, number formats, fonts and fills", async () => {
  const { model } = await open({
    sheets: {
      Data: worksheet(
        rows('<row r="1"><c r="A1" s="1"><v>0</v></c><c r="B1" s="2"><v>2</v></c><c r="C1" s="3"/></row>'),
      ),
    },
    workbook: { properties: '<workbookPr date1904="1"/>' },
    styles:
      '<numFmts count="1"><numFmt numFmtId="170" formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts><fonts count="2"><font><sz val="10"/></font><font><b/><i val="0"/><sz val="14"/><color rgb="FF112233"/></font></fonts>' +
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFCC00"/></patternFill></fill></fills>' +
      '<cellXfs count="4"><xf/><xf numFmtId="14"/><xf numFmtId="170" fontId="1"><alignment horizontal="right" vertical="center" wrapText="1"/></xf><xf fillId="2"/></cellXfs>',
  });
  expect(model.dateSystem).toBe("1904");
  expect(model.numberFormats("s1", at("A1:C1"))).toEqual([["m/d/yyyy", '#,##0.00\\ "€"', "General"]]);
  expect(model.texts("s1", at("A1:B1"))).toEqual([["1/1/1904", "2.00 €"]]);
  expect(model.format("s1", 0, 1)).toEqual({
    bold: true,
    italic: false,
    fontColor: "#112233",
    fontSize: 14,
    fillColor: "",
    horizontalAlignment: "Right",
    verticalAlignment: "Center",
    wrapText: true,
  });
  expect(model.format("s1", 0, 2).fillColor).toBe("#FFCC00");
  expect(model.usedArea("s1")).toEqual(at("A1:B1"));
  expect(model.usedArea("s1", true)).toEqual(at("A1:C1"));
});

test("elements with a prefix, and cells without addresses", async () => {
  const { model } = await open({
    sheets: {
      Data: '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row><x:row><x:c><x:f>A1+1</x:f></x:c></x:row></x:sheetData></x:worksheet>',
    },
  });
  expect(model.values("s1", at("A1:B2"))).toEqual([
    [1, "a"],
    [2, ""],
  ]);
});

test("what is not shown is said", async () => {
  const { notes, model } = await open({
    sheets: {
      Data: worksheet(
        rows() +
          '<conditionalFormatting sqref="A1:A9"><cfRule type="dataBar" priority="1"/></conditionalFormatting><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      ),
    },
    more: {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(
        ["rId1", "table", "../tables/table1.xml"],
        ["rId2", "pivotTable", "../pivot.xml"],
      ),
      "xl/tables/table1.xml": TABLE('<tableColumn id="1" name="a"/>', ' headerRowCount="0"'),
      "xl/vbaProject.bin": "x",
    },
  });
  expect(notes).toEqual([
    { code: "macrosNotRun" },
    { code: "tableWithoutHeader", sheet: "Data", where: "Customers" },
    { code: "pivotTableNotShown", sheet: "Data" },
    { code: "conditionalFormatNotShown", sheet: "Data" },
  ]);
  expect(model.tables()).toEqual([]);
});

test.each<[string, Uint8Array, string]>([
  ["a text", strToU8("name;value"), "notXlsx"],
  ["nothing", new Uint8Array(), "notXlsx"],
  ["a zip of something else", zipSync({ "a.txt": strToU8("x") }), "notXlsx"],
  ["an old .xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]), "xls"],
  [
    "an encrypted file",
    new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...[..."EncryptedPackage"].flatMap((c) => [c.charCodeAt(0), 0]),
    ]),
    "encrypted",
  ],
  ["a torn zip", book({ sheets: { A: worksheet(rows()) } }).slice(0, 700), "corrupt"],
  ["a sheet that breaks off", book({ sheets: { A: "<worksheet><sheetData><row><c>" } }), "corrupt"],
  [
    "a missing sheet part",
    withoutPart(book({ sheets: { A: worksheet(rows()) } }), "xl/worksheets/sheet1.xml"),
    "corrupt",
  ],
])("%s is refused with a reason", async (_name, bytes, code) => {
  await expect(openXlsx(bytes)).rejects.toMatchObject({ name: "XlsxError", code });
});

function withoutPart(bytes: Uint8Array, path: string): Uint8Array {
  const { [path]: _gone, ...rest } = partsOf(bytes);
  return zipSync(Object.fromEntries(Object.entries(rest).map(([name, text]) => [name, strToU8(text)])));
}
