import { failureOf, speak } from "./customFunctions";
import { allocate } from "../../src/functions/allocate";
import type * as Remedies from "../../src/method/allocation/remedies";

// Room for no state at all stands for more combinations than there is room for.
jest.mock<typeof Remedies>("../../src/method/allocation/remedies", () => {
  const actual = jest.requireActual<typeof Remedies>("../../src/method/allocation/remedies");
  return { ...actual, bestAllocation: (groups, minutes) => actual.bestAllocation(groups, minutes, 0) };
});

const given = [
  [[10], [20], [40]],
  [[6], [4], [2]],
  [[90], [60], [20]],
  [[6000], [2500], [800]],
  [
    [0.1, 0.3, 1, 1.3, 1.5],
    [0.3, 0.7, 1, 1.15, 1.3],
    [0.5, 0.8, 1, 1.1, 1.2],
  ],
];
const call = allocate as unknown as (...args: unknown[]) => unknown[][];

test.each([
  ["en-US", /too many combinations.*“stretch”/],
  ["de-DE", /zu viele Kombinationen.*„Streckung“/],
])("%s: an optimum that cannot be proven is an error that says what helps; the other ways have a result", (...row) => {
  const [language, message] = row;
  speak(language);
  expect(failureOf(() => call(4321, ...given))).toMatchObject({
    code: "#VALUE!",
    message: expect.stringMatching(message) as unknown,
  });
  for (const way of ["stretch", "priority"]) expect(call(4321, ...given, undefined, undefined, way)).toHaveLength(5);
});
