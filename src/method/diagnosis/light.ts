export type Light = "green" | "amber" | "red" | "open";

/** A count for a share is met within so much. */
const tolerance = 1e-9;

/**
 * The light of a figure (docs/method.md, Counted and measured): with an interval the interval decides. "open" where so few cases
 * allow green as well as red. `green` above `red`: more is better; else more is worse.
 * @param low of the 95 % interval; counted figures have none, they are as they are
 */
export function lightOf(figure: number, green: number, red: number, low = figure, high = figure): Light {
  // Turned over, more is better becomes more is worse.
  const turn = green > red ? -1 : 1;
  const [best, worst] = turn < 0 ? [-high, -low] : [low, high];
  const good = turn * green + tolerance;
  const bad = turn * red + tolerance;
  if (worst <= good) return "green";
  if (best > bad) return "red";
  return best <= good && worst > bad ? "open" : "amber";
}

/**
 * The light of a counted share: the count is compared with limit x n, so that 24 of 30 meets 80 %.
 * @param n above 0
 */
export function lightOfCount(count: number, n: number, green: number, red: number): Light {
  return lightOf(count, green * n, red * n);
}
