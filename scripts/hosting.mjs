import contentSecurityPolicy from "./contentSecurityPolicy.cjs";

/**
 * With which headers the add-in's files are served, and the same for the hosts that read such rules from a file. The local
 * server keeps to it as well, so that what the browser tests see is what a host does.
 */

/**
 * Excel on the web shows the pane in a frame. Microsoft publishes no list of its addresses; these are the ones seen
 * (office-js#3342). A list that is too narrow leaves the pane empty there, and X-Frame-Options would always do so.
 */
const excelOnTheWeb = [
  "https://*.cloud.microsoft",
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.sharepoint.com",
  "https://*.microsoft365.com",
  "https://onedrive.live.com",
];

const types = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  map: "application/json; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xml: "text/xml; charset=utf-8",
};

/** The Content-Type of a file by its name. */
export function typeOf(path) {
  return types[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}

/**
 * How long a file may be kept. Office shows a default icon when an image comes with any Cache-Control; hashed scripts never
 * change; everything else is asked for again each time, so that a new version is there at the next start.
 * @returns the value of Cache-Control, or null where the header must be missing
 */
export function cacheRule(path) {
  if (/\.(png|svg)$/.test(path)) return null;
  return /\.[0-9a-f]{10}\.js$/.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
}

/** Excel on the web reads the functions' files from its own address. */
const isReadFromElsewhere = (path) => /^functions(-\w+)?\.(js|json)$/.test(path);

/** The headers of every answer: to the page's own policy come the frames, which only a header can name. */
const common = {
  "Content-Security-Policy": `${contentSecurityPolicy}; frame-ancestors 'self' ${excelOnTheWeb.join(" ")}`,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/**
 * All headers of a file of the build but its type.
 * @param path below the build's folder, "help/index.html"
 */
export function headersOf(path) {
  const cache = cacheRule(path);
  return {
    ...common,
    ...(cache !== null && { "Cache-Control": cache }),
    ...(isReadFromElsewhere(path) && { "Access-Control-Allow-Origin": "*" }),
  };
}

/** A block of `add_header` lines; nginx forgets those of the block around as soon as a block has one of its own. */
const nginxBlock = (where, headers) =>
  [
    `location ${where} {`,
    ...Object.entries(headers).map(([name, value]) => `    add_header ${name} "${value}" always;`),
    "}",
  ].join("\n");

function nginx() {
  return `${[
    "# SKM for Excel: these lines belong into the server block whose root holds the folder. Made by the build.",
    nginxBlock("/", headersOf("taskpane.html")),
    nginxBlock('~ "\\.(png|svg)$"', headersOf("assets/mark-32.png")),
    nginxBlock('~ "\\.[0-9a-f]{10}\\.js$"', headersOf("taskpane.0123456789.js")),
    nginxBlock('~ "/functions(-\\w+)?\\.(js|json)$"', headersOf("functions.json")),
  ].join("\n\n")}\n`;
}

/** What a file's answer says beyond the headers of every answer. */
const ownHeaders = (path) => Object.entries(headersOf(path)).filter(([name]) => !(name in common));

/** The format of Netlify and Cloudflare Pages. What two rules say of one header is joined there: each says its own. */
function underscoreHeaders(files, folder) {
  const lines = ["# SKM for Excel. Made by the build.", `${folder}/*`];
  const say = ([name, value]) => lines.push(`  ${name}: ${value}`);
  Object.entries(common).forEach(say);
  for (const path of files) {
    const own = ownHeaders(path);
    if (own.length === 0) continue;
    lines.push(`${folder}/${path}`);
    own.forEach(say);
  }
  return `${lines.join("\n")}\n`;
}

/** Azure Static Web Apps. An empty value takes away the header that this host would send by itself. */
function staticWebApp(files, folder) {
  const rules = {
    globalHeaders: common,
    routes: files.map((path) => ({
      route: `${folder}/${path}`,
      headers: cacheRule(path) === null ? { "Cache-Control": "" } : Object.fromEntries(ownHeaders(path)),
    })),
    mimeTypes: { ".json": typeOf(".json"), ".xml": typeOf(".xml") },
  };
  return `${JSON.stringify(rules, null, 2)}\n`;
}

/**
 * The files that bring the headers to a host, by their names.
 * @param files all files of the build, below its folder
 * @param base address that the build is served from
 */
export function hostingFiles(files, base) {
  const sorted = [...files].sort();
  const folder = new URL(base).pathname.replace(/\/+$/, "");
  return {
    "nginx.conf": nginx(),
    _headers: underscoreHeaders(sorted, folder),
    "staticwebapp.config.json": staticWebApp(sorted, folder),
  };
}
