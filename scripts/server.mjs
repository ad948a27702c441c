import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { join, normalize, sep } from "node:path";
import { cacheRule, headersOf, typeOf } from "./hosting.mjs";
import { buildingPage, liveScript } from "./liveReload.mjs";
import { sampleBytes } from "./samples.mjs";

const officeScript = /https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js/g;

const isOwnHost = (host = "") => /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host);

function refuse(response, status, sentence) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(sentence);
}

/** Answers with a text that is no file: never kept by a browser. */
function sendText(response, status, kind, text) {
  response.writeHead(status, { "Content-Type": typeOf(`x.${kind}`), "Cache-Control": "no-cache" }).end(text);
}

/**
 * Serves the built add-in, and with `workbench` the page that plays Excel: then the address of office.js in the add-in's
 * page is answered by the workbench's own script. Nothing else of the add-in changes. /sample-en.xlsx and /sample-de.xlsx
 * are the sample workbook, with ?asof=2026-03-31 as of that day. Answers GET and HEAD, asked for as localhost, alone.
 * @param folder the build's output
 * @param tls `{key, cert}` for https, as Excel wants it
 * @param live what `liveReload` made: pages load themselves again, and say "Building" until there is something to serve
 * @returns the listening server. Rejects with `code` "EADDRINUSE" when the port is taken.
 */
export async function serve({ folder, port, workbench = true, tls, live }) {
  const answer = async (request, response) => {
    // A page elsewhere can make a browser ask under a name of its own that leads to this machine (DNS rebinding).
    if (!isOwnHost(request.headers.host)) return refuse(response, 421, "This server answers as localhost alone.");
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      return refuse(response, 405, `${request.method} is not answered here.`);
    }
    const url = new URL(request.url, "http://localhost");
    const path = decodeURIComponent(url.pathname);
    if (path === "/" && workbench) return response.writeHead(302, { Location: "/workbench/" }).end();
    if (live && path === "/live") return live.listen(response);
    if (live && path === "/live.js") return sendText(response, 200, "js", liveScript);
    const isPage = path.endsWith("/") || path.endsWith(".html");
    if (live?.isBuilding && isPage) return sendText(response, 503, "html", buildingPage);
    const sample = workbench && /^\/sample-(en|de)\.xlsx$/.exec(path);
    if (sample) {
      const bytes = await sampleBytes(sample[1], url.searchParams.get("asof") ?? undefined);
      return response.writeHead(200, { "Content-Type": typeOf(".xlsx"), "Cache-Control": "no-cache" }).end(bytes);
    }
    const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    const found = file.startsWith(folder + sep) && (await stat(file).catch(() => null));
    if (found && found.isDirectory()) return response.writeHead(301, { Location: `${path}/` }).end();
    if (!found || !found.isFile()) {
      return refuse(response, 404, `There is no ${path} here.`);
    }
    // The workbench's own page is never published: it keeps to the rules of the cache alone.
    const cache = cacheRule(path);
    const own = path.startsWith("/workbench/")
      ? cache !== null && { "Cache-Control": cache }
      : headersOf(path.slice(1));
    const headers = { "Content-Type": typeOf(file), ...own };
    if (workbench && path === "/taskpane.html") {
      const html = (await readFile(file, "utf8")).replace(officeScript, "workbench/office.js");
      return response.writeHead(200, headers).end(html);
    }
    if (live && path === "/workbench/") {
      const html = (await readFile(file, "utf8")).replace("</head>", '<script defer src="/live.js"></script></head>');
      return response.writeHead(200, headers).end(html);
    }
    response.writeHead(200, { ...headers, "Content-Length": found.size });
    if (request.method === "HEAD") return response.end();
    // A file that goes while it is sent: the browser must see a broken answer, not a short one.
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
  };
  const handle = (request, response) => {
    response.setHeader("X-Content-Type-Options", "nosniff");
    answer(request, response).catch((problem) => {
      if (response.headersSent) response.destroy();
      else refuse(response, 400, String(problem.message ?? problem));
    });
  };
  const server = tls ? (await import("node:https")).createServer(tls, handle) : createServer(handle);
  await new Promise((done, fail) => server.once("error", fail).listen(port, "localhost", done));
  return server;
}
