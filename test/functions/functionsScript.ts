import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createRequire } from "node:module";
import webpack, { type Configuration } from "webpack";

/**
 * functions.js as it ships, built alone. Calling what it returns runs it like a script element: in a module graph of
 * its own, which shares nothing but the window with the rest of the add-in.
 */
export async function functionsScript(): Promise<() => void> {
  const output = mkdtempSync(path.join(tmpdir(), "skm-functions-"));
  try {
    const configure = createRequire(__filename)("../../webpack.config.js") as (
      env: object,
      options: object,
    ) => Configuration[];
    const [addIn] = configure({ output }, { mode: "production" });
    const { functions } = addIn?.entry as Record<string, NonNullable<Configuration["entry"]>>;
    const compiler = webpack({
      ...addIn,
      cache: false,
      entry: { functions } as Configuration["entry"],
      // Served under a name with its fingerprint; here it is read by its own.
      output: { ...addIn?.output, filename: "[name].js" },
      plugins: [],
    });
    await new Promise<void>((done, fail) =>
      compiler?.run((problem, stats) => {
        const fault = problem ?? (stats?.hasErrors() ? new Error(stats.toString("errors-only")) : null);
        compiler.close(() => (fault ? fail(fault) : done()));
      }),
    );
    const [file = ""] = readdirSync(output).filter((name) => /^functions.*\.js$/.test(name));
    const script = readFileSync(path.join(output, file), "utf8");
    return new Function(script) as () => void;
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}
