// npm run validate [-- FILE]: asks Microsoft's validation service about the manifest. It needs the network: the manifest is
// sent there. What can be told without it, `npm test` tells.
import { createRequire } from "node:module";
import { folder } from "./bundle.mjs";
import { ensureInstalled } from "./install.mjs";
import { validationWords } from "./manifest.mjs";

ensureInstalled();
const require = createRequire(import.meta.url);
const { logErrorMessage } = require("office-addin-cli");
const { validateManifest } = require("office-addin-manifest");
const file = process.argv[2] ?? folder("manifest.xml");
try {
  const { isValid, lines } = validationWords(await validateManifest(file, true));
  console.log(lines.join("\n"));
  process.exit(isValid ? 0 : 1);
} catch (problem) {
  logErrorMessage(problem);
  console.error(`${file} was not judged. npm run validate needs the network: Microsoft's service does the judging.`);
  process.exit(2);
}
