/**
 * No writing action stays outside the promises: every function of src/workbook that the pane or a command calls and that
 * reaches `inExcel` is declared in `actions.ts`, unless it only reads or shows.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import ts from "typescript";
import { actions } from "./actions";

const root = join(__dirname, "..", "..", "src");
/** Reach `inExcel` and change no cell: they move the selection. */
const shows: readonly string[] = ["goTo"];
/** Writes on sheets of its own and takes them away again. */
const tries: readonly string[] = ["checkExcel"];
/** By these every sheet is written and every action run: what they are given is declared. */
const runners: readonly string[] = ["inExcel", "writeJob"];
interface Module {
  /** What a top-level function of the file calls, by its name. */
  readonly calls: ReadonlyMap<string, ReadonlySet<string>>;
  readonly exported: ReadonlySet<string>;
  /** Local name -> file and name in it. */
  readonly imports: ReadonlyMap<string, { readonly file: string; readonly name: string }>;
  /** Files that it loads when they are needed: all that they export may be called. */
  readonly later: ReadonlySet<string>;
}

const modules = new Map<string, Module>();

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesIn(join(folder, entry.name))
      : /\.tsx?$/.test(entry.name)
        ? [join(folder, entry.name)]
        : [],
  );
}

function moduleOf(file: string): Module {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const calls = new Map<string, Set<string>>();
  const exported = new Set<string>();
  const imports = new Map<string, { file: string; name: string }>();
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
      const target = normalize(join(dirname(file), statement.moduleSpecifier.text));
      const named = statement.importClause?.namedBindings;
      if (named && ts.isNamedImports(named))
        for (const { name, propertyName } of named.elements)
          imports.set(name.text, { file: target, name: (propertyName ?? name).text });
    }
    const names = ts.isFunctionDeclaration(statement)
      ? [statement.name?.text ?? ""]
      : ts.isVariableStatement(statement)
        ? statement.declarationList.declarations.map(({ name }) => name.getText())
        : [];
    const isExported = ts.canHaveModifiers(statement)
      ? ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      : false;
    for (const name of names) {
      if (isExported) exported.add(name);
      const called = new Set<string>();
      const walk = (node: ts.Node): void => {
        if (ts.isIdentifier(node)) called.add(node.text);
        ts.forEachChild(node, walk);
      };
      walk(statement);
      calls.set(name, called);
    }
  }
  const later = new Set<string>();
  const find = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [target] = node.arguments;
      if (target && ts.isStringLiteral(target)) later.add(normalize(join(dirname(file), target.text)));
    }
    ts.forEachChild(node, find);
  };
  find(source);
  return { calls, exported, imports, later };
}

for (const folder of ["workbook", "taskpane", "commands", "headless"])
  for (const file of filesIn(join(root, folder))) modules.set(file.replace(/\.tsx?$/, ""), moduleOf(file));

/** Whether a function comes to Excel.run for writing: through `inExcel`, and not by way of `readInExcel`. */
function writes(file: string, name: string, seen = new Set<string>()): boolean {
  const key = `${file}:${name}`;
  if (name === "readInExcel" || seen.has(key)) return false;
  seen.add(key);
  if (name === "inExcel") return true;
  const found = modules.get(file);
  return [...(found?.calls.get(name) ?? [])].some((called) => {
    const imported = found?.imports.get(called);
    if (imported) return modules.has(imported.file) && writes(imported.file, imported.name, seen);
    return called !== name && found?.calls.has(called) === true && writes(file, called, seen);
  });
}

test("every action that writes is declared, and what is declared is an action", () => {
  const workbook = join(root, "workbook");
  const used = new Set<string>();
  for (const [file, { imports, later }] of modules) {
    if (!relative(workbook, file).startsWith("..")) continue;
    const loaded = [...later].flatMap((target) =>
      [...(modules.get(target)?.exported ?? [])].map((name) => ({ file: target, name })),
    );
    for (const { file: target, name } of [...imports.values(), ...loaded])
      if (
        !relative(workbook, target).startsWith("..") &&
        modules.get(target)?.exported.has(name) &&
        writes(target, name)
      )
        used.add(name);
  }
  const declared = new Set(actions.map(({ of }) => of));
  expect(
    [...used].filter((name) => !declared.has(name) && ![...shows, ...tries, ...runners].includes(name)).sort(),
  ).toEqual([]);
  expect([...declared].filter((name) => !used.has(name)).sort()).toEqual([]);
});
