export function typeOf(path: string): string;
export function cacheRule(path: string): string | null;
export function headersOf(path: string): Record<string, string>;
export function hostingFiles(
  files: readonly string[],
  base: string,
): Record<"nginx.conf" | "_headers" | "staticwebapp.config.json", string>;
