// npm run build: the add-in as it is published, in dist. SKM_ADDIN_URL is the address that it will be served from.
import { bundle, folder } from "./bundle.mjs";
import { ensureInstalled } from "./install.mjs";
import { placeholder, publishedBase } from "./manifest.mjs";

ensureInstalled();
try {
  const base = process.env.SKM_ADDIN_URL ? publishedBase(process.env.SKM_ADDIN_URL) : placeholder;
  await bundle({ mode: "production", output: folder("dist"), base });
  console.log(`Built into dist, for ${base}.`);
  if (base === placeholder) {
    console.log("That address is a placeholder. To publish: SKM_ADDIN_URL=https://your.host/folder npm run build");
  }
} catch (problem) {
  console.error(problem.message);
  process.exit(1);
}
