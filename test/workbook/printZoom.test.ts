/** One page wide in Excel for Windows and Mac, which does not apply "fit to pages" by itself (office-js#1860). */
import { profiles } from "../../src/workbench/host/profile";
import { writeCockpit } from "../../src/workbook/cockpit/writeCockpit";
import { writeMatrix } from "../../src/workbook/matrix/writeMatrix";
import { writePlan } from "../../src/workbook/planning/writePlan";
import { lookAt } from "../../src/workbook/reading/lookAt";
import { writeReminders } from "../../src/workbook/reminders/writeReminders";
import { loadSample } from "../../src/workbook/sample/loadSample";
import { openDesk, type Desk } from "./desk";

const asOf = 46112;
const options = { language: "en", live: false } as const;
/** A4 less margins of half an inch, and three quarters below. */
const printable = { landscape: { width: 842 - 72, height: 595 - 90 }, upright: { width: 595 - 72, height: 842 - 90 } };

let desk: Desk;
afterEach(() => desk.close());

async function writtenOn(platform: keyof typeof profiles): Promise<string[]> {
  desk = await openDesk({ profile: profiles[platform] });
  await loadSample({ language: "en", asOf });
  const look = await lookAt(options);
  return [
    await writeMatrix(look, options),
    await writeReminders(look, asOf, options),
    await writePlan(look, options),
    await writeCockpit(look, asOf, "10052", options),
  ].map(({ sheet }) => sheet);
}

test.each(["windows", "mac"] as const)(
  "the scale lets the widths fit the page, and hardly more, %s",
  async (platform) => {
    const scales: number[] = [];
    for (const name of await writtenOn(platform)) {
      const id = desk.sheetId(name);
      const print = desk.model.printSetup(id);
      expect([name, print?.pagesWide, print?.pagesTall]).toEqual([name, null, null]);
      const { scale, landscape } = print as { scale: number; landscape: boolean };
      const used = desk.model.usedArea(id);
      const charts = desk.model.charts(id).map(({ position }) => position.column + position.columns);
      const columns = print?.area?.columns ?? Math.max((used?.column ?? 0) + (used?.columns ?? 0), ...charts);
      const width = Array.from({ length: columns }, (_, column) => desk.model.columnWidth(id, column)).reduce(
        (sum, each) => sum + each,
        0,
      );
      const page = landscape ? printable.landscape : printable.upright;
      expect([name, (width * scale) / 100 <= page.width]).toEqual([name, true]);
      if (landscape && scale < 100) expect([name, (width * (scale + 3)) / 100 > page.width]).toEqual([name, true]);
      if (!landscape) expect([name, ((used?.rows ?? 0) * 15 * scale) / 100 <= page.height]).toEqual([name, true]);
      scales.push(scale);
    }
    expect(new Set(scales).size).toBeGreaterThan(1);
    expect(Math.max(...scales)).toBeLessThanOrEqual(100);
  },
);

test("on the web it is left to Excel", async () => {
  for (const name of await writtenOn("web")) {
    const print = desk.model.printSetup(desk.sheetId(name));
    expect([name, print?.pagesWide, print?.scale]).toEqual([name, 1, null]);
  }
});
