import type { Server, ServerResponse } from "node:http";
export function serve(options: {
  folder: string;
  port: number;
  workbench?: boolean;
  live?: { isBuilding: boolean; listen(response: ServerResponse): void };
  tls?: { key: Buffer | string; cert: Buffer | string };
}): Promise<Server>;
