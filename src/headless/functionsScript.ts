import { buildSync } from "esbuild";
import path from "node:path";

let script: (() => void) | undefined;

/**
 * The functions as the page loads them: one script, in a module graph of its own, which shares nothing but the window
 * with the rest of the add-in. Calling what it returns runs it.
 */
export function functionsScript(): () => void {
  script ??= new Function(bundled()) as () => void;
  return script;
}

function bundled(): string {
  const entry = path.join(__dirname, "../functions/functions.ts");
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}
