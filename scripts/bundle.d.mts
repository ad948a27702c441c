export function folder(...parts: string[]): string;
export function bundle(options: {
  mode: "production" | "development";
  output: string;
  workbench?: boolean;
  base?: string;
  onBuilt?: (failure: Error | null) => void;
}): Promise<() => Promise<void>>;
