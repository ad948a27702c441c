import { laterPort } from "../../src/taskpane/session/laterPort";
import { explainError } from "../../src/workbook/sentences/explainError";

interface Port {
  add(a: number, b: number): Promise<number>;
}

test("the code comes with the first call; where it cannot come the call says so, and the next one tries again", async () => {
  const load = jest.fn<Promise<Port>, []>(() => Promise.reject(new Error("ChunkLoadError")));
  const port = laterPort<Port>(load);
  expect(load).not.toHaveBeenCalled();
  const error: unknown = await port.add(1, 2).catch((caught: unknown) => caught);
  expect(explainError("en", error)).toMatchObject({
    what: expect.stringMatching(/^A part of SKM could not be loaded. Nothing was written/),
    todo: expect.stringContaining("Check the connection"),
  });
  load.mockResolvedValue({ add: async (a, b) => a + b });
  expect(await port.add(1, 2)).toBe(3);
});

test("an error of the call itself stays what it is", async () => {
  const port = laterPort<Port>(async () => ({ add: () => Promise.reject(new Error("overflow")) }));
  await expect(port.add(1, 2)).rejects.toThrow("overflow");
});
