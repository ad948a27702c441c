/** What Office.js lets pass and nobody wants: faults that show only as a slow or a wrong add-in. */

/** Properties that stand for another object: loading one brings all that is in it. */
const navigation = new Set(
  (
    "autoFilter axes borders charts columns comments conditionalFormats dataLabels dataValidation fill font format freezePanes " +
    "legend names pageLayout pivotTables protection rows series shapes slicers sort styles tables title workbook worksheet worksheets"
  ).split(" "),
);

const isLoad = (node) => node.callee.type === "MemberExpression" && node.callee.property.name === "load";
const isNull = (node) => node.type === "Literal" && node.raw === "null";

/** The property names of load("a,b/c") and load(["a"]); null where they are computed or an object. */
function loadedNames(argument) {
  const parts = argument?.type === "ArrayExpression" ? argument.elements : [argument];
  if (!parts.every((part) => part?.type === "Literal" && typeof part.value === "string")) return null;
  return parts.flatMap((part) => part.value.split(",")).map((name) => name.trim());
}

const isOrNullObject = (node) =>
  node?.type === "CallExpression"
    ? (node.callee.type === "MemberExpression" && /OrNullObject$/.test(node.callee.property.name ?? "")) ||
      // getItemOrNullObject(...).load("name")
      (isLoad(node) && isOrNullObject(node.callee.object))
    : node?.type === "MemberExpression" && /OrNullObject$/.test(node.property.name ?? "");

/** Whether a use of a variable asks for its truth or compares it with null. */
function isNullTest(node) {
  const { parent } = node;
  if (parent.type === "UnaryExpression") return parent.operator === "!";
  if (parent.type === "LogicalExpression") return parent.left === node;
  if (parent.type === "BinaryExpression") return isNull(parent.left === node ? parent.right : parent.left);
  return parent.test === node;
}

export const excelApi = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      initialize: "Office.initialize is the old way: use Office.onReady.",
      emptyLoad: "load() without names loads everything: name the properties that are read.",
      navigationLoad: "“{{name}}” is an object of its own: name what is read in it, as in {{name}}/….",
      nullTest: "“{{name}}” is never null: ask its isNullObject after a sync.",
    },
  },
  create(context) {
    return {
      AssignmentExpression({ left }) {
        if (left.type === "MemberExpression" && left.object.name === "Office" && left.property.name === "initialize")
          context.report({ node: left, messageId: "initialize" });
      },
      CallExpression(node) {
        if (!isLoad(node)) return;
        const [argument] = node.arguments;
        const names = argument ? loadedNames(argument) : [];
        if (names?.every((name) => name === "")) context.report({ node, messageId: "emptyLoad" });
        for (const name of names ?? []) {
          const last = name.split("/").at(-1);
          if (navigation.has(last)) context.report({ node, messageId: "navigationLoad", data: { name } });
        }
      },
      VariableDeclarator(node) {
        if (node.id.type !== "Identifier" || !isOrNullObject(node.init)) return;
        for (const variable of context.sourceCode.getDeclaredVariables(node)) {
          for (const { identifier } of variable.references)
            if (identifier !== node.id && isNullTest(identifier))
              context.report({ node: identifier, messageId: "nullTest", data: { name: identifier.name } });
        }
      },
    };
  },
};

export const noSyncInLoop = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: { loop: "A sync in a loop takes as many trips as the loop has rounds: collect first, sync once." },
  },
  create(context) {
    const loops = ":matches(ForStatement, ForInStatement, ForOfStatement, WhileStatement, DoWhileStatement)";
    return {
      [`${loops} CallExpression[callee.object.name='context'][callee.property.name='sync']`](node) {
        context.report({ node, messageId: "loop" });
      },
    };
  },
};
