import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  ResponseError,
  ServerCapabilities,
} from "vscode-languageserver";
import { LSPErrorCodes, ResponseError as Refusal } from "vscode-languageserver";
import type { ReadText } from "./maps.ts";
import type { Session } from "./session.ts";

/** One thing that an editor can ask for: what the server says of it at the beginning, and how it answers. */
export interface Feature {
  /** Absent for what an editor does not ask about beforehand. */
  capabilities?(client: ClientCapabilities): Partial<ServerCapabilities>;
  listen(connection: Connection, session: Session): void;
}

/**
 * Answers a request about one open text. Whatever is waiting is let in first, so that a newer request or a cancellation
 * overtakes the work; a text that is not open has the empty answer.
 */
export function aboutText<Params extends { textDocument: { uri: string } }, Answer>(
  session: Session,
  empty: Answer,
  answer: (read: ReadText, params: Params) => Answer | Promise<Answer>,
): (params: Params, token: CancellationToken) => Promise<Answer | ResponseError> {
  return async (params, token) => {
    await turn();
    if (token.isCancellationRequested) return cancelled();
    const read = session.read(params.textDocument.uri);
    return read ? answer(read, params) : empty;
  };
}

/** Lets whatever is waiting be done first. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

export function cancelled(): ResponseError {
  return new Refusal(LSPErrorCodes.RequestCancelled, "Cancelled.");
}
