import { createWorkbook, openXlsx, saveWithNotes, saveXlsx } from "../../../src/workbench/model/open";
import { ORDER } from "../../../src/workbench/model/xlsx/sheet-frame";
import { parseXml } from "../../../src/workbench/model/xlsx/xml";
import { at, formula, put, value } from "./areas";
import { book, differences, partsOf, relationships, worksheet } from "./filePackage";
import { entries, functions } from "./functions";

const TYPE = "application/vnd.openxmlformats-officedocument.";

const DATA = worksheet(
  '<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:D4"/><sheetViews><sheetView workbookViewId="0" tabSelected="1"/></sheetViews><cols><col min="1" max="4" width="12" customWidth="1"/></cols><sheetData>' +
    '<row r="1" spans="1:4" ht="30" customHeight="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
    '<row r="2"><c r="A2" t="s" s="1"><v>2</v></c><c r="B2" s="1"><v>10</v></c><c r="C2"><f t="shared" ref="C2:C3" si="0">B2*2</f><v>20</v></c></row>\n' +
    '<row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3"><v>20.50</v></c><c r="C3"><f t="shared" si="0"/><v>41</v></c><c r="D3" s="1"/></row>' +
    '<row r="4" hidden="1"><c r="A4" t="s"><v>2</v></c><c r="B4"><f>SUM(Customers[Value])</f><v>30.5</v></c></row></sheetData>' +
    '<autoFilter ref="G1:H9"/><mergeCells count="1"><mergeCell ref="F1:G1"/></mergeCells><conditionalFormatting sqref="B2:B3"><cfRule type="dataBar" priority="1"><dataBar/></cfRule></conditionalFormatting>' +
    '<dataValidations count="2"><dataValidation type="list" sqref="A2:A3"><formula1>"a,b"</formula1></dataValidation><dataValidation type="custom" sqref="C2"><formula1>C2&gt;0</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A2" r:id="rId3"/></hyperlinks><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>' +
    '<drawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts><extLst><ext uri="{x}"><odd:thing xmlns:odd="urn:odd"/></ext></extLst>',
);

const FILE = book({
  sheets: {
    Data: DATA,
    Second: worksheet('<sheetData><row r="1"><c r="A1"><f>Data!B3+1</f><v>21.5</v></c></row></sheetData>'),
  },
  strings:
    '<si><t>Name</t></si><si><t>Value</t></si><si><r><rPr><b/></rPr><t>=rich</t></r><r><t xml:space="preserve"> text</t></r></si><si><t>007</t></si>',
  styles:
    '<fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="2"><border/><border><left style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="4" fontId="0" fillId="0" borderId="1" xfId="0"/></cellXfs><dxfs count="0"/>',
  workbook: {
    after:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$B$4</definedName><definedName name="Total">Data!$B$4</definedName></definedNames><calcPr calcId="1"/>',
  },
  related: [
    ["rId50", "calcChain", "calcChain.xml"],
    ["rId51", "theme", "theme/theme1.xml"],
  ],
  types: {
    "xl/tables/table1.xml": `${TYPE}spreadsheetml.table+xml`,
    "xl/drawings/drawing1.xml": `${TYPE}drawing+xml`,
    "xl/charts/chart1.xml": `${TYPE}drawingml.chart+xml`,
    "xl/calcChain.xml": `${TYPE}spreadsheetml.calcChain+xml`,
  },
  more: {
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      ["rId1", "table", "/xl/tables/table1.xml"],
      ["rId2", "drawing", "../drawings/drawing1.xml"],
      ["rId3", "hyperlink", "https://skm.example"],
    ).replace('Target="https', 'TargetMode="External" Target="https'),
    "xl/tables/table1.xml":
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="7" name="Customers" displayName="Customers" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Name"/><tableColumn id="2" name="Value" dataDxfId="0"/></tableColumns></table>',
    "xl/drawings/drawing1.xml":
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:twoCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="5" name="Old"/></xdr:nvGraphicFramePr><c:chart xmlns:c="urn:c" xmlns:r="urn:r" r:id="rId1"/></xdr:graphicFrame></xdr:twoCellAnchor></xdr:wsDr>',
    "xl/drawings/_rels/drawing1.xml.rels": relationships(["rId1", "chart", "/xl/charts/chart1.xml"]),
    "xl/charts/chart1.xml":
      "<c:chartSpace xmlns:c='urn:c'><c:chart><c:plotArea><c:radarChart/></c:plotArea></c:chart></c:chartSpace>",
    "xl/calcChain.xml": "<calcChain/>",
    "xl/theme/theme1.xml": "<theme/>",
    "docProps/odd.bin": "\u0001 kept",
  },
});

const sheetText = (bytes: Uint8Array, number = 1) => partsOf(bytes)[`xl/worksheets/sheet${number}.xml`]!;

/** Every XML part must be readable. */
function check(bytes: Uint8Array): void {
  const parts = partsOf(bytes);
  for (const [path, text] of Object.entries(parts)) if (/\.(?:xml|rels)$/.test(path)) parseXml(text);
  const types = parts["[Content_Types].xml"]!;
  for (const [, name] of types.matchAll(/PartName="\/([^"]+)"/g)) expect(parts[name!]).toBeDefined();
}

test("a file that was only opened and saved has every part as it was", async () => {
  const { model } = await openXlsx(FILE);
  expect(differences(FILE, await saveXlsx(model))).toEqual([]);
});

test("looking, selecting and registering functions change nothing either", async () => {
  const { model } = await openXlsx(FILE);
  model.registerFunctions(entries, functions().call);
  model.select("s2", at("A1"));
  model.usedArea("s1");
  expect(differences(FILE, await saveXlsx(model))).toEqual([]);
});

test("a new sheet leaves all other sheets byte for byte", async () => {
  const { model } = await openXlsx(FILE);
  const id = model.addSheet("Casting matrix");
  put(model, id, "A1", [{ text: "=text" }, 1.5, true]);
  const saved = await saveXlsx(model);
  check(saved);
  expect(differences(FILE, saved)).toEqual([
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "xl/calcChain.xml",
    "xl/workbook.xml",
    "xl/worksheets/sheet3.xml",
  ]);
  const { model: again } = await openXlsx(saved);
  expect(again.sheets().map(({ name }) => name)).toEqual(["Data", "Second", "Casting matrix"]);
  expect(again.values("s3", at("A1:C1"))).toEqual([["=text", 1.5, true]]);
});

test("a changed cell is patched: the rest of its sheet stays", async () => {
  const { model } = await openXlsx(FILE);
  put(model, "s1", "B3", [{ text: "=no formula" }]);
  const saved = await saveXlsx(model);
  check(saved);
  expect(differences(FILE, saved)).toEqual([
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "xl/calcChain.xml",
    "xl/worksheets/sheet1.xml",
  ]);
  const text = sheetText(saved);
  expect(text).toContain('<c r="B3" t="inlineStr"><is><t>=no formula</t></is></c>');
  const [head, tail] = [DATA.slice(0, DATA.indexOf('<row r="3">')), DATA.slice(DATA.indexOf("</sheetData>"))];
  expect(text.startsWith(head)).toBe(true);
  expect(text.endsWith(tail)).toBe(true);
  const { model: again } = await openXlsx(saved);
  expect(value(again, "s1", "B3")).toBe("=no formula");
  expect(again.hasFormula("s1", 2, 1)).toBe(false);
  expect(partsOf(saved)["xl/workbook.xml"]).not.toContain("fullCalcOnLoad");
});

test("Excel is asked to calculate everything only where a formula could not be calculated here", async () => {
  const asked = async (formula: string): Promise<boolean> => {
    const { model } = await openXlsx(FILE);
    put(model, "s1", "D9", [formula]);
    return partsOf(await saveXlsx(model))["xl/workbook.xml"]!.includes('fullCalcOnLoad="1"');
  };
  expect(await asked("=SUM(B2:B3)")).toBe(false);
  expect(await asked("=1/0")).toBe(false);
  expect(await asked("=NOSUCHFUNCTION(1)")).toBe(true);
});

test("a retyped header is the table's column name in the file too", async () => {
  const { model } = await openXlsx(FILE);
  put(model, "s1", "A1", ["Customer"]);
  const saved = await saveXlsx(model);
  expect(sheetText(saved)).toContain(
    '<row r="1" ht="30" customHeight="1"><c r="A1" t="inlineStr"><is><t>Customer</t></is></c><c r="B1" t="s"><v>1</v></c></row>',
  );
  expect(partsOf(saved)["xl/tables/table1.xml"]).toContain(
    '<tableColumn id="1" name="Customer"/><tableColumn id="2" name="Value" dataDxfId="0"/>',
  );
});

test("results that changed are refreshed, in other sheets too", async () => {
  const { model } = await openXlsx(FILE);
  put(model, "s1", "B3", [100]);
  const saved = await saveXlsx(model);
  expect(sheetText(saved)).toContain("<f>SUM(Customers[Value])</f><v>110</v>");
  expect(sheetText(saved)).toContain('<f t="shared" si="0"/><v>200</v>');
  expect(sheetText(saved, 2)).toContain("<f>Data!B3+1</f><v>101</v>");
});

test("one changed cell of a shared formula writes out the whole group", async () => {
  const { model } = await openXlsx(FILE);
  put(model, "s1", "C2", ["=B2*3"]);
  const text = sheetText(await saveXlsx(model));
  expect(text).toContain('<c r="C2"><f>B2*3</f><v>30</v></c>');
  expect(text).toContain('<c r="C3"><f>B3*2</f><v>41</v></c>');
});

test("a format alone keeps rich text and border", async () => {
  const { model } = await openXlsx(FILE);
  model.setFormat("s1", at("A2"), { bold: true });
  const saved = await saveXlsx(model);
  expect(sheetText(saved)).toContain('<c r="A2" t="s" s="2"><v>2</v></c>');
  const styles = partsOf(saved)["xl/styles.xml"]!;
  expect(styles).toContain('<cellXfs count="3">');
  expect(styles).toMatch(/<xf numFmtId="4" fontId="1" fillId="0" borderId="1"/);
  expect(styles).toContain('<font><b/><sz val="11"/><name val="Arial"/></font>');
  expect(styles.replace(/ count="\d+"/g, "")).toContain(
    '<borders><border/><border><left style="thin"/></border></borders>',
  );
});

test("undone changes leave no trace", async () => {
  const { model } = await openXlsx(FILE);
  put(model, "s1", "B3", [100]);
  model.setFormat("s1", at("A1"), { bold: true });
  model.undo();
  model.undo();
  expect(differences(FILE, await saveXlsx(model))).toEqual([]);
});

test("inserted rows move cells, validations, tables, names and pictures", async () => {
  const { model } = await openXlsx(FILE);
  model.insertRows("s1", 1, 2);
  put(model, "s1", "B3", [5]);
  const { bytes, notes } = await saveWithNotes(model);
  check(bytes);
  const text = sheetText(bytes);
  expect(text).toContain(
    '<row r="5"><c r="A5" t="s"><v>3</v></c><c r="B5"><v>20.50</v></c><c r="C5"><f>B5*2</f><v>41</v></c><c r="D5" s="1"/></row>',
  );
  expect(text).toContain('sqref="A4:A5"');
  expect(text).toContain('<hyperlink ref="A4"');
  const parts = partsOf(bytes);
  expect(parts["xl/tables/table1.xml"]).toContain('ref="A1:B5"');
  expect(parts["xl/workbook.xml"]).toContain('<definedName name="Total">Data!$B$6</definedName>');
  expect(parts["xl/drawings/drawing1.xml"]).toContain("<xdr:row>6</xdr:row>");
  expect(notes).toEqual([{ code: "rulesNotMoved", sheet: "Data" }]);
  const { model: again } = await openXlsx(bytes);
  expect(again.values("s1", at("B1:C6"))).toEqual(model.values("s1", at("B1:C6")));
});

test("a deleted sheet takes its own parts along, and no others", async () => {
  const { model } = await openXlsx(FILE);
  model.deleteSheet("s1");
  const saved = await saveXlsx(model);
  check(saved);
  const parts = partsOf(saved);
  for (const gone of [
    "xl/worksheets/sheet1.xml",
    "xl/tables/table1.xml",
    "xl/drawings/drawing1.xml",
    "xl/charts/chart1.xml",
  ]) {
    expect(parts[gone]).toBeUndefined();
  }
  expect(parts["docProps/odd.bin"]).toBe("\u0001 kept");
  expect(parts["xl/workbook.xml"]).not.toContain("Print_Area");
  expect(sheetText(saved, 2)).toContain("#REF!");
});

test("sheets can change places and names", async () => {
  const { model } = await openXlsx(FILE);
  model.moveSheet("s2", 0);
  model.renameSheet("s1", "Data & more");
  const saved = await saveXlsx(model);
  const { model: again } = await openXlsx(saved);
  expect(again.sheets().map(({ name }) => name)).toEqual(["Second", "Data & more"]);
  expect(formula(again, "s2", "A1")).toBe("='Data & more'!B3+1");
  expect(partsOf(saved)["xl/workbook.xml"]).toContain('name="_xlnm.Print_Area" localSheetId="1"');
});

function fill(model: ReturnType<typeof createWorkbook>, id: string): void {
  put(model, id, "A1", ["Segment", "Customers"], [{ text: "=A1" }, 3], ["007", 2]);
  model.addTable(id, at("A1:B3"), "Matrix", { style: "TableStyleLight1" });
  put(model, id, "A10", ["=DEMO.TWICE(Matrix[Customers])", null, "=SUM(A10#)", '=IFNA(MAX(Matrix[Customers]),"#")']);
  put(model, id, "C2", ["=Matrix[@Customers]"]);
  put(model, id, "A20", [{ text: " padded\u0001_x0041_\nnext " }, { formula: "=1/0" }, { formula: '=" x"' }]);
  model.setNumberFormats(id, at("B2:B3"), [["dd.mm.yyyy"], ["0.00%"]]);
  model.setFormat(id, at("A1:B1"), {
    bold: true,
    fontColor: "#FFFFFF",
    fillColor: "#003366",
    horizontalAlignment: "Center",
    wrapText: true,
  });
  model.setColumnWidth(id, 0, 1, 105);
  model.freezeRows(id, 1);
  model.setGridlines(id, false);
  model.setProtected(id, true);
  model.setRowsHidden(id, 30, 1, true);
  model.addConditionalRule(id, { kind: "colorScale", area: at("B2:B3"), minimum: "#FFFFFF", maximum: "#63BE7B" });
  model.addConditionalRule(id, {
    kind: "custom",
    area: at("A2:B3"),
    formula: "=$B2>2",
    fontColor: "#FF0000",
    fillColor: "#FFEEEE",
    bold: true,
  });
  model.addChart({
    name: "Chart 1",
    sheetId: id,
    kind: "AreaStacked",
    source: { sheetId: id, area: at("A1:B3") },
    seriesBy: "Columns",
    title: "A & B",
    position: at("E2:K15"),
  });
  model.addName({ name: "Best", formula: "=MAX(Matrix[Customers])", visible: true, comment: "" });
  model.addName({ name: "Here", sheetId: id, formula: '="x"', visible: false, comment: "c" });
  model.setSetting("mapping", { column: "Ümsatz <&>", list: [1, null] });
}

test.each(["a new workbook", "an opened one"])("everything the workbook can hold goes through %s", async (kind) => {
  const model =
    kind === "a new workbook"
      ? createWorkbook({ sheetNames: ["First"], dateSystem: "1904" })
      : (await openXlsx(FILE)).model;
  model.registerFunctions(entries, functions().call);
  const id = model.addSheet("Casting matrix");
  model.transaction(() => fill(model, id));
  const saved = await saveXlsx(model);
  check(saved);
  const { model: again, notes } = await openXlsx(saved);
  expect(notes.filter(({ sheet }) => sheet === "Casting matrix")).toEqual([]);
  again.registerFunctions(entries, functions().call);
  const at2 = again.sheets().at(-1)!.id;
  expect(again.dateSystem).toBe(model.dateSystem);
  const whole = at("A1:D31");
  expect(again.values(at2, whole)).toEqual(model.values(id, whole));
  expect(again.formulas(at2, whole)).toEqual(model.formulas(id, whole));
  expect(again.numberFormats(at2, whole)).toEqual(model.numberFormats(id, whole));
  expect(again.format(at2, 0, 0)).toEqual(model.format(id, 0, 0));
  const { id: _id, sheetId: _sheet, ...table } = again.tables().find(({ name }) => name === "Matrix")!;
  expect(model.tables().find(({ name }) => name === "Matrix")).toMatchObject(table);
  expect(again.columnWidth(at2, 0)).toBe(105);
  expect([again.frozenRows(at2), again.gridlines(at2), again.hiddenRows(at2)]).toEqual([1, false, [30]]);
  expect(again.sheets().at(-1)).toMatchObject({ protected: true });
  expect(new Set(again.conditionalRules(at2))).toEqual(new Set(model.conditionalRules(id)));
  expect(again.charts(at2)).toEqual([
    { ...model.charts(id)[0], id: expect.any(String), sheetId: at2, source: { sheetId: at2, area: at("A1:B3") } },
  ]);
  expect(again.names().map(({ name, formula: text, visible }) => [name, text, visible])).toEqual(
    model.names().map(({ name, formula: text, visible }) => [name, text, visible]),
  );
  expect([...again.settings()]).toEqual([...model.settings()]);
  // Saved again without a change, nothing changes.
  expect(differences(saved, await saveXlsx((await openXlsx(saved)).model))).toEqual([]);
});

test("formulas are stored as Excel stores them, with the last results beside them", async () => {
  const model = createWorkbook({ sheetNames: ["First"] });
  model.registerFunctions(entries, functions().call);
  fill(model, "s1");
  const saved = await saveXlsx(model);
  const text = sheetText(saved);
  expect(text).toContain(
    '<c r="A10" cm="1"><f t="array" ref="A10:A11">_xldudf_DEMO_TWICE(Matrix[Customers])</f><v>6</v></c>',
  );
  expect(text).toContain('<row r="11"><c r="A11"><v>4</v></c></row>');
  expect(text).toContain("SUM(_xlfn.ANCHORARRAY(A10))</f><v>10</v>");
  expect(text).toContain('<f>_xlfn.IFNA(MAX(Matrix[Customers]),"#")</f>');
  expect(text).toContain("<f>Matrix[[#This Row],[Customers]]</f><v>3</v>");
  expect(text).toContain('<is><t xml:space="preserve"> padded_x0001__x005F_x0041_\nnext </t></is>');
  expect(text).toContain('t="e"><f>1/0</f><v>#DIV/0!</v>');
  const parts = partsOf(saved);
  expect(parts["xl/metadata.xml"]).toContain('fDynamic="1"');
  expect(parts["xl/tables/table1.xml"]).toContain('<tableColumn id="2" name="Customers"/>');
  expect(parts["xl/worksheets/_rels/sheet1.xml.rels"]).toContain("/table");
});

test("a worksheet's elements stand in the order that the schema wants", async () => {
  const made = createWorkbook({ sheetNames: ["First"] });
  fill(made, "s1");
  const { model: opened } = await openXlsx(FILE);
  opened.setProtected("s1", true);
  opened.freezeRows("s1", 1);
  opened.addConditionalRule("s1", { kind: "colorScale", area: at("B2:B3"), minimum: "#FFFFFF", maximum: "#63BE7B" });
  for (const model of [made, opened]) {
    const places = parseXml(sheetText(await saveXlsx(model))).children.map(({ local }) => ORDER.indexOf(local));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).toContain(ORDER.indexOf("sheetProtection"));
  }
});

test("a chart of an earlier save is replaced, not doubled", async () => {
  const model = createWorkbook({ sheetNames: ["First"] });
  fill(model, "s1");
  const { model: again } = await openXlsx(await saveXlsx(model));
  const [chart] = again.charts("s1");
  again.updateChart(chart!.id, { title: "New" });
  const parts = partsOf(await saveXlsx(again));
  expect(Object.keys(parts).filter((path) => path.startsWith("xl/charts/"))).toHaveLength(1);
  expect(Object.entries(parts).find(([path]) => path.startsWith("xl/charts/"))![1]).toContain("New");
  expect(parts["xl/drawings/drawing1.xml"]!.match(/twoCellAnchor /g)).toHaveLength(1);
});

test("results of functions that are not registered now stay in the file", async () => {
  const model = createWorkbook({ sheetNames: ["First"] });
  model.registerFunctions(entries, functions().call);
  fill(model, "s1");
  const { model: again } = await openXlsx(await saveXlsx(model));
  expect(value(again, "s1", "A10")).toMatchObject({ error: "#NAME?" });
  put(again, "s1", "A5", ["changed"]);
  const text = sheetText(await saveXlsx(again));
  expect(text).toContain("_xldudf_DEMO_TWICE(Matrix[Customers])</f><v>6</v></c>");
  expect(text).toContain('<c r="A11"><v>4</v></c>');
});
