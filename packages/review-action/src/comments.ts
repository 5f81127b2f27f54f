/** A comment on a pull or merge request. */
export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly author: string;
}

/** The comments of one pull or merge request, on whatever forge. */
export interface Comments {
  list(): Promise<readonly Comment[]>;
  create(body: string): Promise<void>;
  update(id: number, body: string): Promise<void>;
}

/** The token may not do it: that of a fork's pull request can only read. */
export class NotAllowed extends Error {}

/** Begins our comment, so that it is found again. */
export const marker = "<!-- smap-review -->";

/** No comment of a forge is longer. */
const mostLetters = 65_536;

/** What a comment says: the report, and links below it. */
export function bodyOf(
  markdown: string,
  links: readonly (readonly [title: string, address: string | undefined])[],
): string {
  const shown = links.flatMap(([title, address]) => (isAddress(address) ? [`[${title}](${address})`] : []));
  const foot = shown.length === 0 ? "" : `\n${shown.join(" · ")}\n`;
  return `${marker}\n${markdown.slice(0, mostLetters - marker.length - foot.length - 2)}${foot}`;
}

function isAddress(text: string | undefined): text is string {
  return text !== undefined && /^https?:\/\/[\w.:/?&=%-]+$/u.test(text);
}

/**
 * Keeps one comment up to date. There is none until a map changes; one that is there stays, and says so when nothing is
 * changed any more. Others may write the marker too: only what `author` wrote is ours.
 */
export async function keepUpToDate(
  comments: Comments,
  author: string,
  { body, isChanged }: { readonly body: string; readonly isChanged: boolean },
): Promise<void> {
  const known = (await comments.list()).find((one) => one.author === author && one.body.startsWith(marker));
  if (known?.body.trimEnd() === body.trimEnd()) return;
  if (known) await comments.update(known.id, body);
  else if (isChanged) await comments.create(body);
}

/** Sends a request to the API of a forge. @throws NotAllowed if the token may not. */
export async function send(
  method: string,
  address: string,
  headers: Readonly<Record<string, string>>,
  content?: object,
): Promise<unknown> {
  const response = await fetch(address, {
    method,
    headers: { "content-type": "application/json", "user-agent": "smap-review", ...headers },
    ...(content ? { body: JSON.stringify(content) } : {}),
  });
  if (response.ok) return response.json();
  if ([401, 403, 404].includes(response.status))
    throw new NotAllowed(`The token may not comment here (status ${response.status}).`);
  throw new Error(`The comments of the pull request answer with status ${response.status}.`);
}
