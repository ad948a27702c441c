/**
 * Promise 1 over every declared sheet and every action: a text of the user's never becomes a formula, whatever it looks
 * like and wherever it is written, titles included.
 */
import { writeCockpit } from "../../src/workbook/cockpit/writeCockpit";
import { actions, look, nameOf, options, sheetActions } from "./actions";
import { asOf, customers, openPromiseWorkbook, type PromiseWorkbook, type WorkbookOptions } from "./workbook";

/** Each holds the word by which it is found again. */
const payloads = [
  '=HYPERLINK("http://e.example/PWN","x")',
  "+PWN1+1",
  "-PWN1",
  "@SUM(PWN1)",
  "\t=PWN1",
  "'=PWN1",
  "=PWN1&Z9",
  "\u00a0=PWN1",
  '"PWN"&A1',
  "{=PWN1}",
];

let workbook: PromiseWorkbook | undefined;
afterEach(() => workbook?.close());

/** The small workbook with a payload wherever a customer has a text of his own. */
function workbookWith(payload: string): WorkbookOptions {
  const [header, ...rows] = customers;
  const own = ["Customer", "Network", "Adviser", "Phone", "E-mail", "Objection", "Growth"].map((name) =>
    header!.indexOf(name),
  );
  // Whom nobody may contact stands on few sheets: the objection is that of one customer.
  return {
    customers: [
      header!,
      ...rows.map((row, index) =>
        row.map((cell, column) =>
          own.includes(column) && (header![column] !== "Objection" || index === 4) ? payload : cell,
        ),
      ),
    ],
  };
}

/** Formulas whose text holds the payload's word outside of quotes; a cell that shows it as a text is no formula. */
function injected({ model }: PromiseWorkbook): readonly string[] {
  return model.sheets().flatMap(({ id, name }) => {
    const used = model.usedArea(id);
    if (!used) return [];
    const values = model.values(id, used);
    return model.formulas(id, used).flatMap((row, r) =>
      row.flatMap((cell, c) => {
        const isFormula = typeof cell === "string" && cell.startsWith("=") && cell !== values[r]?.[c];
        const bare = isFormula ? cell.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, "") : "";
        return /PWN/.test(bare) ? [`${name}!R${used.row + r + 1}C${used.column + c + 1}: ${cell}`] : [];
      }),
    );
  });
}

test.each(sheetActions.map((action, index) => [nameOf(action), action, index] as const))(
  "%s",
  async (_, action, at) => {
    // Two of the texts for each sheet, so that each meets several.
    for (const payload of [payloads[at % payloads.length]!, payloads[(at + 5) % payloads.length]!]) {
      workbook = await openPromiseWorkbook({ ...action.workbook, ...workbookWith(payload) });
      const given = await action.before?.(workbook);
      await action.run(await look(), given);
      expect(injected(workbook)).toEqual([]);
      workbook.close();
    }
  },
);

test("every text as the title of a sheet", async () => {
  for (const payload of payloads) {
    workbook = await openPromiseWorkbook(workbookWith(payload));
    const { sheet } = await writeCockpit(await look(), asOf, "1", options);
    const { model } = workbook;
    const id = model.sheets().find(({ name }) => name === sheet)!.id;
    const title = { row: 0, column: 0, rows: 1, columns: 1 };
    expect(model.values(id, title)[0]?.[0]).toBe(payload.trim());
    expect(model.formulas(id, title)[0]?.[0]).toBe(payload.trim());
    expect(injected(workbook)).toEqual([]);
    workbook.close();
  }
});

test("what the actions themselves write", async () => {
  for (const action of actions.filter(({ writes }) => !writes.includes("sheets") && !writes.includes("sample"))) {
    workbook = await openPromiseWorkbook(action.workbook);
    const before = injectedTexts(workbook);
    const given = await action.before?.(workbook);
    await action.run(await look(), given);
    // The texts of the declared actions begin with "=" wherever a person may type.
    expect([nameOf(action), injectedTexts(workbook)]).toEqual([nameOf(action), before]);
    workbook.close();
  }
});

/** Formulas that the small workbook does not have by itself. */
function injectedTexts({ model }: PromiseWorkbook): readonly string[] {
  return model.sheets().flatMap(({ id, name }) => {
    const used = model.usedArea(id);
    const values = used && model.values(id, used);
    return used
      ? model
          .formulas(id, used)
          .flatMap((row, r) =>
            row.filter((cell, c) => typeof cell === "string" && cell.startsWith("=") && cell !== values?.[r]?.[c]),
          )
          .filter((cell) => /^=(1\+1|crane|away|all|p|n|Me)\b/.test(String(cell)) && name !== "Mine")
          .map((cell) => `${name}: ${String(cell)}`)
      : [];
  });
}
