import fc from "fast-check";
import { campaignResult, type CampaignContact } from "../../../src/method/campaign/result";

const contact = (
  member: number,
  outcome: CampaignContact["outcome"],
  contribution = 0,
  cost = 25,
): CampaignContact => ({
  member,
  outcome,
  contribution,
  cost,
});

test("members count once, contributions and costs per contact, the control is who was left alone", () => {
  const figures = campaignResult(5, [
    contact(0, "notReached"),
    contact(0, "appointment"),
    contact(1, "order", 800),
    contact(1, "order", 200),
    contact(2, "refused"),
    contact(3, "notReached"),
    contact(-1, "order", 500),
  ]);
  expect(figures).toMatchObject({
    customers: 5,
    contacted: 4,
    reached: 3,
    appointments: 1,
    orders: 1,
    refused: 1,
    contacts: 7,
    contactsOffList: 1,
    contribution: 1500,
    cost: 175,
    surplus: 1325,
    withoutContact: [4],
  });
  expect(figures.returnOnCost).toBeCloseTo(1325 / 175, 12);
  expect([figures.hitRate.rate, figures.hitRate.cases]).toEqual([2 / 3, 3]);
});

test("an unknown cost makes the cost unknown, not smaller; without costs there is no return", () => {
  const unknown = campaignResult(1, [contact(0, "reached", 100, 10), contact(0, "reached", 100, NaN)]);
  expect([unknown.cost, unknown.surplus, unknown.returnOnCost, unknown.contribution]).toEqual([NaN, NaN, NaN, 200]);
  const free = campaignResult(1, [contact(0, "reached", 100, 0)]);
  expect([free.surplus, free.returnOnCost]).toEqual([100, NaN]);
});

test("the order of the contacts never matters; nobody is both contacted and control", () => {
  const outcomes = ["reached", "notReached", "appointment", "followUp", "refused", "order"] as const;
  const anyContact = fc.record({
    member: fc.integer({ min: -1, max: 9 }),
    outcome: fc.constantFrom(...outcomes),
    contribution: fc.integer({ min: 0, max: 1000 }),
    cost: fc.integer({ min: 0, max: 200 }),
  });
  fc.assert(
    fc.property(fc.array(anyContact), (contacts) => {
      const figures = campaignResult(10, contacts);
      expect(campaignResult(10, [...contacts].reverse())).toEqual(figures);
      expect(figures.contacted + figures.withoutContact.length).toBe(10);
      expect(figures.reached).toBeLessThanOrEqual(figures.contacted);
    }),
  );
});
