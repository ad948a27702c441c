import { inSlices } from "../../src/workbook/excel/inSlices";
import type { Progress } from "../../src/workbook/excel/written";
import type { Steps } from "../../src/method/steps";

/** Work of many steps, each as long as a slice. */
function* work(count: number, seen: number[] = []): Steps<string> {
  for (let done = 0; done < count; done++) {
    yield { done, total: count };
    const end = performance.now() + 31;
    while (performance.now() < end);
    seen.push(done);
  }
  return "result";
}

test("between two slices other work is done, and how far it is is told", async () => {
  const told: Progress[] = [];
  let others = 0;
  const timer = setInterval(() => others++, 1);
  const result = await inSlices(work(5), { onProgress: (progress) => told.push(progress) });
  clearInterval(timer);
  expect(result).toBe("result");
  expect(others).toBeGreaterThanOrEqual(4);
  expect(told).toEqual([1, 2, 3, 4].map((done) => ({ step: "solving", done, total: 5 })));
});

test("stops when cancelled", async () => {
  const controller = new AbortController();
  const seen: number[] = [];
  setTimeout(() => controller.abort(), 0);
  await expect(inSlices(work(1000, seen), { signal: controller.signal })).rejects.toMatchObject({ code: "cancelled" });
  expect(seen.length).toBeLessThan(5);
});
