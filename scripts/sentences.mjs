// Writes docs/sentences.md and docs/saetze.md: every sentence that a person reads, for a native speaker to read through. With
// --check it writes nothing and fails when a page differs from what it would write.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { readdirSync } from "node:fs";
import { tsImport } from "tsx/esm/api";
import { folder } from "./bundle.mjs";

const prettier = createRequire(import.meta.url)("prettier");
