import { idKey } from "../../../src/method/cadence/idKey";
import { exampleTargets } from "../../../src/method/cadence/frequencies";
import { networkClasses } from "../../../src/method/cadence/networkClass";
import { networksOf, networksOfContacts } from "../../../src/method/cadence/networks";
import { isEffective } from "../../../src/method/cadence/outcome";

test("7 is the text 7, 007 is not", () => {
  expect([7, "7", " 7 ", "007", 0.5, -0, 1e6].map(idKey)).toEqual(["7", "7", "7", "007", "0.5", "0", "1000000"]);
  expect([null, undefined, "", "  ", true, NaN, {}].map(idKey)).toEqual(Array(7).fill(""));
});

test("customers with one network count together; without one a customer is its own", () => {
  const networks = networksOf({
    ids: ["K1", 7, "K3", "", "K4"],
    networks: ["North", "", " North ", "North", null],
    advisers: ["Berg", "Amann", "Cole", "", ""],
  });
  expect(networks.keys).toEqual(["North", "7", "K4"]);
  expect([...networks.networkOf]).toEqual([0, 1, 0, -1, 2]);
  expect([...networks.firstCustomer]).toEqual([0, 1, 4]);
  expect(networks.advisers).toEqual(["Berg", "Amann", "Cole"]);
  expect([...networks.adviserOf]).toEqual([0, 1, -1]);
  expect([...networks.adviserDiffers]).toEqual([1, 0, 0]);
  expect([...networksOfContacts(["7", 7, "K3", "k3", "", null], networks)]).toEqual([1, 1, 0, -1, -1, -1]);
});

test("a doubled id belongs to its first row's network and is reported", () => {
  const networks = networksOf({ ids: ["K1", "K1"], networks: ["North", "South"] });
  expect([networks.keys, [...networks.networkOf], networks.doubledIds]).toEqual([["North"], [0, 0], [1]]);
});

test("a customer without a network joins the network that is named by its id, and this is reported", () => {
  const networks = networksOf({ ids: ["K1", "K2", "K3"], networks: ["", "K1", ""] });
  expect([networks.keys, [...networks.networkOf], networks.joinedById]).toEqual([["K1", "K3"], [0, 0, 1], [0]]);
});

test("the class of a network is its members' most demanding; the segment stands in only where no member has one", () => {
  const networkOf = Int32Array.of(0, 0, 1, 1, 2, 3, -1);
  const { classOf, fromSegment, unknownClass } = networkClasses(
    networkOf,
    4,
    ["C", " b ", "D", "", "", "X", "A"],
    ["A", "A", "A", "A", "C", "", "A"],
    exampleTargets,
  );
  expect([...classOf].map((index) => exampleTargets[index]?.label)).toEqual(["B", "D", "C", undefined]);
  expect([...fromSegment]).toEqual([0, 0, 1, 0]);
  expect(unknownClass).toEqual([5]);
});

test("the most demanding stand-in counts, whatever the order of rows", () => {
  const networkOf = Int32Array.of(0, 0);
  for (const letters of [
    ["A", "C"],
    ["C", "A"],
  ]) {
    const { classOf } = networkClasses(networkOf, 1, undefined, letters, exampleTargets);
    expect(exampleTargets[classOf[0] as number]?.label).toBe("A");
  }
});

test("only who was not reached was not contacted", () => {
  expect(["not reached", " Nicht  Erreicht ", "NOT REACHED"].map(isEffective)).toEqual([false, false, false]);
  expect(["", null, undefined, "reached", "refused", "Absage", 5].map(isEffective)).toEqual(Array(7).fill(true));
});
