// node scripts/evidence.mjs [--check] [--workbench]: docs/evidence.md from the reports in docs/evidence, which the check in
// the pane saves. --workbench takes the check on the workbench anew and keeps its reports there, without times.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = new URL("../docs/evidence/", import.meta.url);
const page = new URL("../docs/evidence.md", import.meta.url);

/** Takes the check on the workbench as each of its platforms. */
async function checkWorkbench() {
  const { tsImport } = await import("tsx/esm/api");
  const { openAddIn } = await tsImport("../src/headless/addIn.ts", import.meta.url);
  const { checkExcel } = await tsImport("../src/workbook/acceptance/checkExcel.ts", import.meta.url);
  const { checkedExcel } = await tsImport("../src/workbook/acceptance/checkedExcel.ts", import.meta.url);
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  for (const platform of ["web", "windows", "mac"]) {
    await openAddIn(null, "en", { platform });
    const { steps, isClean } = await checkExcel();
    const excel = { ...checkedExcel(), version: "workbench" };
    const kept = steps.map((step) => ({ ...step, took: null }));
    const text = JSON.stringify({ product: version, at: "", excel, steps: kept, isClean }, null, 2);
    writeFileSync(new URL(`workbench-${platform}.json`, folder), `${text}\n`);
  }
}

const marks = { passed: "passed", failed: "**failed**", leftOut: "left out", yes: "yes", no: "**no**", unknown: "–" };

/** The page: one column a report, one row a step. */
function evidencePage(reports) {
  const keys = [...new Set(reports.flatMap(({ steps }) => steps.map(({ key }) => key)))];
  const { texts } = reports;
  const row = (cells) => `| ${cells.join(" | ")} |`;
  const heads = reports.map(({ excel, at, product }) =>
    [
      excel.version === "workbench" ? "workbench" : `Excel ${excel.version}`,
      excel.platform,
      at.slice(0, 10),
      `SKM ${product}`,
    ]
      .filter((word) => word !== "")
      .join(", "),
  );
  const verdicts = (key) =>
    reports.map(({ steps }) => marks[steps.find((step) => step.key === key)?.verdict] ?? "not asked");
  const seen = reports.some(({ excel }) => excel.version !== "workbench");
  return `# What was seen where

The check in the pane (a click on the version at its foot: *Check this Excel*) takes these steps and saves a report. Reports
that somebody sent stand in docs/evidence; this page is made from them by \`node scripts/evidence.mjs\`.
${seen ? "" : "**So far there are reports of the workbench only: nothing has been seen in real Excel yet.**\n"}
${row(["Step", ...heads])}
${row(["---", ...heads.map(() => "---")])}
${keys.map((key) => row([texts(key), ...verdicts(key)])).join("\n")}

The workbench is not asked what only eyes can see. Its formulas are also computed by LibreOffice, its files judged by
Microsoft's Open XML SDK, and its host objects driven by Microsoft's unmodified client (test/contract).
`;
}

if (process.argv.includes("--workbench")) await checkWorkbench();
const english = readFileSync(new URL("../src/text/pages/en.ts", import.meta.url), "utf8");
const reports = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")));
reports.texts = (key) => new RegExp(`"acceptance\\.step\\.${key}":\\s*"([^"]*)"`).exec(english)?.[1] ?? key;
const made = evidencePage(reports);
if (process.argv.includes("--check")) {
  if (readFileSync(page, "utf8") !== made) {
    console.error(`${fileURLToPath(page)} is out of date: run node scripts/evidence.mjs`);
    process.exitCode = 1;
  }
} else writeFileSync(page, made);
