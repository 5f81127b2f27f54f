import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "vitest";

export interface StoredComment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string };
  readonly author: { readonly username: string };
}

/** A stand-in for the comments of one pull or merge request; it holds every request to what the real ones ask for. */
export class CommentServer {
  readonly comments: StoredComment[] = [];
  readonly requests: string[] = [];
  isReadOnly = false;
  readonly #server: Server;
  readonly #author: string;

  private constructor(author: string) {
    this.#author = author;
    this.#server = createServer((request, response) => {
      void this.#answer(request).then(({ status, data }) => {
        response.writeHead(status, { "content-type": "application/json" });
        response.end(JSON.stringify(data));
      });
    });
  }

  static async start(author = "github-actions[bot]"): Promise<CommentServer> {
    const server = new CommentServer(author);
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  add(body: string, login = this.#author): StoredComment {
    const comment = { id: 1000 + this.comments.length, body, user: { login }, author: { username: login } };
    this.comments.push(comment);
    return comment;
  }

  async #answer(request: IncomingMessage): Promise<{ status: number; data: unknown }> {
    const { method = "", url = "", headers } = request;
    const isGitLab = !url.startsWith("/repos/");
    this.requests.push(`${method} ${url}`);
    expect(isGitLab ? headers["private-token"] : headers.authorization).toBe(
      isGitLab ? "token-of-the-project" : "Bearer token-of-the-job",
    );
    if (!isGitLab) expect(headers.accept).toBe("application/vnd.github+json");
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString("utf8");
    const address = new URL(url, this.url);
    if (address.pathname === "/user") return { status: 200, data: { username: this.#author } };
    const list = isGitLab ? "/projects/12/merge_requests/5/notes" : "/repos/owner/repo/issues/5/comments";
    if (method === "GET" && address.pathname === list) {
      const page = Number(address.searchParams.get("page"));
      expect(address.searchParams.get("per_page")).toBe("100");
      return { status: 200, data: this.comments.slice((page - 1) * 100, page * 100) };
    }
    if (this.isReadOnly) return { status: 403, data: { message: "Resource not accessible by integration" } };
    const { body, ...others } = JSON.parse(text) as { body: string };
    expect(others).toEqual({});
    expect(body.length).toBeLessThanOrEqual(65_536);
    if (method === "POST" && address.pathname === list) return { status: 201, data: this.add(body) };
    const one = isGitLab ? `${list}/` : "/repos/owner/repo/issues/comments/";
    const known = this.comments.find(({ id }) => address.pathname === `${one}${id}`);
    if (method === (isGitLab ? "PUT" : "PATCH") && known) {
      known.body = body;
      return { status: 200, data: known };
    }
    return { status: 404, data: { message: "Not Found" } };
  }
}
