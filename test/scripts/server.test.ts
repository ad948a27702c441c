import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { request, type IncomingMessage, type RequestOptions, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { liveReload } from "../../scripts/liveReload.mjs";
import { serve } from "../../scripts/server.mjs";

const officeTag = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
const folder = mkdtempSync(join(tmpdir(), "site-"));
mkdirSync(join(folder, "workbench"));
writeFileSync(
  join(folder, "taskpane.html"),
  `<html><head>${officeTag}</head><script src="taskpane.0123456789.js"></script></html>`,
);
writeFileSync(join(folder, "taskpane.0123456789.js"), "1");
writeFileSync(join(folder, "functions.js"), "2");
writeFileSync(join(folder, "icon.png"), "3");
writeFileSync(join(folder, "workbench", "index.html"), "<html><head></head></html>");
writeFileSync(`${folder}-secret.txt`, "outside");

const servers: Server[] = [];
async function start(workbench: boolean): Promise<string> {
  const server = await serve({ folder, port: 0, workbench });
  servers.push(server);
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

test("with the workbench the address of office.js is answered by it, and nothing else of the page changes", async () => {
  const text = await (await fetch(`${await start(true)}/taskpane.html`)).text();
  expect(text).toBe(
    '<html><head><script src="workbench/office.js"></script></head><script src="taskpane.0123456789.js"></script></html>',
  );
});

test("without the workbench the page is served as it was built", async () => {
  expect(await (await fetch(`${await start(false)}/taskpane.html`)).text()).toContain(officeTag);
});

test("images carry no Cache-Control, or Office shows a default icon; hashed scripts stay, the rest is asked for again", async () => {
  const base = await start(true);
  const header = async (path: string): Promise<string | null> =>
    (await fetch(base + path)).headers.get("cache-control");
  expect(await header("/icon.png")).toBeNull();
  expect(await header("/taskpane.0123456789.js")).toContain("immutable");
  expect(await header("/functions.js")).toBe("no-cache");
  expect(await header("/taskpane.html")).toBe("no-cache");
});

test("the root leads to the workbench, a folder to its page", async () => {
  const base = await start(true);
  expect((await fetch(base)).url).toBe(`${base}/workbench/`);
  expect((await fetch(`${base}/workbench/`)).status).toBe(200);
  expect((await fetch(`${base}/workbench`)).url).toBe(`${base}/workbench/`);
});

test("what is not there, and what lies outside of the folder, is not served", async () => {
  const base = await start(true);
  expect((await fetch(`${base}/nothing.js`)).status).toBe(404);
  expect((await fetch(`${base}/%2e%2e%2f${folder.split("/").at(-1)}-secret.txt`)).status).toBe(404);
  expect((await fetch(`${base}/%E0%A4%A`)).status).toBe(400);
});

test("a taken port is told by its code", async () => {
  const port = Number(new URL(await start(true)).port);
  await expect(serve({ folder, port })).rejects.toMatchObject({ code: "EADDRINUSE" });
});

/** Asks with headers that fetch does not let through. */
function ask(base: string, options: RequestOptions): Promise<IncomingMessage> {
  return new Promise((done, fail) =>
    request(base, options, (answer) => {
      answer.resume();
      done(answer);
    })
      .on("error", fail)
      .end(),
  );
}

test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])("%s is not answered", async (method) => {
  const answer = await ask(`${await start(true)}/functions.js`, { method });
  expect([answer.statusCode, answer.headers.allow]).toEqual([405, "GET, HEAD"]);
});

test("HEAD answers as GET does, without the contents", async () => {
  const base = await start(true);
  const answer = await fetch(`${base}/functions.js`, { method: "HEAD" });
  expect([answer.status, answer.headers.get("content-length"), await answer.text()]).toEqual([200, "1", ""]);
});

test.each([
  ["localhost:3000", 200],
  ["127.0.0.1", 200],
  ["[::1]:3000", 200],
  ["attacker.example", 421],
  ["localhost.attacker.example:3000", 421],
  ["127.0.0.1.attacker.example", 421],
])("asked for as %s it answers %i", async (host, status) => {
  expect((await ask(`${await start(true)}/functions.js`, { headers: { host } })).statusCode).toBe(status);
});

test("every answer forbids guessing its type", async () => {
  const base = await start(true);
  for (const path of [
    "/functions.js",
    "/workbench/",
    "/nothing.js",
    "/%E0%A4%A",
    "/sample-en.xlsx?asof=1900-01-01",
    "/",
  ])
    expect((await fetch(base + path, { redirect: "manual" })).headers.get("x-content-type-options")).toBe("nosniff");
});

describe("while files change", () => {
  const open = async () => {
    const live = liveReload();
    const server = await serve({ folder, port: 0, live });
    servers.push(server);
    return { live, base: `http://localhost:${(server.address() as AddressInfo).port}` };
  };

  test("pages say that the first build runs, also over old files, and are served when it has ended", async () => {
    const { live, base } = await open();
    const building = await fetch(`${base}/taskpane.html`);
    expect([building.status, building.headers.get("cache-control")]).toEqual([503, "no-cache"]);
    expect(await building.text()).toMatch(/Building … .*Wird gebaut …/s);
    expect((await fetch(`${base}/functions.js`)).status).toBe(200);
    live.built(["add-in", "workbench"]);
    expect((await fetch(`${base}/taskpane.html`)).status).toBe(200);
    expect(await (await fetch(`${base}/workbench/`)).text()).toContain('<script defer src="/live.js">');
    expect(await (await fetch(`${base}/live.js`)).text()).toContain('new EventSource("/live")');
  });

  test("who listens hears what was built and what failed; nobody else is served a script", async () => {
    const { live, base } = await open();
    const stop = new AbortController();
    const { body } = await fetch(`${base}/live`, { signal: stop.signal });
    const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
    const heard = async (): Promise<string | undefined> => (await reader.read()).value;
    expect(await heard()).toBe(": listening\n\n");
    live.built(["add-in"]);
    expect(await heard()).toBe('event: built\ndata: ["add-in"]\n\n');
    live.failed("x.ts:\nno such name");
    expect(await heard()).toBe('event: failed\ndata: "x.ts:\\nno such name"\n\n');
    stop.abort();
    const plain = await start(true);
    expect(await (await fetch(`${plain}/workbench/`)).text()).toBe("<html><head></head></html>");
    expect((await fetch(`${plain}/live`)).status).toBe(404);
  });
});
