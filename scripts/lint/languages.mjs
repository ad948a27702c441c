/** Codes of the languages that are spoken: facts of src/text/languages.ts and src/workbench/model/excel-language.ts. */
const codes = new Set(["en", "de"]);

const isCode = (node) => node?.type === "Literal" && codes.has(node.value);
const literalType = (node) => (node.type === "TSLiteralType" ? node.literal : null);
const isKey = (node) => node?.type === "Literal" && /^[a-z][\w]*(\.\w+)+$/.test(String(node.value));
const isForm = (node) => node?.type === "Literal" && /(^|\.)(one|other)$/.test(String(node.value));
const isOne = (node) => node?.type === "Literal" && node.value === 1;

/** A further language must be found by the code that is there: no list, type or comparison of languages of one's own. */
export const oneListOfLanguages = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      type: "The languages stand in src/text/languages.ts: use the type Language.",
      list: "The languages stand in src/text/languages.ts: loop over `languages`.",
      comparison: "What varies with the language is a trait in src/text/languages.ts, or a text.",
      plural: "Languages count differently: use sayCount or countKey with a .one/.other pair.",
    },
  },
  create(context) {
    const report = (node, messageId) => context.report({ node, messageId });
    return {
      TSUnionType(node) {
        if (node.types.filter((each) => isCode(literalType(each))).length > 1) report(node, "type");
      },
      ArrayExpression(node) {
        if (node.elements.length > 1 && node.elements.every(isCode)) report(node, "list");
      },
      BinaryExpression(node) {
        if (["===", "!=="].includes(node.operator) && (isCode(node.left) || isCode(node.right)))
          report(node, "comparison");
      },
      ConditionalExpression({ test, consequent, alternate }) {
        if (test.type !== "BinaryExpression" || !(isOne(test.right) || isOne(test.left))) return;
        const isPlural = [consequent, alternate].some(isForm) || (isKey(consequent) && isKey(alternate));
        if (isPlural) report(test, "plural");
      },
    };
  },
};
