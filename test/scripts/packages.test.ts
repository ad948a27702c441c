import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { minVersion, subset } from "semver";
import { validationWords } from "../../scripts/manifest.mjs";

const root = join(__dirname, "..", "..");
const read = (...path: string[]): string => readFileSync(join(root, ...path), "utf8");
const { engines, scripts } = JSON.parse(read("package.json")) as {
  engines: { node: string };
  scripts: Record<string, string>;
};
const lock = JSON.parse(read("package-lock.json")) as {
  packages: Record<string, { engines?: { node?: string } }>;
};

/** Packages that exclude a Node version of a range. */
const excluding = (range: string): string[] =>
  Object.entries(lock.packages)
    .filter(([path, { engines: own }]) => path !== "" && own?.node !== undefined && !subset(range, own.node))
    .map(([path, { engines: own }]) => `${path}: ${own?.node}`);

test("every package allows the Node versions that package.json names, and the documents name the same", () => {
  expect(excluding(engines.node)).toEqual([]);
  expect(excluding(">=20").length).toBeGreaterThan(0);
  const from = minVersion(engines.node)?.version.replace(/\.0$/, "") ?? "";
  for (const page of ["README.md", "docs/user-guide.md", "docs/benutzerhandbuch.md"])
    expect(read(page)).toContain(from);
});

test("package-lock.json names no registry", () => {
  expect(read("package-lock.json")).not.toMatch(/"resolved"|https?:\/\/registry/);
});

test("the documents name no command that package.json lacks", () => {
  const pages = ["README.md", "CHANGELOG.md", ...readdirSync(join(root, "docs")).map((name) => join("docs", name))];
  const named = pages
    .filter((page) => page.endsWith(".md") && existsSync(join(root, page)))
    .flatMap((page) => [...read(page).matchAll(/npm run (?:--silent )?([a-z][a-z:]+)/g)].map(([, name]) => name));
  expect([...new Set(named)].filter((name) => !((name as string) in scripts))).toEqual([]);
  expect(named.length).toBeGreaterThan(10);
});

test("what the validation service says becomes sentences; no report is no approval", () => {
  expect(validationWords({ isValid: true, report: { warnings: [{ title: "Icon.", content: "Too small." }] } })).toEqual(
    {
      isValid: true,
      lines: ["Warning: Icon. Too small.", "The manifest is valid."],
    },
  );
  expect(validationWords({ isValid: false, report: { errors: [{ content: "No id." }] } }).lines).toEqual([
    "Error: No id.",
    "The manifest is not valid.",
  ]);
  expect(validationWords({ isValid: false, status: 503, statusText: "Busy" })).toEqual({
    isValid: false,
    lines: ["The service gave no report (503 Busy)."],
  });
});
