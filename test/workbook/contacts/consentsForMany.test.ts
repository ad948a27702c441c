import { consentsToAdd } from "../../../src/workbook/contacts/consentsToAdd";
import { addConsent, addConsents, takeBackConsents } from "../../../src/workbook/contacts/registerActs";
import { joinNetworks } from "../../../src/workbook/contacts/joinNetworks";
import { networksIn } from "../../../src/workbook/look/networksIn";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { type Desk, openDesk } from "../desk";
import { contactRows, customerRows, putRows } from "../tables";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());
const options = { language: "en" } as const;
const look = () => lookAt(options);
const entry = { instruments: ["phone", "video"], says: "presumed", date: 46000, proof: "=fair()" } as const;
const consents = async () =>
  (await look()).registers.consents.map(({ customerId, instrument, says, proof }) => [
    customerId,
    instrument,
    says,
    proof,
  ]);

test("the same entry for many is one request; who has it or has objected gets none; it goes back whole, and only while it is there", async () => {
  putRows(desk, "Customers", customerRows);
  putRows(desk, "Contacts", contactRows);
  const base = { date: 46000, proof: "" };
  await addConsent(await look(), { customerId: "1", instrument: "all", says: "objection", ...base }, options);
  await addConsent(await look(), { customerId: "2", instrument: "phone", says: "presumed", ...base }, options);
  const before = await look();
  expect(consentsToAdd(before, ["1", "2", "3", "3", "9"], "phone", "presumed")).toEqual({
    customerIds: ["3"],
    known: 1,
    objected: 1,
  });
  expect(consentsToAdd(before, ["1", "2", "3"], "calls", "presumed").customerIds).toEqual(["2", "3"]);
  expect(consentsToAdd(before, ["1", "2"], "email", "objection")).toEqual({
    customerIds: ["2"],
    known: 1,
    objected: 0,
  });

  const were = await consents();
  await addConsents(before, ["2", "3"], entry, options);
  const added = ["2", "3"].flatMap((id) => entry.instruments.map((each) => [id, each, "presumed", "=fair()"]));
  expect(await consents()).toEqual([...were, ...added]);
  // Somebody adds a row below: ours are found all the same, theirs stays.
  await addConsent(await look(), { customerId: "3", instrument: "mail", says: "objection", ...base }, options);
  await takeBackConsents(before, ["2", "3"], entry, options);
  expect(await consents()).toEqual([...were, ["3", "mail", "objection", ""]]);
  await expect(takeBackConsents(before, ["2", "3"], entry, options)).rejects.toMatchObject({ code: "contactNotLast" });
  expect(await consents()).toEqual([...were, ["3", "mail", "objection", ""]]);
});

test("spellings of a network that differ in case and blanks only are told with the usual one, and joined in their cells", async () => {
  putRows(desk, "Customers", [
    ["Customer ID", "Customer", "Network", "Potential"],
    [1, "a", "Hansen Group", 5],
    [2, "b", "hansen  group ", 5],
    [3, "c", "Hansen Group", 5],
    [4, "d", "HansenGroup", 5],
    [5, "e", "Hansens Group", 5],
  ]);
  const found = (await look()).findings.filter(({ kind }) => kind === "networkNear");
  expect(found.map(({ place, values }) => [place?.cell, values["value"], values["usual"], values["count"]])).toEqual([
    ["C3", "hansen  group", "Hansen Group", 1],
    ["C5", "HansenGroup", "Hansen Group", 1],
  ]);
  expect(networksIn(await look()).keys).toHaveLength(4);
  expect(await joinNetworks(await look(), "hansen  group", options)).toBe(1);
  expect(await joinNetworks(await look(), "HansenGroup", options)).toBe(1);
  expect(desk.all("Customers").map((row) => row[2])).toEqual([
    "Network",
    "Hansen Group",
    "Hansen Group",
    "Hansen Group",
    "Hansen Group",
    "Hansens Group",
  ]);
  expect((await look()).findings.filter(({ kind }) => kind === "networkNear")).toEqual([]);
});

test("a cell that was changed since is not written over, and no other one either", async () => {
  const rows = [
    ["Customer ID", "Customer", "Network", "Potential"],
    [1, "a", "Hansen", 5],
    [2, "b", "hansen", 5],
    [3, "c", "hansen", 5],
    [4, "d", "Hansen", 5],
    [5, "e", "Hansen", 5],
  ];
  putRows(desk, "Customers", rows);
  const seen = await look();
  desk.put("Customers", "C4", "Meyer");
  await expect(joinNetworks(seen, "hansen", options)).rejects.toMatchObject({ code: "sourceChanged" });
  expect(desk.all("Customers").map((row) => row[2])).toEqual([
    "Network",
    "Hansen",
    "hansen",
    "Meyer",
    "Hansen",
    "Hansen",
  ]);
});
