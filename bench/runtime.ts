/**
 * SKM.SEGMENT through Microsoft's own function runtime (the unmodified office.js in Node): one array call over 100,000
 * rows, the way the product uses it, against 100,000 calls of one row, the way a column filled down would.
 */
import { loadMicrosoftClient } from "../test/contract/microsoftClient";
import { openWorkbench } from "../src/workbench/headless";
import { seeded } from "./measuring/median";

const rows = 100_000;

async function main(): Promise<void> {
  const workbench = await openWorkbench();
  const client = loadMicrosoftClient(workbench.host);
  Object.assign(globalThis, { CustomFunctions: client.CustomFunctions });
  const { segment } = await import("../src/functions/segment");
  client.CustomFunctions.associate("SEGMENT", segment);

  const random = seeded(1);
  const potentials = Array.from({ length: rows }, () => [Math.round(10 ** (2 + 4 * random()))]);
  const revenues = potentials.map(([potential]) => [Math.round((potential as number) * random())]);

  let started = performance.now();
  const one = await client.invokeFunction("SEGMENT", [potentials, revenues, null, null]);
  const oneCall = performance.now() - started;

  started = performance.now();
  const many = await client.invokeFunctions(
    potentials.map((potential, row) => ({ id: "SEGMENT", args: [[potential], [revenues[row]], null, null] })),
  );
  const manyCalls = performance.now() - started;

  const together = one.value as string[][];
  const differ = many.findIndex(({ ok, value }, row) => !ok || (value as string[][])[0]?.[0] !== together[row]?.[0]);
  if (differ >= 0)
    throw new Error(`Row ${differ + 1} differs: ${JSON.stringify(many[differ])}, ${together[differ]?.[0]}`);
  const count = rows.toLocaleString("en-US");
  console.log(`one array call over ${count} rows: ${oneCall.toFixed(0)} ms`);
  console.log(
    `${count} calls of one row: ${manyCalls.toFixed(0)} ms, ${(manyCalls / oneCall).toFixed(1)}x the one array call`,
  );
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
