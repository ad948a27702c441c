import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";
import type { Surroundings } from "./rules";

const root = join(__dirname, "..", "..");

/** Width and height from a PNG's first chunk. */
function pngSize(bytes: Buffer): readonly [number, number] | null {
  return bytes.toString("latin1", 1, 4) === "PNG" ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : null;
}

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sources(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** The names that src/commands gives to Office.actions.associate. */
function associatedActions(): string[] {
  const text = sources(join(root, "src", "commands"))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
  return [...text.matchAll(/\bassociate\(\s*"(\w+)"/g)].map((match) => match[1] ?? "");
}

/** Where a file of the build comes from, as webpack.config.js puts it there. */
function sourceOf(path: string): string {
  if (/^assets\/[^/]+\.png$/.test(path)) return path;
  if (path.startsWith("help/")) return `assets/${path}`;
  if (/^functions.*\.json$/.test(path)) return `src/functions/generated/${path}`;
  return { "taskpane.html": "src/taskpane/taskpane.html", "functions.js": "src/functions/functions.ts" }[path] ?? path;
}

/** The repository's own files and actions. */
export function surroundings(base: string, production = true, published = false): Surroundings {
  const read = (path: string): Buffer | null => {
    const file = join(root, sourceOf(path));
    return existsSync(file) ? readFileSync(file) : null;
  };
  return {
    base,
    production,
    published,
    version,
    actions: associatedActions(),
    hasFile: (path) => existsSync(join(root, sourceOf(path))),
    imageSize: (path) => {
      const bytes = read(path);
      return bytes && pngSize(bytes);
    },
  };
}
