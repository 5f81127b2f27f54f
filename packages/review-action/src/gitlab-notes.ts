import { type Comment, type Comments, send } from "./comments.ts";

export interface GitLabPlace {
  /** `https://gitlab.com/api/v4`, or a company's own. */
  readonly api: string;
  readonly project: string;
  readonly token: string;
  readonly mergeRequest: string;
}

/** The comments of a merge request on GitLab, which calls them notes. */
export class GitLabNotes implements Comments {
  readonly #place: GitLabPlace;

  constructor(place: GitLabPlace) {
    this.#place = place;
  }

  /** Who the token belongs to. */
  async author(): Promise<string> {
    return String(((await this.#send("GET", "user")) as { readonly username?: string }).username);
  }

  async list(): Promise<Comment[]> {
    const found: Comment[] = [];
    for (let page = 1; ; page++) {
      const notes = (await this.#send("GET", `${this.#notes}?per_page=100&page=${page}`)) as readonly {
        readonly id: number;
        readonly body?: string;
        readonly author?: { readonly username?: string };
      }[];
      for (const { id, body, author } of notes)
        found.push({ id, body: (body ?? "").replaceAll("\r\n", "\n"), author: author?.username ?? "" });
      if (notes.length < 100) return found;
    }
  }

  async create(body: string): Promise<void> {
    await this.#send("POST", this.#notes, { body });
  }

  async update(id: number, body: string): Promise<void> {
    await this.#send("PUT", `${this.#notes}/${id}`, { body });
  }

  get #notes(): string {
    return `projects/${encodeURIComponent(this.#place.project)}/merge_requests/${encodeURIComponent(this.#place.mergeRequest)}/notes`;
  }

  #send(method: string, path: string, content?: object): Promise<unknown> {
    return send(method, `${this.#place.api}/${path}`, { "private-token": this.#place.token }, content);
  }
}
