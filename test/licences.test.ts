import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const script = join(__dirname, "..", "scripts", "licences.mjs");

function run(packages: Record<string, { version: string; license?: string; dev?: boolean }>) {
  const lock = join(mkdtempSync(join(tmpdir(), "licences-")), "package-lock.json");
  writeFileSync(lock, JSON.stringify({ packages: { "": { name: "x" }, ...packages } }));
  return spawnSync(process.execPath, [script, "--lock", lock], { encoding: "utf8" });
}

describe("the licence check", () => {
  it("accepts what the repository ships and the page that lists it", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^\d+ production packages/);
  });

  it.each([["GPL-3.0-only"], ["MIT AND LGPL-3.0-or-later"], [undefined], ["SEE LICENSE IN LICENSE"]])(
    "refuses %s",
    (license) => {
      const { status, stderr } = run({
        "node_modules/react": { version: "1.0.0", license: "MIT" },
        "node_modules/odd": { version: "2.0.0", license },
      });
      expect(status).toBe(1);
      expect(stderr).toContain("odd 2.0.0");
      expect(stderr).not.toContain("react");
    },
  );

  it("does not look at development packages and accepts a choice", () => {
    const { status } = run({
      "node_modules/tool": { version: "1.0.0", license: "GPL-3.0-only", dev: true },
      "node_modules/choice": { version: "1.0.0", license: "(GPL-3.0-only OR MIT)" },
    });
    expect(status).toBe(0);
  });
});
