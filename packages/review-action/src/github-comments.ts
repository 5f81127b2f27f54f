import { type Comment, type Comments, send } from "./comments.ts";

export interface GitHubPlace {
  /** `https://api.github.com`, or a company's own. */
  readonly api: string;
  readonly repository: string;
  readonly token: string;
  readonly pullRequest: number;
}

/** The comments of a pull request on GitHub, whose API keeps them as those of an issue. */
export class GitHubComments implements Comments {
  readonly #place: GitHubPlace;

  constructor(place: GitHubPlace) {
    this.#place = place;
  }

  async list(): Promise<Comment[]> {
    const found: Comment[] = [];
    for (let page = 1; ; page++) {
      const path = `issues/${this.#place.pullRequest}/comments?per_page=100&page=${page}`;
      const comments = (await this.#send("GET", path)) as readonly {
        readonly id: number;
        readonly body?: string | null;
        readonly user?: { readonly login?: string } | null;
      }[];
      // GitHub changes line ends to its own.
      for (const { id, body, user } of comments)
        found.push({ id, body: (body ?? "").replaceAll("\r\n", "\n"), author: user?.login ?? "" });
      if (comments.length < 100) return found;
    }
  }

  async create(body: string): Promise<void> {
    await this.#send("POST", `issues/${this.#place.pullRequest}/comments`, { body });
  }

  async update(id: number, body: string): Promise<void> {
    await this.#send("PATCH", `issues/comments/${id}`, { body });
  }

  #send(method: string, path: string, content?: object): Promise<unknown> {
    const { api, repository, token } = this.#place;
    const headers = {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${token}`,
      "x-github-api-version": "2022-11-28",
    };
    return send(method, `${api}/repos/${repository}/${path}`, headers, content);
  }
}
