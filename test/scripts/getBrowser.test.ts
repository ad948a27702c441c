import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getBrowser } from "../../scripts/getBrowser.mjs";

const way = (says: string, get: () => Promise<string | null>, isPossible = true) => ({
  says,
  isPossible: () => isPossible,
  get,
});
const fails = way("a download", () => Promise.reject(new Error("no network")));
const broken = way("a package", async () => "/broken/chrome");
const works = way("another package", async () => "/good/chrome");
const isFine = (path: string): boolean => path.startsWith("/good");

let keep: string;
let said: string[];
const tell = (line: string): number => said.push(line);
const chosen = process.env.CHROME_PATH;
beforeEach(() => {
  keep = join(mkdtempSync(join(tmpdir(), "browser-")), "kept", "path.txt");
  said = [];
  delete process.env.CHROME_PATH;
});
afterEach(() => {
  if (chosen === undefined) delete process.env.CHROME_PATH;
  else process.env.CHROME_PATH = chosen;
});

test("tries one way after the other, says each, and keeps the first browser that starts", async () => {
  const later = jest.fn(async () => "/good/later");
  const elsewhere = way("elsewhere", later, false);
  expect(await getBrowser({ from: [elsewhere, fails, broken, works, way("later", later)], tell, isFine, keep })).toBe(
    "/good/chrome",
  );
  expect(said).toEqual([
    "No Chromium, Chrome or Edge was found.",
    "Trying a download ...",
    "That did not work.",
    "Trying a package ...",
    "/broken/chrome does not start.",
    "Trying another package ...",
    "Got /good/chrome.",
  ]);
  expect(later).not.toHaveBeenCalled();
  expect(readFileSync(keep, "utf8")).toBe("/good/chrome");
});

test("where every way fails it says how to get one", async () => {
  expect(await getBrowser({ from: [fails, broken], tell, isFine, keep })).toBeNull();
  expect(said.at(-1)).toMatch(/Install one: .*Or set CHROME_PATH/s);
  expect(existsSync(keep)).toBe(false);
});

test("a CHROME_PATH that names nothing is told, and nothing is installed in its stead", async () => {
  process.env.CHROME_PATH = "/nowhere/chrome";
  expect(await getBrowser({ from: [works], tell, isFine, keep })).toBeNull();
  expect(said.join()).toContain("CHROME_PATH is /nowhere/chrome, but there is no such file.");
});
