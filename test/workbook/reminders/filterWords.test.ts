import { filterReminders } from "../../../src/workbook/reminders/filterReminders";
import { remindersOf } from "../../../src/workbook/reminders/remindersOf";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { cockpitOf } from "../../../src/workbook/cockpit/cockpitOf";
import { standingLines } from "../../../src/workbook/cockpit/cockpitLines";
import { type Desk, openDesk } from "../desk";
import { putRows } from "../tables";

let desk: Desk;
afterEach(() => desk.close());

test("the list is narrowed by the words of a customer column, whichever customer of the network says them", async () => {
  desk = await openDesk();
  putRows(desk, "Customers", [
    ["Customer ID", "Customer", "Network", "Potential", "Revenue", "Target group"],
    [1, "Adler", "North", 1000, 10, "trade"],
    [2, "Bauer", "North", 1000, 10, "craft"],
    [3, "Celle", "", 1000, 10, "craft"],
    [4, "Dorn", "", 1000, 10, ""],
  ]);
  const look = await lookAt({ language: "en" });
  const { listed } = remindersOf(look, 46112)!;
  const keys = (targetGroup: string | null): readonly string[] =>
    filterReminders(listed, { targetGroup })
      .map(({ key }) => key)
      .sort();
  expect(keys("craft")).toEqual(["3", "North"]);
  expect(keys("trade")).toEqual(["North"]);
  expect(keys("nobody")).toEqual([]);
  expect(keys(null)).toEqual(["3", "4", "North"]);
  expect(standingLines("en", cockpitOf(look, 46112, "2")!)).toContainEqual(["Target group", "trade, craft"]);
  expect(standingLines("en", cockpitOf(look, 46112, "4")!).map(([label]) => label)).not.toContain("Target group");
});
