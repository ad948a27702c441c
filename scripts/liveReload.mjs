/**
 * What `npm start` tells the pages that are open: that the first build has ended, that a part was built again, that a build
 * failed. Pages listen at /live (server-sent events) by the script /live.js.
 */
export function liveReload() {
  const listeners = new Set();
  const live = {
    /** Until the first build has ended there is nothing to serve but old files. */
    isBuilding: true,
    listen(response) {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-cache" });
      // Without a first line the browser takes the connection for one that is still being made.
      response.write(": listening\n\n");
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
    },
    /** @param parts what was built: "add-in", "workbench" */
    built(parts) {
      live.isBuilding = false;
      tell("built", parts);
    },
    failed(message) {
      tell("failed", message);
    },
  };
  function tell(event, data) {
    for (const listener of listeners) listener.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }
  return live;
}

/**
 * The script that listens. Where the add-in alone was built, its frame starts anew and the workbook stays as it is. A
 * server that was ended and started again has built all.
 */
export const liveScript = `"use strict";
const source = new EventSource("/live");
let isLost = false;
source.onerror = () => (isLost = true);
source.onopen = () => isLost && location.reload();
source.addEventListener("built", ({ data }) => {
  const pane = document.querySelector("iframe[name=task-pane]");
  if (pane && !JSON.parse(data).includes("workbench")) pane.contentWindow.location.reload();
  else location.reload();
});
source.addEventListener("failed", ({ data }) => {
  const notice = document.getElementById("notice");
  if (!notice) return;
  notice.textContent = JSON.parse(data);
  notice.hidden = false;
});
`;

/** What every page is while the first build runs; it goes by itself. */
export const buildingPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Building …</title>
    <style>body { font: 16px/24px "Segoe UI", sans-serif; margin: 64px auto; max-width: 480px; }</style>
    <script defer src="/live.js"></script>
  </head>
  <body role="status">
    <p>Building … The page comes by itself.</p>
    <p lang="de">Wird gebaut … Die Seite kommt von selbst.</p>
  </body>
</html>
`;
