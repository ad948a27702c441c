/** @jest-environment jsdom */
import { act } from "react";
import type { Look } from "../../../src/workbook/look/look";
import { emptyRegisters } from "../../../src/workbook/registers/registers";
import { button, click, enter, find, press, settle } from "../render";
import { asOf, someLook } from "../someLook";
import { SomeWorkbook } from "../someWorkbook";
import { openView } from "./openView";

/** A workbook with two campaigns: one that runs, with a contact of the customer 1000, and one that has ended. */
function withCampaigns(): Look {
  const look = someLook(40);
  const contacts = look.contactColumns!;
  const record = contacts.customerId.indexOf("1000");
  const isOf = (at: number) => at === record;
  return {
    ...look,
    contactColumns: {
      ...contacts,
      date: contacts.date.map((day, at) => (isOf(at) ? asOf - 3 : day)),
      campaign: contacts.campaign.map((_, at) => (isOf(at) ? "spring" : "")),
      instrument: contacts.instrument.map((text, at) => (isOf(at) ? "phone" : text)),
      outcome: contacts.outcome.map((outcome, at) => (isOf(at) ? "order" : outcome)),
      contribution: contacts.contribution.map((value, at) => (isOf(at) ? 1250.5 : value)),
    },
    registers: {
      ...emptyRegisters,
      campaigns: [
        ["Winter", asOf - 200, asOf - 100],
        ["Spring", asOf - 10, null],
      ].map(([campaign, start, end], index) => ({
        campaign: campaign as string,
        start: start as number,
        end: end as number | null,
        instrument: "phone" as const,
        selection: "Class: A",
        costPerContact: 30,
        sheetRow: index + 5,
      })),
      campaignLists: ["1000", "1001"].map((customerId, index) => ({
        campaign: "Spring",
        customerId,
        sheetRow: index + 5,
      })),
    },
  };
}

test.each([
  ["en", "There is no campaign yet.", "Start a campaign …"],
  ["de", "Es gibt noch keine Kampagne.", "Kampagne starten …"],
] as const)("%s: without a campaign it is said what one is, and one can be started", async (language, none, start) => {
  const { page, act, speech } = await openView(new SomeWorkbook(), "campaigns", language);
  expect(page.textContent).toContain(none);
  await act(start);
  expect(page.textContent).toContain(speech.say("pane.campaigns.needsName"));
});

test.each(["en", "de"] as const)(
  "%s: a campaign's result with cost, contribution and who is left",
  async (language) => {
    const workbook = new SomeWorkbook();
    workbook.look = withCampaigns();
    const { page, speech, act, calls } = await openView(workbook, "campaigns", language);
    const card = find(page, 'section[aria-label="Spring"]');
    expect(card.textContent).toContain(speech.say("pane.campaigns.state.running"));
    expect(card.textContent).toContain(speech.say("pane.campaigns.contactedOf", { contacted: 1, customers: 2 }));
    const figures = Object.fromEntries(
      [...card.querySelectorAll("dt")].map((dt) => [dt.textContent, dt.nextElementSibling?.textContent]),
    );
    expect(figures[speech.say("sheets.campaign.contribution")]).toBe(speech.number(1250.5, 2));
    expect(figures[speech.say("sheets.campaign.cost")]).toBe("30");
    expect(figures[speech.say("sheets.campaign.surplus")]).toBe(speech.number(1220.5, 2));
    expect(figures[speech.say("sheets.campaign.orders")]).toBe("1");
    await act(speech.say("pane.write", { sheet: speech.say("sheets.campaign.name") }));
    expect(calls()[0]).toBe(`write campaign ${asOf} Spring false`);
    expect(page.textContent).toContain(speech.count("pane.written.fixed", 120, { sheet: "Campaign" }));
  },
);

test("a contact is logged for a campaign from its list, and the campaign is open afterwards", async () => {
  const workbook = new SomeWorkbook();
  workbook.look = withCampaigns();
  const logged: string[] = [];
  const { logContact } = workbook.contacts;
  Object.assign(workbook.contacts, {
    logContact: (...given: Parameters<typeof logContact>) => {
      logged.push(given[1].campaign);
      return logContact(...given);
    },
  });
  const { page, act, calls } = await openView(workbook, "campaigns");
  await act("Not contacted yet1");
  await act("Log contact: Meyer KG 1");
  expect(button(page, "Spring").getAttribute("aria-pressed")).toBe("true");
  click(button(page, "reached"));
  press(button(page, "reached"), "Enter", { ctrlKey: true, shiftKey: true });
  await settle();
  expect(logged).toEqual(["Spring"]);
  expect(calls()).toContain("logContact 1001 reached null");
  expect(find(page, 'section[aria-label="Spring"] button').getAttribute("aria-expanded")).toBe("true");
});

test("a campaign is started with who is chosen; what is in the way is said first", async () => {
  const workbook = new SomeWorkbook();
  workbook.look = withCampaigns();
  const { page, act, calls } = await openView(workbook, "campaigns");
  await act("Start a campaign …");
  const name = find(page, "section input");
  enter(name, "spring");
  expect(page.textContent).toContain("There is a campaign “spring” already.");
  enter(name, "Summer");
  const instrument = find(page, "section select");
  enter(instrument, "visit");
  await settle();
  const start = [...page.querySelectorAll("button")].find(({ textContent }) =>
    /^Start with \d+ customers$/.test(textContent),
  )!;
  const count = Number(/\d+/.exec(start.textContent)![0]);
  expect(count).toBeGreaterThan(20);
  await act(start.textContent);
  expect(calls()).toContain(`startCampaign Summer ${count}`);
  expect(page.textContent).toContain(`“Summer” has started with ${count} customers. Name it when you log a contact.`);
  expect(document.activeElement?.textContent).toBe("Start a campaign …");
});

test("who may not be contacted by the instrument is left out with the reason", async () => {
  const { page, act } = await openView(new SomeWorkbook(), "campaigns");
  await act("Start a campaign …");
  enter(find(page, "section select"), "email");
  await settle();
  expect(page.textContent).toMatch(/\d+ networks left out: No express consent/);
  expect(page.textContent).toMatch(/3 networks left out: .*[Oo]bject/);
});

test("a campaign that cannot be started says why, and what was entered stays", async () => {
  const workbook = new SomeWorkbook();
  const { page, act: pressed } = await openView(workbook, "campaigns");
  await pressed("Start a campaign …");
  enter(find(page, "section input"), "Summer");
  enter(find(page, "section select"), "visit");
  await settle();
  workbook.failure = new Error("protected");
  press(find(page, "section input"), "Enter", { ctrlKey: true });
  await act(() => new Promise((go) => setTimeout(go, 5)));
  await settle();
  expect(find(page, '[role="alert"]').textContent).toContain("The sheet is protected.");
  expect((find(page, "section input") as HTMLInputElement).value).toBe("Summer");
});
