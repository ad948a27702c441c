import { acceptCriteria } from "../../workbook/casting/acceptCriteria";
import { addChoice } from "../../workbook/casting/addChoice";
import { answer, undoAnswer } from "../../workbook/casting/answer";
import { changeCriteria } from "../../workbook/casting/changeCriteria";
import { keepSnapshot } from "../../workbook/casting/keepSnapshot";
import { putClasses, undoPutClasses } from "../../workbook/casting/putClasses";
import { proposeCriteria } from "../../workbook/casting/proposeCriteria";
import { snapshots } from "../../workbook/casting/snapshots";
import { useExampleSet } from "../../workbook/casting/useExampleSet";
import { rememberWorkshop, workshopProgress } from "../../workbook/casting/workshop";
import type { CastingPort } from "./castingPort";

// What the casting tab does to the workbook; loaded with the tab.
export const castings: CastingPort = {
  proposeCriteria,
  acceptCriteria,
  useExampleSet,
  changeCriteria,
  addChoice,
  answer,
  undoAnswer,
  rememberWorkshop,
  workshopProgress,
  putClasses,
  undoPutClasses,
  keepSnapshot,
  snapshots,
};
