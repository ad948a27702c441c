import type { CastingPort } from "../../../src/taskpane/session/castingPort";

/** A workbook that keeps what the casting asked of it and has nothing to tell, but for what a test puts in. */
export function someCastings(calls: string[], answers: Partial<CastingPort> = {}): CastingPort {
  const written = { sheet: "Classes", address: "A1:H130", rows: 120, live: true, remarks: [] };
  const noted = <Method extends keyof CastingPort>(name: Method, result: unknown): CastingPort[Method] =>
    (async (...args: unknown[]) => {
      calls.push(name);
      const own = answers[name] as ((...args: unknown[]) => unknown) | undefined;
      return own ? own(...args) : result;
    }) as unknown as CastingPort[Method];
  return {
    proposeCriteria: noted("proposeCriteria", { criteria: [], leftOut: [] }),
    acceptCriteria: noted("acceptCriteria", undefined),
    useExampleSet: noted("useExampleSet", undefined),
    changeCriteria: noted("changeCriteria", undefined),
    addChoice: noted("addChoice", undefined),
    answer: noted("answer", { place: { sheet: "Kunden", cell: "K2" }, before: "", after: "" }),
    undoAnswer: noted("undoAnswer", undefined),
    rememberWorkshop: noted("rememberWorkshop", true),
    workshopProgress: noted("workshopProgress", null),
    putClasses: noted("putClasses", { cells: [] }),
    undoPutClasses: noted("undoPutClasses", undefined),
    keepSnapshot: noted("keepSnapshot", written),
    snapshots: noted("snapshots", []),
  };
}
