import type { NewCampaign } from "../../workbook/campaigns/campaign";
import type { NewCareAnswer } from "../../workbook/careCalls/careCalls";
import type { Look } from "../../workbook/look/look";
import type { JobOptions } from "../../workbook/excel/written";

/** The part of src/workbook that starts campaigns and enters care calls, as the pane uses it. */
export interface CampaignPort {
  startCampaign(look: Look, campaign: NewCampaign, options: JobOptions): Promise<unknown>;
  enterCareCalls(look: Look, answers: readonly NewCareAnswer[], options: JobOptions): Promise<unknown>;
}
