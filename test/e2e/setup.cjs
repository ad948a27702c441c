/** Builds what is published and the workbench, and serves both; SKM_SITE names an already running one instead. */
module.exports = async () => {
  if (process.env.SKM_SITE) return;
  const { bundle, folder } = await import("../../scripts/bundle.mjs");
  const { serve } = await import("../../scripts/server.mjs");
  const output = folder(".cache", "test", "site");
  const server = await serve({ folder: output, port: 0 });
  const base = `http://localhost:${server.address().port}`;
  await bundle({ mode: "production", output, workbench: true, base });
  process.env.SKM_SITE = base;
  process.env.SKM_SITE_FOLDER = output;
  globalThis.skmServer = server;
};
