// npm run check:files DIR: every workbook below a folder through the steps, and a table of what came out.
import { readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { inParallel, Pool } from "./pool";
import type { Answer } from "./worker";

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seconds: { type: "string", default: "60" },
      megabytes: { type: "string", default: "2000" },
      processes: { type: "string", default: "2" },
    },
  });
  const [folder] = positionals;
  if (folder === undefined) {
    console.error("Usage: npm run check:files -- DIR [--seconds 60] [--megabytes 2000] [--processes 2]");
    process.exit(2);
  }
  const root = resolve(folder);
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:xlsx|xlsm|xltx|xltm|xls|xlsb|ods)$/i.test(name) && statSync(join(root, name)).isFile())
    .sort();
  const pool = new Pool({ seconds: Number(values.seconds), megabytes: Number(values.megabytes) });
  const answers = new Map<string, Answer>();
  await inParallel(files.values(), Number(values.processes), async (name) => {
    const answer = await pool.run({ file: join(root, name) });
    answers.set(name, answer);
    const { outcome, failure } = answer;
    console.log(
      failure !== undefined
        ? `FAILED  ${relative(root, join(root, name))}: ${failure}`
        : `${String(outcome!.milliseconds).padStart(6)} ms  ${outcome!.open.padEnd(10)} ${String(outcome!.changedParts).padStart(3)} parts  ${outcome!.report.padEnd(14)} ${name}`,
    );
  });
  pool.close();

  const count = (texts: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]).map(([text, times]) => `${times} ${text}`);
  };
  const outcomes = [...answers.values()].flatMap(({ outcome }) => outcome ?? []);
  const failures = [...answers].filter(([, { failure }]) => failure !== undefined);
  const opened = outcomes.filter(({ open }) => open === "ok");
  const times = outcomes.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  console.log(`
files                  ${files.length}
opened                 ${count(outcomes.map(({ open }) => open)).join(", ")}
untouched, all parts   ${opened.filter(({ changedParts }) => changedParts === 0).length} of ${opened.length}
reported               ${count(opened.map(({ report }) => report)).join(", ")}
half of them within    ${times[Math.floor(times.length / 2)] ?? 0} ms, all within ${times.at(-1) ?? 0} ms
failed                 ${failures.length}${failures.map(([name, { failure }]) => `\n  ${name}: ${failure}`).join("")}`);
  process.exit(failures.length ? 1 : 0);
}

void main();
