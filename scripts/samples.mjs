const made = new Map();

/** The clock is read here and nowhere else: the person's own day. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
}

/**
 * The sample workbook as a file, made once for each language and day.
 * @param asOf "2026-03-31"; today when left out. Throws a RangeError when it is no day.
 */
export async function sampleBytes(language, asOf = today()) {
  const key = `${language} ${asOf}`;
  if (!made.has(key)) {
    const { tsImport } = await import("tsx/esm/api");
    const { sampleFile } = await tsImport("../src/sample/sampleFile.ts", import.meta.url);
    const { serialOfDay } = await tsImport("../src/sample/day.ts", import.meta.url);
    made.set(key, Buffer.from(await sampleFile({ language, asOf: serialOfDay(asOf) })));
  }
  return made.get(key);
}
