/**
 * A cell as a function takes it for an argument that may be left out and refuses a blank: in the place of a blank the
 * usual value, and 0 as a text, because a function cannot tell a 0 from a blank cell in every Excel.
 */
export function handedOver(cell: string, usual: number): string {
  return `IF(${cell}="",${usual},IF(${cell}=0,"0",${cell}))`;
}
