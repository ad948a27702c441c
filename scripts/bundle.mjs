import { createRequire } from "node:module";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { hostingFiles } from "./hosting.mjs";
import { manifestAt, manifestToPublish, placeholder, readManifest } from "./manifest.mjs";

const root = new URL("../", import.meta.url);
const require = createRequire(import.meta.url);

/** The project's folder, and folders in it. */
export const folder = (...parts) => join(fileURLToPath(root), ...parts);

/** Puts beside the bundles what a host needs: the manifest and its rules for headers. */
function finish(output, base) {
  const { version } = require("../package.json");
  writeFileSync(join(output, "manifest.xml"), manifestAt(manifestToPublish(readManifest(root), version), base));
  const files = readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(output, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !path.startsWith("workbench/") && !path.endsWith(".map"));
  for (const [name, content] of Object.entries(hostingFiles(files, base))) writeFileSync(join(output, name), content);
}

/**
 * Builds into `output` and writes manifest.xml and the hosts' rules for headers there.
 * @param mode "production" or "development"
 * @param base address that the manifest names; the placeholder when left out
 * @param onBuilt called after each further build with what failed, or null, and which of "add-in" and "workbench" changed:
 *   turns on watching. The promise resolves after the first build.
 * @returns what ends the watching; nothing to end otherwise
 */
export async function bundle({ mode, output, workbench = false, base = placeholder, onBuilt }) {
  const webpack = require("webpack");
  const configurations = require("../webpack.config.js")({ workbench, output, base }, { mode });
  if (!onBuilt) rmSync(output, { recursive: true, force: true });
  const compiler = webpack(configurations);
  const end = () => new Promise((done) => compiler.close(done));
  return new Promise((resolve, reject) => {
    let first = true;
    const hashes = new Map();
    const built = (problem, stats) => {
      const failure =
        problem ?? (stats.hasErrors() ? new Error(stats.toString({ preset: "errors-only", colors: false })) : null);
      if (!failure) finish(output, base);
      const parts = problem ? [] : stats.stats.filter(({ compilation: { name }, hash }) => hashes.get(name) !== hash);
      for (const { compilation, hash } of parts) hashes.set(compilation.name, hash);
      if (!first)
        return onBuilt(
          failure,
          parts.map(({ compilation }) => compilation.name),
        );
      first = false;
      if (!onBuilt) return end().then(() => (failure ? reject(failure) : resolve(end)));
      if (failure) return end().then(() => reject(failure));
      resolve(end);
    };
    if (onBuilt) compiler.watch({ aggregateTimeout: 200 }, built);
    else compiler.run(built);
  });
}
