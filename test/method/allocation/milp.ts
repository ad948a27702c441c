import type { Choices } from "../../../src/method/allocation/choices";

/** The multiple-choice knapsack as a mixed-integer model in the LP format. */
export function milpOf(items: readonly Choices[], capacity: number): string {
  const name = (item: number, choice: number): string => `x${item}_${choice}`;
  const terms = (of: keyof Choices): string =>
    items.flatMap((item, index) => item[of].map((number, choice) => `${number} ${name(index, choice)}`)).join("\n + ");
  const one = items.map(
    (item, index) => ` one${index}: ${item.weights.map((_, choice) => name(index, choice)).join(" + ")} = 1`,
  );
  const names = items.flatMap((item, index) => item.weights.map((_, choice) => name(index, choice)));
  return [
    "Maximize",
    ` value: ${terms("values")}`,
    "Subject To",
    ` time: ${terms("weights")} <= ${capacity}`,
    ...one,
    "Binary",
    ...names.map((each) => ` ${each}`),
    "End",
  ].join("\n");
}
