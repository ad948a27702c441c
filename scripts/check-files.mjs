// npm run check:files: see test/files/checkFiles.ts.
import { run } from "./run.mjs";

const { code } = await run(process.execPath, ["--import", "tsx", "test/files/checkFiles.ts", ...process.argv.slice(2)]);
process.exit(code);
