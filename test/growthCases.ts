/** Worked cases of the method's second part that no one here computed: the JSON file named by SKM_GROWTH_CASES. */
import { readFileSync } from "node:fs";

const file = process.env.SKM_GROWTH_CASES ?? "";

export interface GrowthCase {
  readonly id: string;
  readonly what: string;
  readonly given: unknown;
  readonly expect: unknown;
}

/** Undefined where the file is not at hand. */
export function growthCases(): readonly GrowthCase[] | undefined {
  return file === "" ? undefined : (JSON.parse(readFileSync(file, "utf8")) as GrowthCase[]);
}

/**
 * Compares as deep as the expected value goes: numbers to 1e-6 (relative above 1, money in the file has four decimals),
 * null is undefined, everything else is equal.
 */
export function expectCase(found: unknown, expected: unknown, path: string): void {
  if (typeof expected === "number") {
    expect([path, typeof found]).toEqual([path, "number"]);
    const reach = Math.max(1e-6, Math.abs(expected) * 1e-6);
    if (!(Math.abs((found as number) - expected) <= reach))
      throw new Error(`${path}: ${String(found)} is not ${expected}`);
    return;
  }
  if (expected === null) {
    expect([path, found ?? undefined]).toEqual([path, undefined]);
    return;
  }
  if (typeof expected !== "object") {
    expect([path, found]).toEqual([path, expected]);
    return;
  }
  if (Array.isArray(expected)) expect([path, (found as unknown[]).length]).toEqual([path, expected.length]);
  for (const [key, value] of Object.entries(expected as object))
    expectCase((found as Record<string, unknown>)[key], value, `${path}.${key}`);
}
