/** Functions that the library (19.3.7) lacks, or that tell errors and blanks otherwise than Excel. */
import { installCriteria } from "./criteria";
import { installInformation } from "./information";
import { installLogical } from "./logical";
import { installLookup } from "./lookup";
import { installNumbers } from "./numbers";
import { installTexts } from "./texts";

/** Puts them in place, once per process. */
export function installExcelFunctions(): void {
  installCriteria();
  installInformation();
  installLogical();
  installLookup();
  installNumbers();
  installTexts();
}
