/** @jest-environment jsdom */
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

const site = process.env.SKM_SITE_FOLDER ?? join(__dirname, "..", "..", "dist");

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}

const shipped = files(site).filter((path) => !path.startsWith(join(site, "workbench")));
const scripts = shipped.filter((path) => path.endsWith(".js"));
const page = new DOMParser().parseFromString(readFileSync(join(site, "taskpane.html"), "utf8"), "text/html");

test("the add-in contains nothing of the workbench and nothing of its libraries", () => {
  expect(scripts.length).toBeGreaterThanOrEqual(3);
  const foreign = ["o_spreadsheet", "o-spreadsheet", "odoo", "workbenchOffice", "ApiNotFound(", "chart.js", "LGPL"];
  const found = scripts.flatMap((path) => {
    const text = readFileSync(path, "utf8");
    return foreign.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`);
  });
  expect(found).toEqual([]);
});

test("the workbench's libraries are the unmodified files, with their licences beside them", () => {
  const packages = join(__dirname, "..", "..", "node_modules");
  for (const [name, from] of [
    ["o_spreadsheet.min.iife.js", "@odoo/o-spreadsheet/dist"],
    ["o_spreadsheet.xml", "@odoo/o-spreadsheet/dist"],
    ["owl.iife.min.js", "@odoo/owl/dist"],
    ["chart.umd.min.js", "chart.js/dist"],
  ] as const) {
    expect(readFileSync(join(site, "workbench", "lib", name)).equals(readFileSync(join(packages, from, name)))).toBe(
      true,
    );
  }
  expect(readFileSync(join(site, "workbench", "lib", "o-spreadsheet-LICENSE.txt"), "utf8")).toContain(
    "GNU LESSER GENERAL PUBLIC",
  );
  expect(readFileSync(join(site, "workbench", "lib", "owl-LICENSE.txt"), "utf8")).toContain(
    "GNU LESSER GENERAL PUBLIC",
  );
});

test("the page loads office.js from Microsoft in its head, before our scripts, the functions first", () => {
  const tags = [...page.querySelectorAll("script")];
  const sources = tags.map((tag) => tag.getAttribute("src"));
  expect(sources[0]).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  expect(page.head.contains(tags[0] ?? null)).toBe(true);
  // Deferred all or none: scripts that wait run after those that do not, and ours need office.js.
  expect(new Set(tags.map((tag) => tag.defer)).size).toBe(1);
  expect(tags.filter((tag) => tag.textContent !== "")).toEqual([]);
  expect(sources[1]).toMatch(/^functions\.[0-9a-f]{10}\.js$/);
  expect(sources.at(-1)).toMatch(/^taskpane\.[0-9a-f]{10}\.js$/);
});

test("the page forbids scripts from elsewhere and evaluated ones", () => {
  const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content") ?? "";
  const scriptSources = /script-src ([^;]+)/.exec(policy)?.[1];
  expect(policy).toContain("default-src 'none'");
  expect(scriptSources).toBe(
    "'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js",
  );
});

test("the page's hashed functions are those under the manifest's name", () => {
  const hashed = [...page.querySelectorAll("script")][1]?.getAttribute("src") ?? "";
  expect(readFileSync(join(site, hashed)).equals(readFileSync(join(site, "functions.js")))).toBe(true);
});

test("functions.js stands alone: it associates every function that functions.json describes", () => {
  const script = readFileSync(join(site, "functions.js"), "utf8");
  const ids: string[] = [];
  class FunctionError extends Error {}
  const stand = { associate: (id: string) => ids.push(id), Error: FunctionError, ErrorCode: {} };
  new Function("CustomFunctions", "self", script)(stand, {});
  const described = JSON.parse(readFileSync(join(site, "functions.json"), "utf8")) as { functions: { id: string }[] };
  expect(ids.sort()).toEqual(described.functions.map((one) => one.id).sort());
});

test("the functions' help addresses lead to a page of the build, and to a place on it", () => {
  for (const file of ["functions.json", "functions-de.json"]) {
    const { functions } = JSON.parse(readFileSync(join(site, file), "utf8")) as { functions: { helpUrl: string }[] };
    for (const { helpUrl } of functions) {
      const { pathname, hash } = new URL(helpUrl);
      const help = readFileSync(join(site, pathname), "utf8");
      const section = new DOMParser().parseFromString(help, "text/html").getElementById(hash.slice(1));
      expect(section?.querySelectorAll("[lang]").length).toBe(2);
    }
  }
});

test("every link of the served pages leads to a file of the build and to a place in it", () => {
  const read = (path: string) => new DOMParser().parseFromString(readFileSync(path, "utf8"), "text/html");
  const help = shipped.filter((path) => path.startsWith(join(site, "help")) && path.endsWith(".html"));
  expect(help.map((path) => path.slice(site.length))).toEqual(
    expect.arrayContaining(["/help/privacy.html", "/help/administrators.html", "/help/administratoren.html"]),
  );
  const broken = help.flatMap((path) =>
    [...read(path).querySelectorAll("[href]")]
      .map((link) => link.getAttribute("href") ?? "")
      .filter((address) => !/^https?:/.test(address))
      .filter((address) => {
        const [file = "", anchor = ""] = address.split("#");
        const target = file === "" ? path : join(dirname(path), file);
        if (!existsSync(target) || !statSync(target).isFile()) return true;
        return anchor !== "" && read(target).getElementById(anchor) === null;
      })
      .map((address) => `${path}: ${address}`),
  );
  expect(broken).toEqual([]);
});

test("no placeholder address is left in what is served", () => {
  const left = shipped
    .filter((path) => /\.(json|xml|html)$/.test(path))
    .filter((path) => readFileSync(path, "utf8").includes("skm.example"));
  expect(left).toEqual([]);
});
