import type { ReactNode } from "react";
import type { CellPlace } from "../../workbook/excel/finding";
import type { Look } from "../../workbook/look/look";
import type { Job } from "./state";
import type { Results } from "./useResults";
import type { Session } from "./useSession";
import type { WorkbookPort } from "./workbookPort";

/** What a tab's page is made of. */
export interface PageProps {
  readonly session: Session;
  readonly workbook: WorkbookPort;
  readonly look: Look;
  /** The look with the unwritten changes in its rules. */
  readonly preview: Look;
  readonly results: Results;
  readonly asOf: number;
  readonly goTo: (place: CellPlace) => void;
  /** What will be written by a job, and the button that writes it. */
  readonly foot: (job: Job, count: number) => ReactNode;
}
