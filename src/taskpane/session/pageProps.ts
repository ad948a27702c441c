import type { ReactNode } from "react";
import type { CellPlace } from "../../workbook/excel/finding";
import type { Look } from "../../workbook/look/look";
import type { Session } from "./useSession";
import type { WorkbookPort } from "./workbookPort";

/** What a tab's page is made of. */
export interface PageProps {
  readonly session: Session;
  readonly workbook: WorkbookPort;
  readonly look: Look;
  /** The look with the unwritten changes in its rules. */
  readonly preview: Look;
  /** The look with the bands of the preview where they are a table. */
  readonly banded: Look;
  readonly areBandsUsable: boolean;
  readonly asOf: number;
  readonly goTo: (place: CellPlace) => void;
  /** The person's day, where neither the person nor the workbook has chosen one. */
  readonly today: number;
  /** What is shown where the workbook lacks a column that the page needs. */
  readonly instead: ReactNode;
  /** The page fills the pane: no head above it. */
  readonly onWhole: (isWhole: boolean) => void;
}
