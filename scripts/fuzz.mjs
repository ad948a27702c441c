// npm run fuzz: see test/files/fuzz.ts.
import { run } from "./run.mjs";

const { code } = await run(process.execPath, ["--import", "tsx", "test/files/fuzz.ts", ...process.argv.slice(2)]);
process.exit(code);
