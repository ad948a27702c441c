import { readFileSync } from "node:fs";

/** The address that the committed manifest carries: a placeholder, reserved for documentation. */
export const placeholder = "https://skm.example";

/** Languages whose texts are those of German: Excel looks for its own tag only and shows English where it finds none. */
const germanTags = ["de-AT", "de-CH", "de-LI", "de-LU"];

/**
 * The manifest as it is published: every German text also for the other countries where German is spoken, the version that
 * the package has, and the same version behind the addresses of the metadata, since Excel keeps those for a day
 * (office-js#2777) and takes another address for another file.
 * @param version "1.2.3"; the manifest's has a fourth part, 0
 */
export function manifestToPublish(xml, version) {
  return xml
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`)
    .replace(/(\/functions(?:-\w+)?\.json)"/g, `$1?v=${version}"`)
    .replace(/([ \t]*)<((?:bt:)?Override) Locale="de-DE"( Value="[^"]*" \/>)(\r?\n)/g, (own, indent, name, rest, end) =>
      [own, ...germanTags.map((tag) => `${indent}<${name} Locale="${tag}"${rest}${end}`)].join(""),
    );
}

/**
 * The manifest's text with every address below the placeholder moved to `base`. Only attribute values and element texts
 * change, and only those that begin with the placeholder; comments stay as they are.
 * @param base protocol, host, port and folder, without a closing slash
 */
export function manifestAt(xml, base) {
  const moved = (value) =>
    value === placeholder || value.startsWith(`${placeholder}/`)
      ? escapeXml(base) + value.slice(placeholder.length)
      : value;
  return xml.replace(/<!--[\s\S]*?-->|<[^>]+>|[^<]+/g, (token) => {
    if (token.startsWith("<!--") || token.startsWith("<?")) return token;
    if (!token.startsWith("<")) return token.replace(/\S+/, moved);
    return token.replace(
      /(=\s*)("([^"]*)"|'([^']*)')/g,
      (_, equals, quoted, double, single) => `${equals}${quoted[0]}${moved(double ?? single)}${quoted[0]}`,
    );
  });
}

function escapeXml(text) {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/'/g, "&apos;").replace(/</g, "&lt;");
}

/**
 * The base address for a manifest that is published, from what the user gave.
 * Throws with a sentence when it is not https, or only reachable from the machine itself.
 */
export function publishedBase(text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Error(
      `SKM_ADDIN_URL is "${text}": that is no web address. Give one such as https://addins.example.com/skm`,
    );
  }
  const local =
    ["localhost", "127.0.0.1", "[::1]", "0.0.0.0"].includes(url.hostname) || url.hostname.endsWith(".localhost");
  if (url.protocol !== "https:" || local) {
    throw new Error(
      `SKM_ADDIN_URL is "${text}": Excel loads published add-ins only by https from a host that others reach.`,
    );
  }
  if (url.search || url.hash || url.username) {
    throw new Error(`SKM_ADDIN_URL is "${text}": leave out everything after the folder, and any user name.`);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}

/**
 * What Microsoft's validation service said about a manifest, as sentences.
 * @param validation as office-addin-manifest gives it
 */
export function validationWords({ isValid, status, statusText, report }) {
  if (!report) return { isValid: false, lines: [`The service gave no report (${status} ${statusText ?? ""}).`] };
  const said = (kind, issues = []) =>
    issues.map(({ title, content, helpUrl }) => `${kind}: ${[title, content, helpUrl].filter(Boolean).join(" ")}`);
  const lines = [
    ...said("Error", report.errors),
    ...said("Warning", report.warnings),
    isValid ? "The manifest is valid." : "The manifest is not valid.",
  ];
  return { isValid, lines };
}

export function readManifest(root) {
  return readFileSync(new URL("manifest.xml", root), "utf8");
}
