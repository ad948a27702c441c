import { headersOf, hostingFiles } from "../../scripts/hosting.mjs";

const files = [
  "taskpane.html",
  "taskpane.0123456789.js",
  "functions.0123456789.js",
  "functions.js",
  "functions-de.json",
  "assets/mark-16.png",
  "manifest.xml",
  "help/help.css",
];
const base = "https://addins.example/skm";
const made = hostingFiles(files, base);

test("what Excel needs of each file", () => {
  const cacheOf = (path: string) => headersOf(path)["Cache-Control"];
  expect(cacheOf("assets/mark-16.png")).toBeUndefined();
  expect(cacheOf("functions.0123456789.js")).toContain("immutable");
  expect(cacheOf("functions.js")).toBe("no-cache");
  expect(cacheOf("taskpane.html")).toBe("no-cache");
  expect(headersOf("functions-de.json")["Access-Control-Allow-Origin"]).toBe("*");
  expect(headersOf("taskpane.html")).not.toHaveProperty("Access-Control-Allow-Origin");
  for (const path of files) {
    const headers = headersOf(path);
    expect(headers["X-Content-Type-Options"]).toBe("nosniff");
    expect(headers).not.toHaveProperty("X-Frame-Options");
    expect(headers["Content-Security-Policy"]).toMatch(
      /frame-ancestors 'self' https:\/\/\*\.cloud\.microsoft .*officeapps/,
    );
  }
});

/** Each host's own way from a path to headers, read off its file as that host reads it. */
const hosts: Readonly<Record<string, (path: string) => Record<string, string>>> = {
  nginx(path) {
    const blocks = [...made["nginx.conf"].matchAll(/^location (?:~ "(.*)"|\/) \{\n([\s\S]*?)\n\}/gm)];
    const fitting = blocks.find(([, pattern]) => pattern !== undefined && new RegExp(pattern).test(`/skm/${path}`));
    const lines = (fitting ?? blocks.find(([, pattern]) => pattern === undefined))?.[2] ?? "";
    return Object.fromEntries(
      [...lines.matchAll(/add_header (\S+) "(.*)" always;/g)].map(([, name, value]) => [name, value]),
    );
  },
  underscore(path) {
    const found: Record<string, string> = {};
    let fits = false;
    for (const line of made._headers.split("\n").filter((each) => !each.startsWith("#"))) {
      if (!line.startsWith(" "))
        fits = line === `/skm/${path}` || (line.endsWith("/*") && `/skm/${path}`.startsWith(line.slice(0, -1)));
      else if (fits) {
        const [, name = "", value = ""] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
        // Two rules for one header are joined by a comma on these hosts.
        found[name] = name in found ? `${found[name]}, ${value}` : value;
      }
    }
    return found;
  },
  staticWebApp(path) {
    const { globalHeaders, routes } = JSON.parse(made["staticwebapp.config.json"]) as {
      globalHeaders: Record<string, string>;
      routes: { route: string; headers: Record<string, string> }[];
    };
    const sent: Record<string, string> = {
      "Cache-Control": "public, must-revalidate, max-age=30",
      ...globalHeaders,
      ...routes.find(({ route }) => route === `/skm/${path}`)?.headers,
    };
    return Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== ""));
  },
};

describe.each(Object.keys(hosts))("%s", (host) => {
  test.each(files)("sends %s with its headers and no others", (path) => {
    expect(hosts[host]!(path)).toEqual(headersOf(path));
  });
});
