/** The fuzzer itself: the same number gives the same file, fewer changes can be asked for, and what is broken is seen. */
import { openXlsx } from "../../src/workbench/model/open";
import { fuzzCase } from "./fuzzCase";
import { Broken, throughSteps } from "./steps";

test("the same number gives the same file, another number another", async () => {
  const [first, again, other] = [await fuzzCase(3), await fuzzCase(3), await fuzzCase(4)];
  expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
  expect(first.mutations).toEqual(again.mutations);
  expect(Buffer.compare(first.bytes, other.bytes)).not.toBe(0);
});

test("a case without its changes is a sound file, and each change can be made by itself", async () => {
  const seeds = Array.from({ length: 12 }, (_none, index) => index + 1);
  let changed = 0;
  for (const seed of seeds) {
    const bare = await fuzzCase(seed, []);
    expect(bare.mutations).toHaveLength(1);
    await openXlsx(bare.bytes);
    const { mutations } = await fuzzCase(seed);
    changed += mutations.length - 1;
    for (let index = 1; index < mutations.length; index++) {
      const alone = await fuzzCase(seed, [Number(mutations[index]!.split(":")[0])]);
      expect(alone.mutations).toHaveLength(2);
    }
  }
  expect(changed).toBeGreaterThan(5);
});

test("the steps tell what a file stands, and a lost cell is seen", async () => {
  const { bytes } = await fuzzCase(3, []);
  expect(await throughSteps(bytes, { report: false })).toMatchObject({ open: "ok", changedParts: 0, report: "" });
  expect(await throughSteps(new Uint8Array(9), { report: false })).toMatchObject({ open: "notXlsx" });
  const spy = jest.spyOn(
    jest.requireActual("../../src/workbench/model/xlsx/sheet-data").SheetDataWriter.prototype,
    "write",
  );
  spy.mockReturnValue({ inner: "", changed: true, formulasChanged: false });
  await expect(throughSteps(bytes, { report: false })).rejects.toThrow(Broken);
  spy.mockRestore();
});
