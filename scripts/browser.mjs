import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { folder } from "./bundle.mjs";

/** Where the path of a browser is kept that `npm test` got by itself. */
export const gotBrowserFile = folder(".cache", "browser", "path.txt");

const names = {
  win32: ["chrome.exe", "msedge.exe", "chromium.exe"],
  other: [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
  ],
};

/** Where Windows and macOS keep browsers that are not on the PATH. */
function usualPlaces() {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Microsoft Edge", "Chromium"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform !== "win32") return ["/snap/bin/chromium"];
  const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
  const tails = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];
  return roots.flatMap((root) => (root ? tails.map((tail) => join(root, tail)) : []));
}

/**
 * The path of a Chromium-family browser on this machine, or null. CHROME_PATH decides when it is set.
 */
export function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) return existsSync(chosen) ? chosen : null;
  const wanted = process.platform === "win32" ? names.win32 : names.other;
  for (const each of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of wanted) {
      const path = join(each, name);
      if (each && existsSync(path)) return path;
    }
  }
  const got = existsSync(gotBrowserFile) ? [readFileSync(gotBrowserFile, "utf8")] : [];
  return [...usualPlaces(), ...got].find((path) => existsSync(path)) ?? null;
}

/** What to tell a person whose machine has no browser that the tests can drive. */
export const noBrowserMessage = () =>
  [
    process.env.CHROME_PATH
      ? `CHROME_PATH is ${process.env.CHROME_PATH}, but there is no such file.`
      : "No Chromium-family browser was found (Chromium, Google Chrome or Microsoft Edge).",
    "Install one: apt-get install chromium (Debian, Ubuntu), brew install --cask google-chrome (macOS), winget install Google.Chrome (Windows).",
    "Or set CHROME_PATH to the program of one that you have.",
  ].join("\n");

/** Flags under which a system browser runs unattended, also as root in a container. */
export const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** A running headless browser. Throws `noBrowserMessage` where there is none. */
export async function launchBrowser() {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(noBrowserMessage());
  const { chromium } = await import("playwright-core");
  return chromium.launch({
    executablePath,
    args: browserFlags,
    headless: true,
  });
}
