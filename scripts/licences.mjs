// The licences of what the add-in ships: node scripts/licences.mjs [--write] [--lock package-lock.json]
// Without --write it fails (exit 1) where a production package has a licence outside of the list below, or where
// docs/licences.md no longer says what the lock file says.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/** Licences that ask for no more than that their notice is kept. */
const accepted = new Set(["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD"]);
const page = fileURLToPath(new URL("../docs/licences.md", import.meta.url));
const begin = "<!-- written by scripts/licences.mjs -->";
const end = "<!-- end -->";

const { values } = parseArgs({ options: { write: { type: "boolean" }, lock: { type: "string" } } });
const lockFile = values.lock ?? fileURLToPath(new URL("../package-lock.json", import.meta.url));

/** Production packages of a lock file (optional ones are for the command line and no part of the add-in): name, version, licence ("" where none is given). */
function productionPackages(lock) {
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== "" && !entry.dev && !entry.devOptional && !entry.optional && !entry.link)
    .map(([path, entry]) => ({
      name: path.replace(/^.*node_modules\//, ""),
      version: entry.version,
      licence: typeof entry.license === "string" ? entry.license : "",
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** "MIT", "(MIT OR GPL-3.0)" and "MIT AND ISC": one accepted choice suffices, of several that all hold each must be. */
function isAccepted(licence) {
  const parts = licence.replace(/[()]/g, "");
  if (parts.includes(" AND ")) return parts.split(" AND ").every((part) => isAccepted(part.trim()));
  return parts.split(" OR ").some((part) => accepted.has(part.trim()));
}

const packages = productionPackages(JSON.parse(await readFile(lockFile, "utf8")));
const refused = packages.filter(({ licence }) => !isAccepted(licence));
for (const { name, version, licence } of refused) {
  process.stderr.write(
    `${name} ${version} has the licence "${licence || "none given"}", which is not on the list in scripts/licences.mjs. ` +
      "Use another package, or read its licence and extend the list.\n",
  );
}
if (refused.length > 0) process.exit(1);

const rows = [
  ["package", "version", "licence"],
  ...packages.map(({ name, version, licence }) => [name, version, licence]),
];
const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length)));
// Columns are padded as the formatter pads them, so that both agree about the page.
const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`);
lines.splice(1, 0, `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`);
const table = [begin, "", ...lines, "", end].join("\n");

const written = await readFile(page, "utf8");
const renewed = written.slice(0, written.indexOf(begin)) + table + written.slice(written.indexOf(end) + end.length);
if (values.write) {
  await writeFile(page, renewed);
} else if (!values.lock && renewed !== written) {
  process.stderr.write("docs/licences.md is not up to date. Run: node scripts/licences.mjs --write\n");
  process.exit(1);
}
process.stdout.write(`${packages.length} production packages, all under ${[...accepted].join(", ")}\n`);
