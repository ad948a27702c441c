import { compareSnapshots } from "../../../src/method/casting/compare";
import type { Classes } from "../../../src/workbook/casting/classes";
import { castingDueOf } from "../../../src/workbook/casting/castingDueOf";
import { classesOf } from "../../../src/workbook/casting/classesOf";
import { keepSnapshot } from "../../../src/workbook/casting/keepSnapshot";
import { snapshots } from "../../../src/workbook/casting/snapshots";
import { explainError } from "../../../src/workbook/sentences/explainError";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import type { Desk } from "../desk";
import { putRows, snapshot } from "../tables";
import { asOf, openCastingDesk } from "./castingDesk";

let desk: Desk;
afterEach(() => desk.close());

describe.each(["en", "de"] as const)("kept castings, %s", (language) => {
  const sheet = language === "en" ? "SKM castings" : "SKM-Castings";

  test("are appended, read back and compared: who moved, and by which criterion", async () => {
    desk = await openCastingDesk({ language });
    expect(await snapshots({ language })).toEqual([]);
    const before = snapshot(desk, ["Kunden", "Regeln"]);
    const first = await keepSnapshot(await lookAt({ language }), asOf, { language });
    expect(first).toMatchObject({ sheet, rows: 3 });
    expect(snapshot(desk, ["Kunden", "Regeln"])).toBe(before);
    desk.put("Kunden", "H4", "high");
    desk.put("Kunden", "I4", 50);
    await keepSnapshot(await lookAt({ language }), asOf + 30, { language });
    const kept = await snapshots({ language });
    expect(kept.map(({ day }) => day)).toEqual([asOf, asOf + 30]);
    expect(kept[0]?.records.map(({ key, label, points }) => [key, label, points])).toEqual([
      ["Hansen", "A", [100, 100]],
      ["3", "B", [50, undefined]],
      ["Petersen", "", [undefined, 40]],
    ]);
    expect(kept[0]?.criteria).toEqual([
      { name: "Growth", weight: 2 },
      { name: "Order number", weight: 1 },
    ]);
    // The same rules have the same version, other ones another.
    expect(kept[1]?.rulesVersion).toBe(kept[0]?.rulesVersion);
    const compared = compareSnapshots(kept[0]!, kept[1]!);
    expect(compared.moves).toMatchObject([
      { key: "3", from: "B", to: "A", cause: { by: "criterion", name: "Growth", before: 50, after: 100 } },
    ]);
    // The table is no customers table, and the look stays as it is.
    const look = await lookAt({ language });
    expect(look.choices.map(({ key }) => key)).toEqual(["Customers"]);
    expect(look.customers?.choice.key).toBe("Customers");
  });
});

test("castings of one day stay apart; other rules have another version", async () => {
  desk = await openCastingDesk();
  const language = "en";
  await keepSnapshot(await lookAt({ language }), asOf, { language });
  desk.put("Regeln", "B3", 3);
  await keepSnapshot(await lookAt({ language }), asOf, { language });
  const kept = await snapshots({ language });
  expect(kept.map(({ records }) => records.length)).toEqual([3, 3]);
  expect(kept[0]?.rulesVersion).not.toBe(kept[1]?.rulesVersion);
  expect(kept[1]?.criteria[0]?.weight).toBe(3);
});

test("cells below the table move down and stay", async () => {
  desk = await openCastingDesk();
  const language = "en";
  const { address } = await keepSnapshot(await lookAt({ language }), asOf, { language });
  const last = Number(/(\d+)$/.exec(address)?.[1]);
  putRows(desk, "SKM castings", [["mine"]], { row: last });
  await keepSnapshot(await lookAt({ language }), asOf + 1, { language });
  expect((await snapshots({ language })).map(({ records }) => records.length)).toEqual([3, 3]);
  expect(desk.all("SKM castings").flat()).toContain("mine");
});

test("a row that cannot be understood is named, and never compared in silence", async () => {
  desk = await openCastingDesk();
  const language = "en";
  await keepSnapshot(await lookAt({ language }), asOf, { language });
  desk.put("SKM castings", "A6", "one");
  const error: unknown = await snapshots({ language }).catch((e: unknown) => e);
  expect(error).toMatchObject({ code: "castingsUnreadable", place: { sheet: "SKM castings", cell: "A6" } });
  expect(explainError("de", error).where).toBe("SKM castings, Zelle A6");
});

test("after twelve months a casting is due again, never cast first, two minutes each", async () => {
  desk = await openCastingDesk();
  const language = "en";
  await keepSnapshot(await lookAt({ language }), asOf, { language });
  const kept = await snapshots({ language });
  const classes = classesOf(await lookAt({ language }), asOf) as Classes;
  const soon = castingDueOf(classes, kept, asOf + 10);
  expect(soon.due.map(({ key, last }) => [key, last])).toEqual([["Petersen", null]]);
  const later = castingDueOf(classes, kept, asOf + 365);
  expect(later.due.map(({ key }) => key)).toEqual(["Petersen", "Hansen", "3"]);
  expect(later.minutes).toBe(6);
  expect(later.due[1]?.due).toBe(asOf + 365);
});
