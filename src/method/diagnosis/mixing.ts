/** Likelihood that two contacts of a network come from different departments; undefined with fewer than two. */
export function mixingOf(contactsByDepartment: readonly number[]): number | undefined {
  const n = contactsByDepartment.reduce((sum, each) => sum + each, 0);
  if (n < 2) return undefined;
  return 1 - contactsByDepartment.reduce((sum, each) => sum + each * (each - 1), 0) / (n * (n - 1));
}
