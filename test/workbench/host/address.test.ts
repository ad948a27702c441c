import { addressOnGrid, parseAddress, quotedSheet } from "../../../src/workbench/host/address";

test.each(["A1", "B3:C9", "XFD1048576", "A:C", "2:5", "AA10:AB11"])("%s is read and written alike", (address) => {
  const parsed = parseAddress(address);
  expect(parsed && addressOnGrid(parsed.area)).toBe(address);
});

test.each([
  ["$B$3:$A$1", "A1:B3"],
  ["c:A", "A:C"],
])("%s is put in order: %s", (given, address) => {
  const parsed = parseAddress(given);
  expect(parsed && addressOnGrid(parsed.area)).toBe(address);
});

test.each(["", "A0", "XFE1", "A1048577", "1", "A", "A1:", "Customers", "A1,B2"])("%j is no address", (text) => {
  expect(parseAddress(text)).toBeNull();
});

test("sheet names are quoted where Excel quotes them", () => {
  expect(quotedSheet("Data")).toBe("Data");
  expect(quotedSheet("Casting matrix")).toBe("'Casting matrix'");
  expect(quotedSheet("Meier's")).toBe("'Meier''s'");
  expect(quotedSheet("A1")).toBe("'A1'");
  expect(parseAddress("'Meier''s'!B2")).toEqual({ sheet: "Meier's", area: { row: 1, column: 1, rows: 1, columns: 1 } });
});
