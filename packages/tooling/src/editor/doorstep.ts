import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A short address that leads on to a long one. */
export interface Doorstep {
  readonly address: string;
  close(): void;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Listens on the loopback address, at the wanted port or, if that is taken, at any that is free. */
export async function openDoorstep(target: string, wanted: number): Promise<Doorstep> {
  const server = createServer((_, response) => response.writeHead(302, { location: target }).end());
  await listen(server, wanted).catch(() => listen(server, 0));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
