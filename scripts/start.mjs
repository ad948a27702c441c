// npm start: installs what is missing, builds, serves the workbench and keeps building while files change.
import { spawn } from "node:child_process";
import { bundle, folder } from "./bundle.mjs";
import { ensureInstalled } from "./install.mjs";
import { liveReload } from "./liveReload.mjs";
import { serve } from "./server.mjs";

const port = Number(process.env.PORT ?? 3000);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT is "${process.env.PORT}": give a number from 0 (any free port) to 65535.`);
  process.exit(1);
}

/** Opens the address where somebody sits in front of a screen. */
function openWhereSeen(address) {
  if (process.env.CI || process.env.SKM_NO_OPEN) return;
  const opener = { win32: ["cmd", "/c", "start", "", address], darwin: ["open", address] }[process.platform] ?? [
    "xdg-open",
    address,
  ];
  if (!["win32", "darwin"].includes(process.platform) && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  spawn(opener[0], opener.slice(1), { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

ensureInstalled();
const output = folder(".cache", "development");
const live = liveReload();
let server;
try {
  // The port comes first: the manifest names it, and a taken one should be said before a minute of building.
  server = await serve({ folder: output, port, live });
} catch (problem) {
  if (problem.code !== "EADDRINUSE") throw problem;
  console.error(`Port ${port} is taken by another program. End that one, or choose another port: PORT=3001 npm start`);
  process.exit(1);
}
const base = `http://localhost:${server.address().port}`;
console.log(`\n  Workbench   ${base}/workbench/`);
console.log(`  In German   ${base}/workbench/?lang=de`);
console.log("\nBuilding ... Press Ctrl+C to end.");
const started = Date.now();
// The page says that it is being built, and comes by itself.
openWhereSeen(`${base}/workbench/`);
let endWatching;
try {
  endWatching = await bundle({
    mode: "development",
    output,
    workbench: true,
    base,
    onBuilt(failure, parts) {
      if (!failure && parts.length === 0) return;
      console.log(failure ? failure.message : `Built again: ${parts.join(", ")}.`);
      if (failure) live.failed(failure.message);
      else live.built(parts);
    },
  });
} catch (problem) {
  console.error(problem.message);
  process.exit(1);
}
live.built(["add-in", "workbench"]);
console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    server.closeAllConnections();
    server.close();
    void endWatching().then(() => process.exit(0));
  });
}
