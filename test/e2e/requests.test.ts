/**
 * Promise 6: no request leaves but to the host of the add-in and to Microsoft's. Every page is opened in a browser and its
 * requests are listed; and what ships names no other address that it could ask.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { paneEn } from "../../src/text/pane/en";
import { say } from "../../src/text/text";
import { button, chooseView } from "./actions";
import { openDesk, type Desk } from "./desk";

const site = process.env.SKM_SITE_FOLDER ?? join(__dirname, "..", "..", "dist");
const scripts = readdirSync(site).filter((name) => name.endsWith(".js"));

/** Of Microsoft's, for office.js. */
const microsoft = new Set(["appsforoffice.microsoft.com", "ajax.aspnetcdn.com"]);

/** Names of formats and words in error messages of libraries: nothing asks there. */
const names = new Set([
  "www.w3.org",
  "purl.oclc.org",
  "schemas.openxmlformats.org",
  "www.wps.cn",
  "react.dev",
  "sebbo2002.github.io",
]);

test("scripts that ship name no host that could be asked", () => {
  const hosts = scripts.flatMap((name) =>
    [...readFileSync(join(site, name), "utf8").matchAll(/(?:https?|wss?):\/\/([\w.-]+)/g)].map(
      ([, host]) => host ?? "",
    ),
  );
  expect([...new Set(hosts)].filter((host) => !names.has(host)).sort()).toEqual([]);
});

test("nothing that ships can ask by itself, but for the reader of CSV files, which is given texts", () => {
  const asking =
    /\bfetch\(|\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b|\bEventSource\b|\bimportScripts\b|\bRTCPeerConnection\b/g;
  const found = scripts.flatMap((name) =>
    [...readFileSync(join(site, name), "utf8").matchAll(asking)].map(([word]) => {
      const licence = join(site, `${name}.LICENSE.txt`);
      const isCsv = existsSync(licence) && readFileSync(licence, "utf8").includes("Papa Parse");
      return `${isCsv ? "Papa Parse" : name} ${word}`;
    }),
  );
  expect([...new Set(found)]).toEqual(["Papa Parse XMLHttpRequest"]);
});

let desk: Desk | undefined;
afterEach(() => desk?.close());

test("every page, opened one after the other, asks its own host alone", async () => {
  desk = await openDesk("?lang=en&tab=casting&asof=2026-03-30");
  const asked: string[] = [];
  desk.page.on("request", (request) => asked.push(request.url()));
  await desk.page.reload();
  await desk.page.waitForFunction(() => window.workbench !== undefined);
  await desk.page.evaluate(async () => void (await window.workbench?.ready));
  const views = Object.keys(paneEn).flatMap((key) => {
    const [, tab, view] = /^pane\.view\.(\w+)\.(\w+)$/.exec(key) ?? [];
    return tab && view ? [[tab as "casting" | "reminders" | "plan", view] as const] : [];
  });
  expect(views.length).toBeGreaterThan(12);
  for (const [tab, view] of views) {
    await chooseView(desk, "en", tab, view);
    await desk.page.waitForLoadState("networkidle");
  }
  await desk.pane.getByRole("tab", { name: say("en", "pane.tab.data") }).click();
  await button(desk, "en", "intake.page.offerData").first().click();
  await desk.page.waitForLoadState("networkidle");
  const own = new URL(process.env.SKM_SITE!).host;
  const hosts = new Set(asked.filter((url) => /^(?:https?|wss?):/.test(url)).map((url) => new URL(url).host));
  expect(asked.length).toBeGreaterThan(10);
  expect([...hosts].filter((host) => host !== own && !microsoft.has(host))).toEqual([]);
  expect(desk.faults).toEqual([]);
});
