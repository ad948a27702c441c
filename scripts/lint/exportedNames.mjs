import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../../src", import.meta.url));

/** The add-in and the workbench know nothing of each other, and may use a word for things of their own. */
const sideOf = (path) => (path.startsWith(`workbench${sep}`) ? "workbench" : "add-in");

const declaration =
  /^export (?:default )?(?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;

/**
 * Where each exported name is declared. A name that is passed on from another file is the same thing and does not count.
 * @returns {Map<string, string[]>} by side and name the files below src
 */
function declaredNames() {
  const names = new Map();
  for (const path of readdirSync(source, { recursive: true })) {
    if (!/\.tsx?$/.test(path)) continue;
    for (const [, name] of readFileSync(join(source, path), "utf8").matchAll(declaration)) {
      const key = `${sideOf(path)} ${name}`;
      const files = names.get(key) ?? [];
      if (!files.includes(path)) names.set(key, [...files, path]);
    }
  }
  return names;
}

let known = null;

/** A word means one thing: an exported name is declared once in the add-in and once in the workbench. */
export const exportedOnce = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      twice: "{{name}} is exported by {{others}}, too: name each for what it is, or use the one that is there.",
    },
  },
  create(context) {
    const path = relative(source, context.filename);
    if (path.startsWith("..")) return {};
    const check = (id) => {
      if (!id) return;
      known ??= declaredNames();
      const others = (known.get(`${sideOf(path)} ${id.name}`) ?? []).filter((each) => each !== path);
      if (others.length > 0)
        context.report({
          node: id,
          messageId: "twice",
          data: { name: id.name, others: others.map((each) => `src/${each.replaceAll(sep, "/")}`).join(", ") },
        });
    };
    return {
      ExportNamedDeclaration({ declaration: declared }) {
        if (!declared) return;
        if (declared.type === "VariableDeclaration") for (const { id } of declared.declarations) check(id);
        else check(declared.id);
      },
      ExportDefaultDeclaration: ({ declaration: declared }) => check(declared.id),
    };
  },
};
