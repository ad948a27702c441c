/** Functions to play an add-in with: one gives back what it gets, one doubles a column, one counts rows. */
import type { CallFunction, CellValue, CustomFunctionEntry } from "../../../src/workbench/model/workbook";

const parameter = (name: string, matrix: boolean, optional = false) => ({
  name,
  description: `The ${name}`,
  optional,
  matrix,
  type: "any",
  repeating: false,
});

export const entries: readonly CustomFunctionEntry[] = [
  { name: "DEMO.ECHO", id: "ECHO", description: "Gives back", parameters: [parameter("values", true)] },
  { name: "DEMO.TWICE", id: "TWICE", description: "Doubles", parameters: [parameter("values", true)] },
  {
    name: "DEMO.ROWS",
    id: "ROWS",
    description: "Counts",
    parameters: [parameter("count", false), parameter("fill", false, true)],
  },
  {
    name: "DEMO.SEEN",
    id: "SEEN",
    description: "Shows",
    parameters: [parameter("a", false), parameter("b", true, true)],
  },
];

export interface Call {
  readonly id: string;
  readonly args: readonly unknown[];
  readonly address: string;
}

/** Remembers its calls. */
export function functions(): { call: CallFunction; calls: Call[] } {
  const calls: Call[] = [];
  const call: CallFunction = (id, args, address) => {
    calls.push({ id, args, address });
    switch (id) {
      case "ECHO":
        return args[0] as CellValue[][];
      case "TWICE":
        return (args[0] as CellValue[][]).map((row) => [
          typeof row[0] === "number" ? row[0] * 2 : { error: "#N/A", message: "no number" },
        ]);
      case "ROWS":
        return Array.from({ length: Number(args[0]) }, (_none, index) => [index, (args[1] as CellValue | null) ?? "-"]);
      default:
        return JSON.stringify(args);
    }
  };
  return { call, calls };
}
