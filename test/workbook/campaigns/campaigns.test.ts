import { campaignsOf } from "../../../src/workbook/campaigns/campaignsOf";
import { chooseForCampaign } from "../../../src/workbook/campaigns/chooseForCampaign";
import { writeCampaign } from "../../../src/workbook/campaigns/writeCampaign";
import type { CampaignRecord } from "../../../src/workbook/registers/registers";
import type { Desk } from "../desk";
import type { TestCell } from "../tables";
import { asOf, lookWith, openPartyDesk } from "../callParty/partyDesk";

let desk: Desk;
afterEach(() => desk.close());

const spring: CampaignRecord = {
  campaign: "Spring",
  start: asOf - 20,
  end: null,
  instrument: "phone",
  selection: "Class: B",
  costPerContact: null,
  sheetRow: 2,
};
const list = ["3", "4", "8", "9"].map((customerId, row) => ({ campaign: "spring", customerId, sheetRow: row + 2 }));

const contact = (
  day: number,
  id: number,
  outcome: string,
  contribution: TestCell,
  campaign = "Spring",
  instrument = "phone",
): TestCell[] => [day, id, instrument, "", "", "", "Weber", outcome, "", "", "", contribution, "", campaign];

async function withContacts(
  rows: readonly TestCell[][],
  campaign: CampaignRecord = spring,
): ReturnType<typeof lookWith> {
  desk = await openPartyDesk("en", rows);
  return lookWith({ campaigns: [campaign], campaignLists: list });
}

test("result and control: by name without case, from the start on, not after the as-of day", async () => {
  const look = await withContacts([
    contact(asOf - 10, 3, "not reached", ""),
    contact(asOf - 9, 3, "appointment", ""),
    contact(asOf - 8, 4, "order", 1200, "SPRING "),
    contact(asOf - 8, 4, "order", 300, "Spring", "visit"),
    contact(asOf - 7, 5, "order", 90),
    contact(asOf - 21, 8, "order", 5000),
    contact(asOf + 1, 8, "order", 5000),
    contact(asOf - 3, 9, "order", 5000, "Autumn"),
  ]);
  const [campaign] = campaignsOf(look, asOf);
  // Phone 25 three times and once for who is not on the list, a visit 200.
  expect(campaign).toMatchObject({ name: "Spring", state: "running", costPerContact: 25 });
  expect(campaign?.result).toMatchObject({
    customers: 4,
    contacted: 2,
    reached: 2,
    appointments: 1,
    orders: 1,
    contacts: 5,
    contactsOffList: 1,
    contribution: 1590,
    cost: 300,
    surplus: 1290,
    returnOnCost: 4.3,
  });
  expect(campaign?.withoutContact.map(({ customerId }) => customerId)).toEqual(["8", "9"]);
  expect(campaign?.listed[0]).toMatchObject({ customer: "=1+1", contacted: asOf - 10, outcome: "appointment" });
});

test("the cost of the register comes before the table's; the end and the start say the state", async () => {
  const look = await withContacts([contact(asOf - 9, 3, "order", 100)], {
    ...spring,
    costPerContact: 40,
    end: asOf - 1,
  });
  const [campaign] = campaignsOf(look, asOf);
  expect([campaign?.state, campaign?.costPerContact, campaign?.result.cost]).toEqual(["ended", 40, 40]);
  expect(campaignsOf(look, asOf - 40)[0]?.state).toBe("planned");
});

test("the sheet tells result and control; names that look like formulas stay texts", async () => {
  const look = await withContacts([contact(asOf - 9, 3, "order", 100)]);
  const written = await writeCampaign(look, asOf, "SPRING", { language: "en", live: false });
  expect(written).toMatchObject({ sheet: "Campaign", rows: 4 });
  const cells = desk.all("Campaign");
  const figure = (label: string): unknown => cells.find((row) => row[0] === label)?.[1];
  expect(["Customers on the list", "With an order", "Contribution", "Cost", "Return on cost"].map(figure)).toEqual([
    4, 1, 100, 25, 3,
  ]);
  const first = cells.findIndex((row) => row[0] === "Customer ID") + 1;
  expect(cells[first]?.slice(0, 9)).toEqual([3, "=1+1", "=1+1", "Weber", "+49 40", "040 3", asOf - 9, "order", 100]);
  expect(cells[first + 1]?.slice(6, 9)).toEqual(["", "", ""]);
});

test("a campaign that nobody started, and a protected sheet", async () => {
  const look = await withContacts([]);
  await expect(writeCampaign(look, asOf, "Winter", { language: "de", live: false })).rejects.toMatchObject({
    code: "campaignUnknown",
  });
  await writeCampaign(look, asOf, "Spring", { language: "en", live: false });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Campaign").protection.protect();
    await context.sync();
  });
  await expect(writeCampaign(look, asOf, "Spring", { language: "en", live: false })).rejects.toMatchObject({
    code: "sheetProtected",
  });
});

test("a selection chooses one customer a network whom the instrument may reach, and tells who it may not", async () => {
  desk = await openPartyDesk();
  const look = await lookWith();
  const ids = (
    selection: Parameters<typeof chooseForCampaign>[2],
    instrument: "phone" | "email" = "phone",
  ): unknown => {
    const { members, leftOut } = chooseForCampaign(look, asOf, selection, instrument);
    return [
      members.map(({ customerId }) => customerId),
      Object.fromEntries(leftOut.map(({ reason, count }) => [reason, count])),
    ];
  };
  expect(ids({})).toEqual([["2", "3", "4", "8", "9"], { presumedConsentMissing: 1, objection: 1, dropped: 1 }]);
  expect(ids({ advisers: ["Kunz"], classes: ["B"] })).toEqual([["8"], { dropped: 1 }]);
  expect(ids({}, "email")).toEqual([["1", "3", "4", "8", "9"], { expressConsentMissing: 1, objection: 1, dropped: 1 }]);
  expect(ids({ inactiveDays: 200, classes: ["B"] })).toEqual([["3", "9"], { dropped: 1 }]);
  expect(ids({ states: ["planned"] })).toEqual([["8"], {}]);
  expect(ids({ phases: ["dropped"] })).toEqual([[], { dropped: 1 }]);
});
