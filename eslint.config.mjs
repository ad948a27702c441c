import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { callsOfOneFolder } from "./scripts/lint/arrows.mjs";
import { skmRules } from "./scripts/lint/rules.mjs";

const sources = ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}", "bench/**/*.ts"];

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "coverage/**", ".cache/**", "src/functions/generated/**"] },
  {
    files: ["**/*.{js,mjs,cjs,ts,tsx}"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: ["error", "always"],
      "no-eval": "error",
      "no-implied-eval": "error",
      "prefer-const": "error",
      "no-var": "error",
    },
  },
  {
    files: sources,
    extends: [tseslint.configs.recommended],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { skm: skmRules },
    rules: {
      "skm/arrows": "error",
      "skm/one-list-of-languages": "error",
      "skm/exported-once": "error",
      "skm/no-cast-of-text-key": "error",
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "skm/no-untranslated-text": "error",
      "no-restricted-properties": [
        "error",
        { property: "dangerouslySetInnerHTML", message: "Cell text goes into the page as text only." },
      ],
    },
  },
  {
    files: ["src/{workbook,functions,commands,taskpane,sample}/**/*.{ts,tsx}"],
    plugins: { skm: skmRules },
    rules: { "skm/excel-api": "error", "skm/no-sync-in-loop": "error" },
  },
  ...callsOfOneFolder,
);
