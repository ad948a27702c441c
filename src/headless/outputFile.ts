import { realpath, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { UsageError } from "./usageError";

/** True when the output would overwrite the input. */
export async function isSameFile(input: string, output: string): Promise<boolean> {
  const [from, to] = await Promise.all([input, output].map((file) => realpath(file).catch(() => resolve(file))));
  return from === to;
}

/** @throws UsageError when the file cannot be written */
export async function save(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes);
  } catch (error) {
    throw new UsageError("headless.fileUnwritable", { file, reason: (error as Error).message });
  }
}
