import fc from "fast-check";
import { chooseForParty } from "../../../src/method/callParty/choice";

test("most inactive first, never contacted before all; who may not be called or has just been called waits", () => {
  const lists = chooseForParty(
    {
      lastContact: [300, 0, 100, 100, 50, 200, 10],
      adviserOf: [0, 0, 0, 0, 0, 1, -1],
      mayBeCalled: [1, 1, 1, 1, 0, 1, 1],
      earlier: [[0], [2], [5]],
    },
    2,
    2,
  );
  expect(lists).toEqual([
    { adviser: 0, networks: [1, 3], open: 0, candidates: 3, resting: 1 },
    { adviser: 1, networks: [], open: 2, candidates: 0, resting: 1 },
  ]);
});

test("the pause ends after so many parties; without a pause nobody waits", () => {
  const candidates = { lastContact: [1, 2], adviserOf: [0, 0], mayBeCalled: [1, 1], earlier: [[0], [1]] };
  const networks = (pause: number): unknown => chooseForParty(candidates, 1, 5, pause)[0]?.networks;
  expect([0, 1, 2].map(networks)).toEqual([[0, 1], [0], []]);
});

const anyNetwork = fc.record({
  last: fc.integer({ min: 0, max: 50 }),
  adviser: fc.integer({ min: -1, max: 3 }),
  callable: fc.integer({ min: 0, max: 1 }),
});

test("over many parties: nobody twice within the pause, the same places for all, nobody passed over who is more inactive", () => {
  fc.assert(
    fc.property(
      fc.array(anyNetwork, { maxLength: 40 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 0, max: 3 }),
      (networks, places, pause) => {
        const earlier: number[][] = [];
        for (let party = 0; party < 6; party++) {
          const lists = chooseForParty(
            {
              lastContact: networks.map(({ last }) => last),
              adviserOf: networks.map(({ adviser }) => adviser),
              mayBeCalled: networks.map(({ callable }) => callable),
              earlier,
            },
            4,
            places,
            pause,
          );
          expect(lists.map(({ adviser }) => adviser)).toEqual([0, 1, 2, 3]);
          const resting = earlier.slice(Math.max(0, party - pause)).flat();
          for (const { adviser, networks: chosen, open, candidates, resting: waiting } of lists) {
            expect(chosen.length + open).toBe(places);
            const isCandidate = (network: number): boolean =>
              networks[network]!.adviser === adviser && networks[network]!.callable === 1 && !resting.includes(network);
            expect(chosen.every(isCandidate)).toBe(true);
            expect(new Set(chosen).size).toBe(chosen.length);
            const left = networks.map((_, at) => at).filter((at) => isCandidate(at) && !chosen.includes(at));
            if (left.length > 0) expect(open).toBe(0);
            expect(candidates).toBe(chosen.length + left.length);
            const callable = networks.filter((each) => each.adviser === adviser && each.callable === 1).length;
            expect(waiting).toBe(callable - candidates);
            const latestChosen = Math.max(...chosen.map((at) => networks[at]!.last));
            for (const at of left) expect(networks[at]!.last).toBeGreaterThanOrEqual(latestChosen);
          }
          earlier.push(lists.flatMap((list) => [...list.networks]));
        }
      },
    ),
  );
});
