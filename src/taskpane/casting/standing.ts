import type { ClassedNetwork, Classes } from "../../workbook/casting/classes";
import type { Speech } from "../frame/speech";

/** How sure a class is, in words: "B, could be A: ask Succession first". */
export function standing(speech: Speech, { rules }: Classes, network: ClassedNetwork): string {
  const ask = network.ask === null ? undefined : rules.criteria[network.ask]?.name;
  if (network.state === "valueNotInScale") return speech.say("pane.classes.notInScale");
  if (network.state === "noCriterion") return speech.say("pane.classes.noCriterion");
  if (network.state === "tooLittleAssessed") {
    const assessed = speech.percent(Math.round(network.assessed * 100) / 100);
    return ask === undefined
      ? speech.say("pane.classes.tooLittle", { assessed })
      : speech.say("pane.classes.tooLittleAsk", { assessed, criterion: ask });
  }
  if (ask === undefined || network.low === network.high) {
    const open = rules.criteria.filter((_, index) => network.pointStates[index] === "notAssessed");
    return open.length === 0
      ? speech.say("pane.classes.sure")
      : speech.say("pane.classes.openWithoutEffect", { criteria: open.map(({ name }) => name).join(", ") });
  }
  const words = { class: network.class, better: network.couldBe, worse: network.worstClass, criterion: ask };
  if (network.couldBe === "")
    return speech.say(network.worstClass === "" ? "pane.classes.stays" : "pane.classes.couldFall", words);
  return speech.say(network.worstClass === "" ? "pane.classes.couldBe" : "pane.classes.couldBeEither", words);
}

/** A score as the pane writes it; a dash where there is none. */
export function scoreWords(speech: Speech, score: number | null): string {
  return score === null ? "–" : speech.number(score, 1);
}
