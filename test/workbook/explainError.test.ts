import { explainError } from "../../src/workbook/sentences/explainError";
import { asWorkbookError, WorkbookError } from "../../src/workbook/excel/workbookError";

/** The codes that Excel's API documents (docs of RichApi errors). */
const codes = [
  "AccessDenied",
  "ActivityLimitReached",
  "ApiNotAvailable",
  "ApiNotFound",
  "Conflict",
  "EmptyChartSeries",
  "FilteredRangeConflict",
  "FormulaLengthExceedsLimit",
  "GeneralException",
  "HostRestartNeeded",
  "InactiveWorkbook",
  "InsertDeleteConflict",
  "InvalidArgument",
  "InvalidBinding",
  "InvalidOperation",
  "InvalidOperationInCellEditMode",
  "InvalidReference",
  "InvalidRequest",
  "InvalidRibbonDefinition",
  "InvalidSelection",
  "ItemAlreadyExists",
  "ItemNotFound",
  "MemoryLimitReached",
  "MergedRangeConflict",
  "NonBlankCellOffSheet",
  "NotImplemented",
  "OperationCellsExceedLimit",
  "PivotTableRangeConflict",
  "RangeExceedsLimit",
  "RequestAborted",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "ServiceNotAvailable",
  "UndoNotSupported",
  "UnsupportedFeature",
  "UnsupportedOperation",
  "UnsupportedSheet",
];

test.each(codes)("%s has a sentence of its own in both languages, without the code", (code) => {
  const error = asWorkbookError(Object.assign(new Error("raw message"), { code }), "nothing");
  const unknown = explainError("en", asWorkbookError(new Error("x"), "nothing"));
  const [de, en] = (["de", "en"] as const).map((language) => explainError(language, error));
  expect(en?.what).not.toBe(unknown.what);
  expect(de?.what).not.toBe(en?.what);
  for (const each of [de, en]) {
    expect(`${each?.what}${each?.todo}`).not.toMatch(/[{}]|raw message/);
    expect(`${each?.what}${each?.todo}`).not.toContain(code);
    expect(each?.todo).toMatch(/[.]$/);
  }
});

test("anything else that is thrown has a sentence too", () => {
  for (const thrown of [new Error("x"), "text", undefined, null, { code: 7 }]) {
    expect(explainError("en", thrown).what).toMatch(/unexpected/);
    expect(explainError("de", asWorkbookError(thrown, "partly", "Erinnerungen")).what).toContain(
      "„Erinnerungen“ ist nicht fertig",
    );
  }
});

test("the sentence names what, where and what to do", () => {
  const error = new WorkbookError("columnMissing", { sheet: "Kunden", values: { fields: "potential,revenue" } });
  expect(explainError("de", error)).toEqual({
    what: "Der Kundentabelle fehlt eine Spalte für: Potenzial, Umsatz. Es wurde nichts geschrieben; Ihre Zellen sind wie zuvor.",
    where: "Blatt Kunden",
    todo: "Ergänzen Sie die Spalte, oder wählen Sie sie im Aufgabenbereich.",
  });
  const place = { sheet: "SKM rules", cell: "B7" };
  const cause = {
    kind: "ruleUnusable",
    severity: "error",
    table: "rules",
    place,
    values: { table: "@plan", rule: "plan", row: "@plan.advisers", value: "nine", expected: "@positive" },
  };
  expect(explainError("en", new WorkbookError("rulesUnusable", { place, cause }))).toEqual({
    what: "A cell of the rules cannot be used. Success plan (Example): “nine” cannot be used for Advisers. Enter a number of 0 or more. Nothing was written; your cells are as they were.",
    where: "SKM rules, cell B7",
    todo: "Correct the cell and try again.",
    place,
  });
});
