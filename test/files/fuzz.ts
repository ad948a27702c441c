// npm run fuzz -- --minutes 5 --seed N: workbooks and files of chance through the steps; what fails is made smaller and kept.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fuzzCase } from "./fuzzCase";
import { inParallel, Pool } from "./pool";
import type { Answer } from "./worker";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      minutes: { type: "string", default: "5" },
      seed: { type: "string" },
      seconds: { type: "string", default: "20" },
      megabytes: { type: "string", default: "1500" },
      processes: { type: "string", default: "2" },
      only: { type: "boolean", default: false },
    },
  });

  /** The day in Greenwich as a number: everybody tries the same cases on it, and another day others. */
  const seedOfDay = () => Number(new Date().toISOString().slice(0, 10).replaceAll("-", "")) * 1000;
  const first = values.seed === undefined ? seedOfDay() : Number(values.seed);
  if (!Number.isSafeInteger(first)) {
    console.error(
      "Usage: npm run fuzz -- [--minutes 5] [--seed N] [--only] [--seconds 20] [--megabytes 1500] [--processes 2]",
    );
    process.exit(2);
  }
  const end = Date.now() + Number(values.minutes) * 60_000;
  const kept = join(__dirname, "../../.cache/fuzz");
  const pool = new Pool({ seconds: Number(values.seconds), megabytes: Number(values.megabytes) });

  console.log(`Seed ${first}. One case again: npm run fuzz -- --seed N --only`);

  function* seeds(): Generator<number> {
    for (let seed = first; Date.now() < end && (!values.only || seed === first); seed++) yield seed;
  }

  const outcomes = new Map<string, number>();
  const failures: { seed: number; failure: string }[] = [];
  await inParallel(seeds(), Number(values.processes), async (seed) => {
    const { failure, outcome } = await pool.run({ seed });
    if (outcome) outcomes.set(outcome.open, (outcomes.get(outcome.open) ?? 0) + 1);
    if (failure === undefined) return;
    const { keep, answer } = await smallest(seed, failure);
    const { bytes, mutations } = await fuzzCase(seed, keep);
    mkdirSync(kept, { recursive: true });
    const path = join(kept, `${seed}.xlsx`);
    writeFileSync(path, bytes);
    failures.push({ seed, failure });
    console.log(`\nSeed ${seed}: ${answer.failure}\n  ${mutations.join("\n  ")}\n  ${path}`);
  });
  pool.close();

  /** The fewest mutations that still fail: each is left out as long as the failure stays. */
  async function smallest(seed: number, failure: string): Promise<{ keep: number[]; answer: Answer }> {
    let keep = [0, 1, 2, 3, 4];
    let answer: Answer = { failure };
    for (let index = 4; index >= 0; index--) {
      const fewer = keep.filter((each) => each !== index);
      const next = await pool.run({ seed, keep: fewer });
      if (next.failure === undefined) continue;
      keep = fewer;
      answer = next;
    }
    return { keep, answer };
  }

  const total = [...outcomes.values()].reduce((sum, each) => sum + each, 0) + failures.length;
  console.log(
    `\n${total} cases: ${[...outcomes].map(([what, times]) => `${times} ${what}`).join(", ")}, ${failures.length} failed`,
  );
  process.exit(failures.length ? 1 : 0);
}

void main();
