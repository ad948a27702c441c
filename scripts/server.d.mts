import type { Server } from "node:http";
export function serve(options: {
  folder: string;
  port: number;
  workbench?: boolean;
  tls?: { key: Buffer | string; cert: Buffer | string };
}): Promise<Server>;
