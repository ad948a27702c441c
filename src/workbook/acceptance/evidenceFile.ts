import { say, type Language } from "../../text/text";
import type { ExportedFile } from "../exports/exportedFile";
import type { Evidence } from "./checkExcel";

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);

/** The evidence as data, to be kept beside others. */
export function evidenceJson(evidence: Evidence): ExportedFile {
  return {
    fileName: `skm-excel-check-${evidence.excel.platform}-${evidence.at.slice(0, 10)}.json`.toLowerCase(),
    text: `${JSON.stringify(evidence, null, 2)}\n`,
    mediaType: "application/json",
  };
}

/** The evidence to read and to print: each step with what was expected, what was seen and how long it took. */
export function evidenceHtml(evidence: Evidence, language: Language): ExportedFile {
  const { excel, product, at, steps } = evidence;
  const title = say(language, "acceptance.title");
  const heads = (["step", "expected", "seen", "verdict", "took"] as const).map((key) =>
    say(language, `acceptance.column.${key}`),
  );
  const rows = steps.map(({ key, expected, seen, verdict, took }) => [
    say(language, `acceptance.step.${key}` as "acceptance.step.sets"),
    expected,
    seen,
    say(language, `acceptance.verdict.${verdict}`),
    took === null ? "" : say(language, "acceptance.milliseconds", { took }),
  ]);
  const about = [
    `SKM ${product}`,
    at,
    `${excel.platform} ${excel.version}`,
    `${excel.displayLanguage}, ${excel.contentLanguage}`,
    Object.entries(excel.sets)
      .map(([name, version]) => `${name} ${version}`)
      .join(", "),
  ];
  const cells = (tag: string, texts: readonly string[]): string =>
    `<tr>${texts.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join("")}</tr>`;
  return {
    fileName: evidenceJson(evidence).fileName.replace(/json$/, "html"),
    text: `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>body{font:14px/1.4 "Segoe UI",sans-serif;margin:2rem}table{border-collapse:collapse}th,td{border:1px solid #ccc;padding:4px 8px;text-align:left;vertical-align:top;max-width:24rem;overflow-wrap:anywhere}</style></head>
<body><h1>${escaped(title)}</h1><ul>${about.map((line) => `<li>${escaped(line)}</li>`).join("")}</ul>
<table>${cells("th", heads)}${rows.map((row) => cells("td", row)).join("\n")}</table></body></html>
`,
    mediaType: "text/html",
  };
}
