import { classesOf } from "../../../src/workbook/casting/classesOf";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { remindersOf } from "../../../src/workbook/reminders/remindersOf";
import type { Desk } from "../desk";
import { asOf, openCastingDesk } from "./castingDesk";

let desk: Desk;
afterEach(() => desk.close());

test("where no class is given, that of the casting stands in before the segment's letter", async () => {
  desk = await openCastingDesk({ language: "en" });
  const look = await lookAt({ language: "en" });
  const list = remindersOf(look, asOf)!;
  const classed = new Map(classesOf(look, asOf)!.networks.map(({ key, effectiveClass }) => [key, effectiveClass]));
  const given = (key: string): boolean =>
    look.customerColumns!.customerId.some((id, record) => {
      const network = look.customerColumns!.network[record] || id;
      return network === key && look.customerColumns!.class[record] !== "";
    });
  expect(list.listed.some(({ classFrom }) => classFrom === "casting")).toBe(true);
  for (const { key, class: label, classFrom } of list.listed) {
    if (given(key)) expect(classFrom).toBe("class");
    else if (classed.get(key)) expect([classFrom, label]).toEqual(["casting", classed.get(key)]);
    else expect(["segment", "none"]).toContain(classFrom);
  }
  expect(list.classFromSegment).toBeLessThan(classed.size);
});

test("without criteria the segment's letter stands in", async () => {
  desk = await openCastingDesk({ criteria: null, language: "en" });
  const list = remindersOf(await lookAt({ language: "en" }), asOf)!;
  expect(list.listed.some(({ classFrom }) => classFrom === "casting")).toBe(false);
  expect(list.classFromSegment).toBeGreaterThan(0);
});
