/** What goes to Excel when every sheet is written, request by request: as Excel of any language and of any age takes it. */
import { serialOfIso } from "../../src/method/calendar/serial";
import { sampleFile } from "../../src/sample/sampleFile";
import { type Language } from "../../src/text/text";
import { registries } from "../../src/workbench/model/library";
import { writeJob } from "../../src/workbook/look/writeJob";
import { lookAt } from "../../src/workbook/reading/lookAt";
import { sheetRecords } from "../../src/workbook/reading/sheetRecords";
import { changeRules } from "../../src/workbook/rules/changeRules";
import { useExampleSet } from "../../src/workbook/casting/useExampleSet";
import { WorkbookError } from "../../src/workbook/excel/workbookError";
import { openDesk, type Desk } from "./desk";

const asOf = serialOfIso("2026-03-31") as number;
let desk: Desk;
afterEach(() => desk.close());

/** Every cell that a request writes, as it was sent. */
function cellsIn(bodies: readonly string[]): unknown[] {
  interface Sent {
    readonly ActionType: number;
    readonly Name: string;
    readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
  }
  return bodies.flatMap((body) =>
    (JSON.parse(body) as { Actions: Sent[] }).Actions.filter(
      ({ ActionType, Name }) => ActionType === 4 && /^(Formulas|Values)$/.test(Name),
    ).flatMap(({ ArgumentInfo }) => ((ArgumentInfo?.Arguments?.[0] ?? []) as unknown[][]).flat()),
  );
}

const outsideTexts = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, "");
/** What Excel would take for something else than a text. */
const looksOtherwise =
  /^[+\-@]|^\s*[\d.,]+\s*%?$|^\d{1,4}[-./]\d{1,2}([-./]\d{1,4})?$|^(true|false|wahr|falsch)$|^#[A-Z/0!?]+$/i;

test.each(["en", "de"] as const)(
  "every sheet, %s",
  async (language: Language) => {
    desk = await openDesk({ bytes: await sampleFile({ language, asOf }) }, language);
    const bodies: string[] = [];
    const { process } = desk.host;
    Object.assign(desk.host, {
      process: (body: string, ...rest: []) => {
        bodies.push(body);
        return process(body, ...rest);
      },
    });
    const options = { language, live: true };
    await useExampleSet(await lookAt(options), "trade", { ...options, addColumns: true });
    const planCosts = { ...(await lookAt(options)).rules.planCosts, planStart: serialOfIso("2025-10-01") as number };
    await changeRules(await lookAt(options), { planCosts }, options);
    const leftOut: string[] = [];
    for (const record of sheetRecords) {
      const look = await lookAt(options);
      const choice = record.usual(look, asOf);
      try {
        if (choice === null) leftOut.push(record.job);
        else await writeJob(record, look, asOf, choice, options);
      } catch (error) {
        if (!(error instanceof WorkbookError) || error.written !== "nothing") throw error;
        leftOut.push(record.job);
      }
    }
    // What the sample has nothing for.
    expect(leftOut.length).toBeLessThanOrEqual(4);
    const cells = cellsIn(bodies);
    const formulas = cells.filter((cell): cell is string => typeof cell === "string" && cell.startsWith("="));
    const texts = cells.filter((cell): cell is string => typeof cell === "string" && !cell.startsWith("="));
    expect(formulas.length).toBeGreaterThan(1500);
    expect(texts.length).toBeGreaterThan(3000);

    const names = new Set(
      formulas.flatMap((formula) => outsideTexts(formula).match(/[\p{L}_][\p{L}\d_.]*(?=\()/gu) ?? []),
    );
    const known = registries.functionRegistry.content;
    const unknown = [...names].filter((name) => !/^SKM\.[A-Z]+$/.test(name) && !known[name]);
    expect(unknown).toEqual([]);
    // Not in Excel 2019, or in another language's order.
    expect(
      [...names].filter((name) => /^(TEXT|LET|LAMBDA|FILTER|SORT|UNIQUE|XLOOKUP|SEQUENCE|VSTACK)$/.test(name)),
    ).toEqual([]);
    expect(
      formulas.filter((formula) =>
        outsideTexts(formula)
          .replace(/\{[^}]*\}/g, "")
          .includes(";"),
      ),
    ).toEqual([]);
    expect(formulas.filter(({ length }) => length > 8192)).toEqual([]);
    const literals = formulas.flatMap((formula) => formula.match(/"(?:[^"]|"")*"/g) ?? []);
    expect(literals.filter((text) => text.slice(1, -1).replace(/""/g, '"').length > 255)).toEqual([]);
    expect(texts.filter((text) => !text.startsWith("'") && looksOtherwise.test(text)).slice(0, 5)).toEqual([]);
    expect(bodies.filter((body) => body.length > 2_000_000)).toEqual([]);

    const { model } = desk;
    const spills = model.tables().flatMap(({ name, sheetId, area }) =>
      Array.from({ length: area.rows * area.columns }, (_, at) => {
        const [row, column] = [area.row + Math.floor(at / area.columns), area.column + (at % area.columns)];
        return (model.spillArea(sheetId, row, column) ?? model.spillParent(sheetId, row, column))
          ? `${name} ${row} ${column}`
          : "";
      }).filter((place) => place !== ""),
    );
    expect(spills).toEqual([]);
  },
  300_000,
);
