import { campaignsOf } from "../../../src/workbook/campaigns/campaignsOf";
import { startCampaign } from "../../../src/workbook/campaigns/startCampaign";
import type { NewCampaign } from "../../../src/workbook/campaigns/campaign";
import { explainError } from "../../../src/workbook/sentences/explainError";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { logContact } from "../../../src/workbook/contacts/logContact";
import type { Desk } from "../desk";
import { asOf, openPartyDesk } from "../callParty/partyDesk";

let desk: Desk;
beforeEach(async () => {
  desk = await openPartyDesk();
});
afterEach(() => desk.close());

const options = { language: "en" } as const;
const spring: NewCampaign = {
  name: " =Spring ",
  instrument: "phone",
  selection: "Class: B",
  customerIds: ["3", "4", "4", "99"],
  costPerContact: null,
  start: asOf - 5,
  end: null,
};

test("started, logged against, counted", async () => {
  const look = await lookAt(options);
  await startCampaign(look, spring, options);
  const started = await lookAt(options);
  const [campaign] = campaignsOf(started, asOf);
  expect(campaign).toMatchObject({ name: "=Spring", instrument: "phone", state: "running", costPerContact: 25 });
  expect(campaign?.listed.map(({ customerId }) => customerId)).toEqual(["3", "4"]);
  await logContact(
    started,
    {
      customerId: "4",
      date: asOf,
      instrument: "phone",
      direction: "out",
      format: "",
      department: "",
      adviser: "Weber",
      outcome: "order",
      interestAfter: null,
      followUp: null,
      minutes: null,
      contribution: 900,
      note: "",
      campaign: "=Spring",
    },
    options,
  );
  const [after] = campaignsOf(await lookAt(options), asOf);
  expect(after?.result).toMatchObject({ contacted: 1, orders: 1, contribution: 900, cost: 25 });
  expect(after?.withoutContact.map(({ customerId }) => customerId)).toEqual(["3"]);
});

test.each<[string, Partial<NewCampaign>]>([
  ["no name", { name: "  " }],
  ["nobody on the list", { customerIds: [] }],
  ["customers nobody knows", { customerIds: ["99"] }],
  ["an end before the start", { end: asOf - 6 }],
  ["a cost below 0", { costPerContact: -1 }],
  ["a start that is no day", { start: NaN }],
])("%s is refused before anything is written", async (_, change) => {
  const look = await lookAt(options);
  const error: unknown = await startCampaign(look, { ...spring, ...change }, options).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ code: "campaignUnusable", written: "nothing" });
  expect(desk.model.sheets().map(({ name }) => name)).not.toContain("SKM register");
  expect(explainError("de", error).what).not.toMatch(/\{\w+\}/);
});

test("a name is taken without case", async () => {
  await startCampaign(await lookAt(options), spring, options);
  const again = startCampaign(await lookAt(options), { ...spring, name: "=SPRING" }, options);
  await expect(again).rejects.toMatchObject({ code: "campaignExists" });
});
