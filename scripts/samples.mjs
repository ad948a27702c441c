const made = new Map();
/** Any page may ask for any day: the last few are kept. */
const keptDays = 8;

/** The clock is read here and nowhere else: the person's own day. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
}

/**
 * The sample workbook as a file, made once for each language and day.
 * @param asOf "2026-03-31"; today when left out. Throws a RangeError when it is no day, or none from 1950 to 2200.
 */
export async function sampleBytes(language, asOf = today()) {
  const key = `${language} ${asOf}`;
  if (!made.has(key)) {
    const { tsImport } = await import("tsx/esm/api");
    const { sampleFile } = await tsImport("../src/sample/sampleFile.ts", import.meta.url);
    const { serialOfDay } = await tsImport("../src/sample/day.ts", import.meta.url);
    if (made.size >= keptDays) made.delete(made.keys().next().value);
    made.set(key, Buffer.from(await sampleFile({ language, asOf: serialOfDay(asOf) })));
  }
  return made.get(key);
}
