// npm run excel: the add-in in real Excel on Windows or macOS, with developer certificates, on https://localhost:3000.
import { createRequire } from "node:module";
import { join } from "node:path";
import { bundle, folder } from "./bundle.mjs";
import { ensureInstalled } from "./install.mjs";
import { runTool } from "./run.mjs";
import { serve } from "./server.mjs";

if (!["win32", "darwin"].includes(process.platform)) {
  console.error(
    "npm run excel starts the desktop Excel of Windows or macOS; there is none on this system.\n" +
      "Here: npm start, which plays Excel. Or in Excel on the web: SKM_ADDIN_URL=https://your.host npm run build,\n" +
      "publish dist, and upload dist/manifest.xml under Add-ins > My Add-ins > Upload My Add-in.",
  );
  process.exit(1);
}
ensureInstalled();
const port = Number(process.env.PORT ?? 3000);
const base = `https://localhost:${port}`;
const output = folder(".cache", "excel");
const { getHttpsServerOptions } = createRequire(import.meta.url)("office-addin-dev-certs");
const tls = await getHttpsServerOptions();
await bundle({ mode: "development", output, base });
const server = await serve({ folder: output, port, workbench: false, tls });
const manifest = join(output, "manifest.xml");
console.log(`Serving ${base}; starting Excel with ${manifest}. Press Ctrl+C to end.`);
const debugging = "office-addin-debugging/cli.js";
const { code } = await runTool(debugging, ["start", manifest, "desktop", "--app", "excel", "--no-debug"]);
if (code !== 0) process.exit(code);
process.on("SIGINT", () => {
  server.closeAllConnections();
  server.close();
  void runTool(debugging, ["stop", manifest]).then(() => process.exit(0));
});
