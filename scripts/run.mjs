import { spawn } from "node:child_process";
import { folder } from "./bundle.mjs";

/**
 * Runs a program of the project in its folder; what it says goes to the terminal.
 * @param options.quiet leave out what it writes to standard output
 * @returns its exit code
 */
export function run(program, args, { quiet = false, env = {} } = {}) {
  return new Promise((done, fail) => {
    const stdio = ["ignore", quiet ? "ignore" : "inherit", "inherit"];
    const child = spawn(program, args, { cwd: folder(), env: { ...process.env, ...env }, stdio });
    child.on("error", fail);
    child.on("close", (code) => done({ code: code ?? 1 }));
  });
}

/** Runs a script of a package in node_modules with this Node: the same on every platform. */
export function runTool(path, args, options) {
  return run(process.execPath, [folder("node_modules", ...path.split("/")), ...args], options);
}
