import { act } from "react";
import type { PlanCostRules } from "../../../src/workbook/rules/furtherRules";
import type { ContactColumns, Look } from "../../../src/workbook/look/look";
import type { PlanRules, Rules } from "../../../src/workbook/rules/rules";
import { say, type Language, type TextKey, type TextValues } from "../../../src/text/text";
import { button, click, settle } from "../render";
import { asOf, exampleRules, someLook } from "../someLook";
import { open, SomeWorkbook } from "../someWorkbook";

/** A view of the tab Plan in the whole pane, and what the workbook behind it was asked for. */
export interface OpenView {
  readonly page: HTMLElement;
  readonly workbook: SomeWorkbook;
  /** A text of the pane in its language; figures as they come. */
  readonly word: (key: TextKey, values?: TextValues) => string;
  readonly press: (key: TextKey, values?: TextValues) => Promise<void>;
}

/** @param view of the tab Plan, by the last part of its key */
export async function openView(
  view: "plan" | "scenarios" | "calibration" | "bands" | "sensitivity" | "capacity" | "value",
  language: Language,
  look: Look = plannedLook(),
): Promise<OpenView> {
  const workbook = new SomeWorkbook();
  workbook.look = look;
  const page = await open(workbook, "plan", language);
  const word = (key: TextKey, values: TextValues = {}): string => say(language, key, values);
  click(button(page, word(`pane.view.plan.${view}`)));
  await settle();
  return {
    page,
    workbook,
    word,
    press: async (key, values) => {
      click(button(page, word(key, values)));
      await settle();
    },
  };
}

/** Chooses an option of a list that opens, by the words of both. */
export async function choose(page: HTMLElement, name: string, option: string): Promise<void> {
  const label = [...page.querySelectorAll("label")].find((each) => each.textContent === name);
  const list =
    (label && document.getElementById(label.htmlFor)) ?? page.querySelector(`[role=combobox][aria-label="${name}"]`);
  if (!list) throw new Error(`No list “${name}”`);
  click(list as HTMLElement);
  await settle();
  // A list that was open before may still be closing.
  const listbox = document.getElementById(list.getAttribute("aria-controls") ?? "");
  const options = [...(listbox ?? document).querySelectorAll<HTMLElement>("[role=option]")];
  const found = options.find((each) => each.textContent === option);
  if (!found) throw new Error(`No option “${option}” among: ${options.map((each) => each.textContent).join(" | ")}`);
  click(found);
  await settle();
}

/** Lets what comes after the first drawing come. */
export async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await act(() => new Promise((go) => setTimeout(go, 10)));
}

/** The contacts of four in ten customers end with an appointment, of two with a follow-up; a few become orders. */
export function plannedLook(rules: Partial<Omit<Rules, "plan" | "planCosts">> & PlanChange = {}, size = 120): Look {
  const { plan, planCosts, ...others } = rules;
  const look = someLook(size);
  const contacts = withOutcomes(look.contactColumns as ContactColumns);
  return {
    ...look,
    contactColumns: contacts,
    contacts: {
      ...look.contacts!,
      choice: { ...look.contacts!.choice, headers: [...look.contacts!.choice.headers, "Deckungsbeitrag"] },
      columns: { ...look.contacts!.columns, contribution: 4 },
    },
    rules: {
      ...exampleRules,
      inWorkbook: true,
      ...others,
      plan: { ...exampleRules.plan, ...plan },
      planCosts: { ...exampleRules.planCosts, ...planCosts },
    },
  };
}

interface PlanChange {
  readonly plan?: Partial<PlanRules>;
  readonly planCosts?: Partial<PlanCostRules>;
}

/** Each customer is called once; of ten calls four make an appointment and two a follow-up, and half of the appointments an order. */
function withOutcomes(contacts: ContactColumns): ContactColumns {
  const base = contacts.customerId.map((customerId, index) => ({
    customerId,
    sheetRow: index + 2,
    day: asOf - 200 - (index % 40),
    outcome: (["appointment", "appointment", "refused", "followUp", "refused"] as const)[index % 5]!,
    contribution: NaN,
  }));
  const orders = base.flatMap((each, index) =>
    index % 10 === 0
      ? [{ ...each, day: each.day + 60, outcome: "order" as const, contribution: 4000 + (index % 7) * 100 }]
      : [],
  );
  const all = [...base, ...orders].map((each, index) => ({ ...each, sheetRow: index + 2 }));
  const blank = (): string[] => all.map(() => "");
  return {
    ...contacts,
    count: all.length,
    sheetRow: Int32Array.from(all, ({ sheetRow }) => sheetRow),
    customerId: all.map(({ customerId }) => customerId),
    date: Float64Array.from(all, ({ day }) => day),
    outcome: all.map(({ outcome }) => outcome),
    contribution: Float64Array.from(all, ({ contribution }) => contribution),
    effective: new Uint8Array(all.length).fill(1),
    followUp: new Float64Array(all.length).fill(NaN),
    instrument: all.map(() => "phone"),
    direction: blank(),
    format: blank(),
    department: blank(),
    adviser: blank(),
    campaign: blank(),
    interestAfter: new Float64Array(all.length).fill(NaN),
    minutes: new Float64Array(all.length).fill(NaN),
  };
}
