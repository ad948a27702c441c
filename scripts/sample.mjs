// Writes the sample workbook: node scripts/sample.mjs [--lang de|en] [--as-of YYYY-MM-DD] [--out F.xlsx]
// Without --lang both languages, without --as-of for today, without --out into dist/.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { tsImport } from "tsx/esm/api";

const usage = "Usage: npm run sample -- [--lang de|en] [--as-of YYYY-MM-DD] [--seed N] [--out F.xlsx]";

function stop(sentence) {
  process.stderr.write(`${sentence}\n${usage}\n`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        lang: { type: "string" },
        "as-of": { type: "string" },
        seed: { type: "string" },
        out: { type: "string" },
      },
    }).values;
  } catch (error) {
    return stop(error.message);
  }
}

const given = readArguments();
if (given.lang !== undefined && !["de", "en"].includes(given.lang))
  stop(`There is no sample in the language "${given.lang}".`);
if (given.out !== undefined && given.lang === undefined) stop("With --out say which language: --lang de or --lang en.");
if (given.seed !== undefined && !/^\d{1,9}$/.test(given.seed)) stop(`The seed "${given.seed}" is not a whole number.`);

const { sampleFile } = await tsImport("../src/sample/sampleFile.ts", import.meta.url);
const { serialOfDay } = await tsImport("../src/sample/day.ts", import.meta.url);

/** The clock is read here and nowhere else: the person's own day. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
}

let asOf;
try {
  asOf = serialOfDay(given["as-of"] ?? today());
} catch {
  stop(`"${given["as-of"]}" is not a day such as 2026-03-31.`);
}

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
for (const language of given.lang ? [given.lang] : ["en", "de"]) {
  const path = resolve(given.out ?? `${dist}sample-${language}.xlsx`);
  await mkdir(dirname(path), { recursive: true });
  const seed = given.seed === undefined ? {} : { seed: Number(given.seed) };
  const bytes = await sampleFile({ language, asOf, ...seed }).catch((problem) =>
    problem instanceof RangeError ? stop(problem.message) : Promise.reject(problem),
  );
  await writeFile(path, bytes);
  process.stdout.write(`${path}\n`);
}
