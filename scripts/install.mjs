import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

/**
 * What package-lock.json asks for and node_modules does not hold in that version. Packages for other platforms, which npm
 * leaves out, do not count.
 */
export function missingPackages() {
  const lock = read(join(root, "package-lock.json"));
  const installed = read(join(root, "node_modules", ".package-lock.json"));
  const direct = Object.keys({ ...lock.packages[""].dependencies, ...lock.packages[""].devDependencies });
  return direct.filter((name) => {
    const version = lock.packages[`node_modules/${name}`]?.version;
    if (installed?.packages[`node_modules/${name}`]?.version === version) return false;
    return read(join(root, "node_modules", name, "package.json"))?.version !== version;
  });
}

/**
 * Installs what is missing, with npm's own lock file; ends the process with npm's message when that fails.
 * @param options.quiet leave standard output to the command's own result
 * @param options.failure exit code when npm fails
 */
export function ensureInstalled({ quiet = false, failure = 1 } = {}) {
  const missing = missingPackages();
  if (missing.length === 0) return;
  const some = missing.slice(0, 3).join(", ");
  const tell = quiet ? console.error : console.log;
  tell(`Installing packages (${some}${missing.length > 3 ? ` and ${missing.length - 3} more` : ""} missing) ...`);
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: quiet ? ["ignore", process.stderr, "inherit"] : "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("npm ci failed: the packages could not be installed. Its message stands above.");
    process.exit(failure);
  }
}
