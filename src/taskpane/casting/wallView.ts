import type { ClassedNetwork, Classes } from "../../workbook/casting/classes";
import type { Look } from "../../workbook/look/look";
import type { Speech } from "../frame/speech";
import { bubblesOf, type Bubble } from "./bubbles";
import { networkAnswer, type MemberAnswer, type NetworkAnswer } from "./memberAnswers";
import { pointsOfFlat, scaleWords } from "./scaleWords";
import type { AnswerValue } from "./shapes";
import { scoreWords, standing } from "./standing";
import { askedOf, choiceKeys, isChoice, takesNumber, type Workshop, type WorkshopPanel } from "./workshopState";

/** What stands on the wall, as words and figures alone; whoever draws it knows nothing of the workbook. */
export interface WallView {
  readonly panel: WorkshopPanel;
  readonly progress: string;
  readonly place: string;
  /** 0 to 1. */
  readonly done: number;
  readonly network: WallNetwork | null;
  readonly questions: readonly WallQuestion[];
  /** The criterion that takes the next answer. */
  readonly focus: number;
  /** While the chart is shown. */
  readonly bubbles: { readonly shown: readonly Bubble[]; readonly all: number } | null;
}

interface WallNetwork {
  readonly key: string;
  readonly name: string;
  readonly label: string;
  readonly aside: string;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Scores from which classes begin. */
  readonly marks: readonly number[];
  readonly scoreWords: string;
  readonly standing: string;
  readonly isDone: boolean;
  readonly hasMembers: boolean;
}

export interface WallQuestion {
  readonly criterion: number;
  readonly name: string;
  readonly weight: string;
  /** The answer of the member that is asked: of the lead, unless another was chosen. */
  readonly answer: AnswerValue;
  readonly answerWords: string;
  readonly isNumber: boolean;
  /** A figure of the books: shown, and changed only after F2. */
  readonly isFigure: boolean;
  readonly choices: readonly { readonly choice: string; readonly key: string; readonly isChosen: boolean }[];
  /** What is said below the answer while the question has the focus. */
  readonly notes: readonly string[];
  /** While the members are shown. */
  readonly members: readonly WallMember[] | null;
}

interface WallMember {
  readonly id: string;
  readonly name: string;
  readonly answer: string;
  readonly counts: boolean;
  readonly takesAnswer: boolean;
}

/** The wall of a workshop. */
export function wallViewOf(
  speech: Speech,
  look: Look,
  classes: Classes,
  state: Workshop,
  network: ClassedNetwork | undefined,
  figures: ReadonlySet<number>,
): WallView {
  const all = state.order.length;
  const done = state.order.reduce((count, key) => count + (state.done.has(key) ? 1 : 0), 0);
  return {
    panel: state.panel,
    progress: speech.say("pane.workshop.progress", { done, all }),
    place: speech.say("pane.workshop.place", { at: state.at + 1, all }),
    done: all === 0 ? 0 : done / all,
    network: network ? networkOf(speech, classes, network, state) : null,
    questions: network
      ? askedOf(network).map((criterion) => questionOf(speech, look, classes, state, network, criterion, figures))
      : [],
    focus: state.criterion,
    bubbles: state.panel === "chart" ? bubblesOf(classes, network?.key) : null,
  };
}

function networkOf(speech: Speech, classes: Classes, network: ClassedNetwork, state: Workshop): WallNetwork {
  const isDone = state.done.has(network.key);
  return {
    key: network.key,
    name: network.network,
    label: network.effectiveClass,
    aside: [
      network.adviser,
      network.segment,
      speech.say("pane.workshop.potential", { potential: speech.short(network.potential) }),
      network.override && speech.say("pane.classes.override", { class: network.override.class }),
      isDone && speech.say("pane.workshop.done"),
    ]
      .filter(Boolean)
      .join(" · "),
    score: network.score,
    low: network.low,
    high: network.high,
    marks: classes.rules.thresholds.flatMap(({ from }) => (from === null ? [] : [from])),
    scoreWords: scoreWords(speech, network.score),
    standing: standing(speech, classes, network),
    isDone,
    hasMembers: network.members.length > 1,
  };
}

function questionOf(
  speech: Speech,
  look: Look,
  classes: Classes,
  state: Workshop,
  network: ClassedNetwork,
  criterion: number,
  figures: ReadonlySet<number>,
): WallQuestion {
  const rule = classes.rules.criteria[criterion] as Classes["rules"]["criteria"][number];
  const answers = networkAnswer(look, state, network, criterion);
  const isFocused = criterion === state.criterion;
  const target = isFocused ? state.target : null;
  const asked = answers.members[target ?? 0] ?? (answers.members[0] as MemberAnswer);
  const isNumber = takesNumber(classes, criterion);
  const isFigure = figures.has(criterion);
  const notes: string[] = [];
  const { choices } = rule.scale;
  const foreign =
    asked.value !== null &&
    !choices.some(({ choice }) => isChoice(asked.value, choice)) &&
    !(isNumber && typeof asked.value === "number");
  if (foreign) notes.push(speech.say("pane.workshop.foreign", { value: String(asked.value) }));
  if (isFocused) {
    if (isFigure) notes.push(speech.say("pane.workshop.figure"));
    const flat = pointsOfFlat(rule.scale);
    if (flat !== null) notes.push(speech.say("pane.proposal.flat", { points: speech.number(flat, 2) }));
    else if (isNumber) notes.push(scaleWords(speech, rule));
    if (answers.members.length > 1) notes.push(...membersWords(speech, rule.networkRule, answers));
  }
  const shown = answers.members.length > 1 && !isFocused ? countingValue(answers) : asked.value;
  return {
    criterion,
    name: rule.name,
    weight: speech.say("pane.workshop.weight", { weight: speech.number(rule.weight, 2) }),
    answer: asked.value,
    answerWords: answerWords(speech, shown),
    isNumber,
    isFigure,
    choices: choices.map(({ choice }, index) => ({
      choice,
      key: isNumber ? "" : (choiceKeys[index] ?? "").toUpperCase(),
      isChosen: isChoice(asked.value, choice),
    })),
    notes,
    members:
      target === null
        ? null
        : [
            ...answers.members.map((each, at) => ({
              id: each.member.id,
              name: each.isLead ? speech.say("pane.workshop.lead", { name: nameOf(each) }) : nameOf(each),
              answer: answerWords(speech, each.value),
              counts: answers.sum !== null ? typeof each.value === "number" : each === answers.counting,
              takesAnswer: at === target,
            })),
            {
              id: "",
              name: speech.say("pane.workshop.allMembers", { members: answers.members.length }),
              answer: "",
              counts: false,
              takesAnswer: target === answers.members.length,
            },
          ],
  };
}

/** What counts for a network of several members, and whom the answer goes to. */
function membersWords(speech: Speech, rule: "best" | "lead" | "sum", answers: NetworkAnswer): readonly string[] {
  const lead = answers.members[0] as MemberAnswer;
  const members = answers.members.length;
  const words = { lead: nameOf(lead), own: answerWords(speech, lead.value), members };
  if (rule === "lead") return [speech.say("pane.workshop.counts.lead", words)];
  if (rule === "sum") {
    if (answers.sum === null) return [speech.say("pane.workshop.counts.sumOpen", words)];
    const own = typeof lead.value === "number" ? lead.value : 0;
    return [
      speech.say("pane.workshop.counts.sum", {
        ...words,
        sum: speech.number(answers.sum, 6),
        own: speech.number(own, 6),
        others: speech.number(answers.sum - own, 6),
        count: members - 1,
      }),
    ];
  }
  const { counting } = answers;
  if (counting === null) return [speech.say("pane.workshop.counts.bestOpen", words)];
  return [
    speech.say(counting.isLead ? "pane.workshop.counts.bestLead" : "pane.workshop.counts.bestOther", {
      ...words,
      value: answerWords(speech, counting.value),
      member: nameOf(counting),
    }),
  ];
}

function countingValue({ counting, sum, members }: NetworkAnswer): AnswerValue {
  return sum ?? counting?.value ?? members[0]?.value ?? null;
}

function nameOf({ member }: MemberAnswer): string {
  return member.customer || member.id;
}

function answerWords(speech: Speech, value: AnswerValue): string {
  if (value === null) return speech.say("pane.classes.notAssessed");
  return typeof value === "number" ? speech.number(value, 6) : value;
}
