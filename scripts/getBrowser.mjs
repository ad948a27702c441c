import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { findBrowser, gotBrowserFile, noBrowserMessage } from "./browser.mjs";
import { folder } from "./bundle.mjs";

const place = folder(".cache", "browser");

/** Runs a program; what it says goes to the terminal, on the error stream. Whether it ended well. */
function does(program, args, env = {}, cwd = folder()) {
  const { status } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", process.stderr, "inherit"],
    shell: process.platform === "win32",
  });
  return status === 0;
}

/** A browser whose libraries are missing is found and does not start. Chrome on Windows does not answer this question. */
const starts = (path) =>
  existsSync(path) &&
  (process.platform === "win32" || spawnSync(path, ["--version"], { timeout: 60_000 }).status === 0);

const onPath = (program) =>
  (process.env.PATH ?? "").split(delimiter).some((each) => each !== "" && existsSync(join(each, program)));

/** How distributions install Chromium, with a font: without one a page has boxes for letters. */
const distributions = {
  "apt-get": [
    ["update", "-q"],
    ["install", "-yq", "--no-install-recommends", "chromium", "fonts-dejavu-core"],
  ],
  dnf: [["install", "-y", "chromium", "dejavu-sans-fonts"]],
  apk: [["add", "chromium", "font-dejavu"]],
  pacman: [["-Sy", "--noconfirm", "chromium", "ttf-dejavu"]],
  zypper: [["--non-interactive", "install", "chromium", "dejavu-fonts"]],
};
const distribution = Object.keys(distributions).find(onPath);

/** Chromium in a package of npm's, for Linux on x64; pinned like every package. MIT, 70 MB. */
const inNpm = "@sparticuz/chromium@147.0.0";

const ways = [
  {
    says: "Playwright's own download",
    isPossible: () => true,
    async get() {
      const own = { PLAYWRIGHT_BROWSERS_PATH: join(place, "playwright") };
      const cli = folder("node_modules", "playwright-core", "cli.js");
      if (!does(process.execPath, [cli, "install", "--no-shell", "chromium"], own)) return null;
      Object.assign(process.env, own);
      return (await import("playwright-core")).chromium.executablePath();
    },
  },
  {
    says: `the distribution's package (${distribution} install chromium)`,
    isPossible: () => process.platform === "linux" && process.getuid?.() === 0 && distribution !== undefined,
    async get() {
      const env = { DEBIAN_FRONTEND: "noninteractive" };
      return distributions[distribution].every((args) => does(distribution, args, env)) ? findBrowser() : null;
    },
  },
  {
    says: `the npm package ${inNpm}`,
    isPossible: () => process.platform === "linux" && process.arch === "x64",
    async get() {
      const args = ["install", "--prefix", place, "--no-save", "--no-audit", "--no-fund", inNpm];
      if (!does("npm", args)) return null;
      // The package unpacks into the folder for temporary files, and its libraries only where it sees a cloud function.
      const unpacked = join(place, "unpacked");
      mkdirSync(unpacked, { recursive: true });
      const unpack = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';
      const env = { TMPDIR: unpacked, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" };
      if (!does(process.execPath, ["--input-type=module", "-e", unpack], env, place)) return null;
      const wrapper = join(unpacked, "chromium.sh");
      const lines = [
        "#!/bin/sh",
        `export LD_LIBRARY_PATH="\${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}${unpacked}/al2023/lib"`,
        `[ -d /etc/fonts ] || export FONTCONFIG_PATH="${unpacked}/fonts"`,
        `exec "${unpacked}/chromium" "$@"`,
      ];
      writeFileSync(wrapper, `${lines.join("\n")}\n`);
      chmodSync(wrapper, 0o755);
      return wrapper;
    },
  },
];

/**
 * Gets a browser in the first way that works on this machine, and says what it does. What CHROME_PATH names is the user's
 * decision: nothing stands in for it.
 * @returns the browser's path, kept for the next time; null where no way works, with the reason said
 */
export async function getBrowser({ tell = console.error, from = ways, isFine = starts, keep = gotBrowserFile } = {}) {
  if (!process.env.CHROME_PATH) {
    tell("No Chromium, Chrome or Edge was found.");
    for (const { says, isPossible, get } of from) {
      if (!isPossible()) continue;
      tell(`Trying ${says} ...`);
      const path = await get().catch(() => null);
      if (path && isFine(path)) {
        tell(`Got ${path}.`);
        mkdirSync(dirname(keep), { recursive: true });
        writeFileSync(keep, path);
        return path;
      }
      tell(path ? `${path} does not start.` : "That did not work.");
    }
  }
  tell(noBrowserMessage());
  return null;
}
