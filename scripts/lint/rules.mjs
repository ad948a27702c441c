import { arrowsRule } from "./arrows.mjs";
import { excelApi, noSyncInLoop } from "./excelApi.mjs";
import { exportedOnce } from "./exportedNames.mjs";
import { oneListOfLanguages } from "./languages.mjs";

/** Attributes whose value a person reads. */
const readAttributes = new Set([
  "label",
  "title",
  "placeholder",
  "alt",
  "aria-label",
  "aria-description",
  "content",
  "hint",
]);

/** Two letters in a row: figures, symbols and single unit signs are no sentence. */
const isSentence = (text) => /\p{L}{2}/u.test(text);

function textOf(node) {
  if (!node) return "";
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type === "TemplateLiteral") return node.quasis.map((part) => part.value.cooked).join("");
  if (node.type === "JSXExpressionContainer") return textOf(node.expression);
  if (node.type === "ConditionalExpression") return textOf(node.consequent) + textOf(node.alternate);
  if (node.type === "LogicalExpression") return textOf(node.right);
  return "";
}

const noUntranslatedText = {
  meta: {
    type: "problem",
    schema: [],
    messages: { untranslated: "“{{text}}” is a sentence for people: put it into src/text in German and English." },
  },
  create(context) {
    const report = (node, text) => {
      if (isSentence(text))
        context.report({ node, messageId: "untranslated", data: { text: text.trim().slice(0, 40) } });
    };
    return {
      JSXText: (node) => report(node, node.value),
      JSXExpressionContainer: (node) => {
        if (node.parent.type === "JSXElement" || node.parent.type === "JSXFragment")
          report(node, textOf(node.expression));
      },
      JSXAttribute: (node) => {
        if (readAttributes.has(String(node.name.name))) report(node, textOf(node.value));
      },
    };
  },
};

/** A key that the compiler knows cannot be forgotten: a new word without its text does not compile, and the error names it. */
const noCastOfTextKey = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      cast: "Type what the key is made of (TextUnder), or say it with sayByName where only the workbook knows.",
    },
  },
  create(context) {
    return {
      "TSAsExpression > TSTypeReference[typeName.name=/TextKey$/]": (node) =>
        context.report({ node, messageId: "cast" }),
    };
  },
};

/** Rules of this project alone. */
export const skmRules = {
  rules: {
    arrows: arrowsRule,
    "excel-api": excelApi,
    "exported-once": exportedOnce,
    "no-cast-of-text-key": noCastOfTextKey,
    "no-sync-in-loop": noSyncInLoop,
    "no-untranslated-text": noUntranslatedText,
    "one-list-of-languages": oneListOfLanguages,
  },
};
