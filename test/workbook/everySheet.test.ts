/** What every sheet that the add-in writes has in common, on the sample workbook, in both languages, live. */
import { serialOfIso } from "../../src/method/calendar/serial";
import { sampleFile } from "../../src/sample/sampleFile";
import { say, type Language } from "../../src/text/text";
import { faultsOf } from "../judges/judges";
import { openDesk, type Desk } from "./desk";
import { writeEverySheet } from "./writeEverySheet";

const asOf = serialOfIso("2026-03-31") as number;

describe.each(["en", "de"] as const)("the sheets, %s", (language: Language) => {
  let desk: Desk;
  let written: string[] = [];
  beforeAll(async () => {
    desk = await openDesk({ bytes: await sampleFile({ language, asOf }) }, language);
    written = await writeEverySheet(language, true, asOf);
  }, 300_000);
  afterAll(() => desk.close());

  test("is saved as a file that Microsoft's SDK and the rules of Excel find no fault with", async () => {
    expect(faultsOf([{ name: `live-${language}`, bytes: (await desk.save()).bytes }])).toEqual([]);
  }, 60_000);

  test("prints on A4, one page wide, with its name and the page below", () => {
    expect(written).toHaveLength(17);
    for (const name of written) {
      const print = desk.model.printSetup(desk.sheetId(name));
      expect([name, print?.paper, print?.pagesWide]).toEqual([name, "A4", 1]);
      expect([name, print?.pageTexts]).toEqual([name, { leftFooter: "&A", rightFooter: say(language, "sheets.page") }]);
    }
  });

  test("each chart has a title, and as many values in each series as it has names", () => {
    const charts = written.flatMap((name) => desk.model.charts(desk.sheetId(name)));
    expect(charts.length).toBeGreaterThanOrEqual(11);
    const points = (place: { area: { rows: number; columns: number } } | null) =>
      place ? place.area.rows * place.area.columns : 0;
    for (const { name, title, series = [] } of charts) {
      expect(title).not.toBe("");
      expect([name, series.length > 0]).toEqual([name, true]);
      for (const each of series) expect([name, points(each.values)]).toEqual([name, points(each.categories)]);
    }
  });

  test("numbers are shown as numbers of their kind: no tail of digits, no count in percent or as a day, nothing unfilled", () => {
    const odd = written.flatMap((name) => {
      const id = desk.sheetId(name);
      const used = desk.model.usedArea(id);
      return used
        ? desk.model
            .texts(id, used)
            .flat()
            .filter(
              (text) =>
                /\d[.,]\d{5,}/.test(text) ||
                /^\d{4,}\s?%$/.test(text) ||
                /[ .](?:1899|1900)$/.test(text) ||
                /\{\w+\}|####|undefined/.test(text),
            )
            .map((text) => `${name}: ${text}`)
        : [];
    });
    // The quantile of the normal distribution is shown in full.
    expect(odd.filter((text) => !/1[.,]959964/.test(text))).toEqual([]);
  });
});
