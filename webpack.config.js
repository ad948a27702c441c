const { readFile } = require("node:fs/promises");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const contentSecurityPolicy = require("./scripts/contentSecurityPolicy.cjs");

/** The address that manifest.xml and the functions' metadata carry. */
const placeholder = "https://skm.example";

const here = (...parts) => path.join(__dirname, ...parts);

/** What both bundles have in common. */
function shared(name, { production, cache }) {
  return {
    name,
    mode: production ? "production" : "development",
    target: ["web", "es2022"],
    devtool: production ? false : "source-map",
    cache: { type: "filesystem", cacheDirectory: cache, buildDependencies: { config: [__filename] } },
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              target: "es2022",
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic", development: !production } },
            },
          },
        },
      ],
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/**
 * The manifest names functions.js, and Excel keeps a file of that name for a day (office-js#2777). The page loads the hashed
 * one, as it does all its scripts; this puts the same content under the manifest's name.
 */
class FunctionsByName {
  apply(compiler) {
    compiler.hooks.compilation.tap("FunctionsByName", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
      compilation.hooks.processAssets.tap({ name: "FunctionsByName", stage }, (assets) => {
        const hashed = Object.keys(assets).find((name) => /^functions\.[0-9a-f]{10}\.js$/.test(name));
        if (hashed) compilation.emitAsset("functions.js", assets[hashed], { minimized: true });
      });
    });
  }
}

/** The add-in: what is published and what Excel loads. */
function addIn(options) {
  const { production, output, base } = options;
  /** Help addresses in the functions' metadata carry the manifest's placeholder. */
  const atBase = (content) => content.toString().replaceAll(placeholder, base);
  /** The page behind those addresses, from the same metadata. */
  const helpPage = async (content) => {
    const { functionsHelp } = await import("./scripts/functions-help.mjs");
    const german = await readFile(here("src/functions/generated/functions-de.json"), "utf8");
    return functionsHelp(JSON.parse(content.toString()), JSON.parse(german));
  };
  /** A page of the documents, as it is served with the add-in. */
  const document = (from, language) => ({
    from: `docs/${from}.md`,
    to: `help/${from}.html`,
    transform: async (content) => {
      const { documentPage } = await import("./scripts/document-page.mjs");
      return documentPage(content.toString(), language);
    },
  });
  return {
    ...shared("add-in", options),
    entry: {
      // The functions stand alone; the pane and the commands share one runtime, because they share what they remember.
      functions: here("src/functions/functions.ts"),
      commands: { import: here("src/commands/commands.ts"), runtime: "shared" },
      taskpane: { import: here("src/taskpane/taskpane.ts"), runtime: "shared" },
    },
    output: {
      path: output,
      filename: production ? "[name].[contenthash:10].js" : "[name].js",
      publicPath: "",
      uniqueName: "skm",
    },
    optimization: {
      splitChunks: {
        chunks: (chunk) => chunk.name !== "functions",
        // What the first page of the pane needs of the libraries is a file of its own, which a new version leaves as it is.
        cacheGroups: {
          // The word lists of the intake change seldom, its page often.
          intakeWords: {
            test: /[\\/]src[\\/]intake[\\/]words[\\/]/,
            name: "intakeWords",
            priority: 2,
            enforce: true,
            chunks: ({ name }) => name === "intake",
          },
          libraries: { test: /node_modules/, name: "libraries", priority: 1, chunks: ({ name }) => name === "pane" },
        },
      },
    },
    plugins: [
      new FunctionsByName(),
      new HtmlPlugin({
        template: here("src/taskpane/taskpane.html"),
        filename: "taskpane.html",
        chunks: ["functions", "commands", "taskpane"],
        chunksSortMode: "manual",
        meta: {
          "content-security-policy": { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
        },
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png", to: "assets/[name][ext]" },
          { from: "src/functions/generated/functions.json", to: "help/functions.html", transform: helpPage },
          { from: "assets/help", to: "help", transform: atBase },
          document("privacy", "en"),
          document("administrators", "en"),
          document("cells", "en"),
          document("zellen", "de"),
          document("administratoren", "de"),
          { from: "src/functions/generated/functions*.json", to: "[name][ext]", transform: atBase },
        ],
      }),
    ],
  };
}

/**
 * The workbench: a page that plays Excel, and the script that stands in for office.js. Never published with the add-in.
 * o-spreadsheet and Owl (LGPL) stay files of their own, unmodified, with their licences beside them.
 */
function workbench(options) {
  const { production, output } = options;
  const library = (from) => ({ from: here("node_modules", from), to: "lib/[name][ext]", info: { minimized: true } });
  return {
    ...shared("workbench", options),
    entry: {
      page: {
        import: here("src/workbench/page/page.ts"),
        filename: production ? "page.[contenthash:10].js" : "page.js",
      },
      office: { import: here("src/workbench/client/office.ts"), filename: "office.js" },
    },
    output: { path: path.join(output, "workbench"), publicPath: "", uniqueName: "workbench" },
    externals: { "@odoo/o-spreadsheet": "o_spreadsheet", "@odoo/owl": "owl" },
    plugins: [
      new HtmlPlugin({ template: here("src/workbench/page/page.html"), filename: "index.html", chunks: ["page"] }),
      new CopyPlugin({
        patterns: [
          { from: "src/workbench/page/*.css", to: "[name][ext]" },
          { from: "src/workbench/page/THIRD-PARTY.txt", to: "lib/[name][ext]" },
          library("@odoo/o-spreadsheet/dist/o_spreadsheet.min.iife.js"),
          library("@odoo/o-spreadsheet/dist/o_spreadsheet.css"),
          library("@odoo/o-spreadsheet/dist/o_spreadsheet.xml"),
          library("@odoo/owl/dist/owl.iife.min.js"),
          library("chart.js/dist/chart.umd.min.js"),
          {
            from: here("node_modules/@odoo/o-spreadsheet/LICENSE"),
            to: "lib/o-spreadsheet-LICENSE.txt",
            toType: "file",
          },
          { from: here("node_modules/@odoo/owl/LICENSE"), to: "lib/owl-LICENSE.txt", toType: "file" },
          { from: here("node_modules/chart.js/LICENSE.md"), to: "lib/chart.js-LICENSE.txt", toType: "file" },
        ],
      }),
    ],
  };
}

/**
 * @param env.workbench build the workbench too
 * @param env.output    folder; default dist
 * @param env.base      address that the add-in is served from; default the placeholder
 */
module.exports = (env = {}, { mode = "production" } = {}) => {
  const options = {
    production: mode === "production",
    output: path.resolve(env.output ?? here("dist")),
    base: env.base ?? placeholder,
    cache: here(".cache/webpack"),
  };
  return env.workbench ? [addIn(options), workbench(options)] : [addIn(options)];
};
