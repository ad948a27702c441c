import { formatNumber, say, sayCount, type Language } from "../../text/text";
import type { CapacityRemark } from "./capacity";

/** A remark on the capacity as a sentence. */
export function capacityRemark(language: Language, remark: CapacityRemark): string {
  const label = (name: string): string => (name === "" ? say(language, "sheets.capacity.noClass") : name);
  switch (remark.remark) {
    case "noAdvisers":
      return say(language, "sheets.capacity.remark.noAdvisers");
    case "withoutAdviser":
      return sayCount(language, "sheets.capacity.remark.withoutAdviser", remark.networks, {
        hours: Math.round(remark.minutes / 60),
      });
    case "notInTable":
      return sayCount(language, "sheets.capacity.remark.notInTable", remark.networks, { adviser: remark.adviser });
    case "noTime":
      return say(language, "sheets.capacity.remark.noTime", { adviser: remark.adviser });
    case "noEffort":
      return sayCount(language, "sheets.capacity.remark.noEffort", remark.networks, { class: label(remark.class) });
    case "noResponse":
      return sayCount(language, "sheets.capacity.remark.noResponse", remark.networks, { class: label(remark.class) });
    case "curveFitsBadly":
      return say(language, "sheets.capacity.remark.curveFitsBadly", {
        class: remark.class,
        points: formatNumber(language, remark.error * 100, { maximumFractionDigits: 1 }),
      });
    case "leastAboveTarget":
      return say(language, "sheets.capacity.remark.leastAboveTarget", { class: remark.class });
    case "notProven": {
      const most = formatNumber(language, remark.most, { maximumFractionDigits: 2 });
      return remark.adviser === ""
        ? say(language, "sheets.capacity.remark.notProvenTeam", { most })
        : say(language, "sheets.capacity.remark.notProven", { adviser: remark.adviser, most });
    }
  }
}
