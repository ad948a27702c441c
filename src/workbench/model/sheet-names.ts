/**
 * Sheet names with an apostrophe: Excel allows them, the library (19.3.7) refuses them and does not read the doubled
 * apostrophe in 'It''s new'!A1. Inside the engine a letter that looks the same stands for it.
 */
const STAND_IN = "\u02bc";

export function engineSheetName(name: string): string {
  return name.replace(/'/g, STAND_IN);
}

export function excelSheetName(name: string): string {
  return name.replaceAll(STAND_IN, "'");
}

/** 'It''s new' as the engine reads it. */
export function engineQuotedName(quoted: string): string {
  return `'${quoted.slice(1, -1).replace(/''/g, STAND_IN)}'`;
}

/** A reference of the engine as Excel writes it; the engine quotes every name with the stand-in. */
export function excelReference(reference: string): string {
  return reference.replaceAll(STAND_IN, "''");
}
