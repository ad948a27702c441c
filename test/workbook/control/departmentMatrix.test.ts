import { departmentMatrix } from "../../../src/workbook/control/departmentMatrix";

const input = {
  contacts: {
    networks: Int32Array.from([0, 0, 1, 1, 2, -1]),
    dates: [100, 101, 100, 99, 100, 100],
    effective: [1, 1, 0, 1, 1, 1],
  },
  departments: ["Financing", "financing", "Training", "Training", "", "Training"],
  networkCount: 3,
  calledIn: [["Training", "FINANCING"], ["Training"], []],
  from: 100,
  to: 101,
};

test("who is called in and had no effective contact in the year is missing", () => {
  const matrix = departmentMatrix(input);
  // The contact of network 1 with Training reached nobody, the one before lies in the year before.
  expect(matrix.departments).toEqual([
    { name: "Training", contacts: 0, networks: 0, calledIn: 2, missing: 2 },
    { name: "FINANCING", contacts: 2, networks: 1, calledIn: 1, missing: 0 },
  ]);
  expect(matrix.rows).toEqual([
    { at: 0, contacts: [0, 2], calledIn: [true, true], missing: ["Training"] },
    { at: 1, contacts: [0, 0], calledIn: [true, false], missing: ["Training"] },
    { at: 2, contacts: [0, 0], calledIn: [false, false], missing: [] },
  ]);
  expect(matrix).toMatchObject({ hasCriteria: true, withoutDepartment: 1 });
});

test("a department that nobody calls in is listed where it had contacts", () => {
  const matrix = departmentMatrix({ ...input, calledIn: null, from: 99 });
  expect(matrix.departments.map(({ name, contacts, missing }) => [name, contacts, missing])).toEqual([
    ["Financing", 2, 0],
    ["Training", 1, 0],
  ]);
  expect(matrix.hasCriteria).toBe(false);
});
