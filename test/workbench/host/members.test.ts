import { behaviours } from "../../../src/workbench/host/behaviours";
import { shapes, type ClassName } from "../../../src/workbench/host/members";

const classes = Object.keys(shapes) as ClassName[];

test.each(classes)("%s: every member of the table has a host object behind it, and none is hidden", (name) => {
  const shape = shapes[name];
  const behaviour = behaviours[name];
  const sorted = (names: Iterable<string>): string[] => [...names].sort();
  expect(sorted(Object.keys(behaviour.reads ?? {}))).toEqual(sorted(shape.reads ?? []));
  expect(sorted(Object.keys(behaviour.writes ?? {}))).toEqual(sorted(shape.writes ?? []));
  expect(sorted(Object.keys(behaviour.calls ?? {}))).toEqual(sorted(Object.keys(shape.calls ?? {})));
  // context.runtime is reached through a member of the workbook that only client libraries use.
  const links = Object.keys(behaviour.links ?? {}).filter((link) => link !== "_Runtime");
  expect(sorted(links)).toEqual(sorted(Object.keys(shape.links ?? {})));
  expect(behaviour.items !== undefined).toBe(shape.items !== undefined);
});

test("what can be written can be read", () => {
  for (const name of classes) {
    const { reads = [], writes = [] } = shapes[name];
    expect(reads).toEqual(expect.arrayContaining([...writes]));
  }
});
