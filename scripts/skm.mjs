// npm run skm: the headless commands (src/headless). Standard output belongs to their results alone.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./install.mjs";

ensureInstalled({ quiet: true, failure: 2 });

// npm runs scripts in the project's folder; the files that a person names stand where they typed.
const typedIn = process.env.INIT_CWD ?? process.cwd();
const { status } = spawnSync(
  process.execPath,
  [
    "--max-old-space-size=8192",
    fileURLToPath(new URL("../node_modules/tsx/dist/cli.mjs", import.meta.url)),
    fileURLToPath(new URL("../src/headless/skm.ts", import.meta.url)),
    ...process.argv.slice(2),
  ],
  { cwd: typedIn, stdio: "inherit" },
);
process.exit(status ?? 1);
