import { allReads } from "../../src/workbook/look/lookParts";
import { initialState, reduce, type State } from "../../src/taskpane/session/state";
import type { Look } from "../../src/workbook/look/look";
import { exampleRules, someLook } from "./someLook";

const before = someLook(20);
/** The first sheet brought the tables of rules along: they are read from there now, and the plan has one adviser more. */
const after: Look = { ...before, rules: { ...exampleRules, plan: { ...exampleRules.plan, advisers: 10 } } };
const written = reduce(initialState({ tab: "plan", day: null }), {
  type: "written",
  job: "plan",
  reads: allReads,
  look: before,
});
const looked = (state: State, look: Look, older: State["older"]): State["older"] =>
  reduce(state, { type: "looked", look, becauseChanged: false, older }).older;

test("what a sheet says of itself counts before what the sitting remembers of its writing", () => {
  const saying: Look = { ...after, made: new Map([["plan", "Fabc"]]) };
  expect(looked(written, saying, {})).toEqual({});
  expect(looked(written, saying, { plan: ["rules.holidays"] })).toEqual({ plan: ["rules.holidays"] });
});

test("where the sheet does not say, the sitting compares", () => {
  expect(looked(written, after, {})).toEqual({ plan: ["rules.plan"] });
  expect(looked(written, before, { plan: ["rules.plan"] })).toEqual({});
});
