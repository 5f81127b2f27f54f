import type { Detail } from "@smap/diagram/draw";
import type { Change, SourceRange } from "@smap/model";
import { BalanceActions } from "./balance/balance-actions.ts";
import {
  addLink,
  addObjective,
  moveObjective,
  placedOf,
  removeLink,
  removeObjective,
  retitle,
  setCritical,
} from "./edit/changes.ts";
import { isSame, originOf, type ShownElement, sourceOf } from "./elements/element.ts";
import { besideOf } from "./elements/walk.ts";
import type { Filters } from "./filter/filters.ts";
import type { Host } from "./host.ts";
import { shapeOf } from "./picture/shape.ts";
import { withoutWish } from "./state/asked.ts";
import type { State } from "./state/state.ts";
import type { Store } from "./state/store.ts";
import type { Strings } from "./strings/strings.ts";

/** What the user can do in the preview. Edits are asked of the text; the picture follows when the text has them. */
export class Actions {
  readonly #store: Store<State>;
  readonly #host: Host;
  readonly #strings: Strings;
  readonly balance: BalanceActions;
  #noticeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: Store<State>, host: Host, strings: Strings) {
    this.#store = store;
    this.#host = host;
    this.#strings = strings;
    this.balance = new BalanceActions(store, host);
  }

  /** Shows a message for a while: the longer for one that says why something was not done. */
  notify(text: string, isError: boolean): void {
    clearTimeout(this.#noticeTimer);
    this.#store.set({ notice: { text, isError } });
    this.#noticeTimer = setTimeout(() => this.#store.set({ notice: undefined }), isError ? 8000 : 3000);
  }

  /**
   * Selects where an element is written, if that text is in view: who looks at the picture alone goes on doing so. With `focus` the
   * keyboard goes there, and an editor is opened for it.
   */
  reveal(element: ShownElement, focus: boolean): void {
    const { update, picture } = this.#store.get();
    if (!update) return;
    const range = sourceOf(update.map, element) ?? (picture && sourceOf(picture.update.map, element));
    if (range) this.#host.send({ type: "reveal", uri: update.uri, range, focus, ...(focus ? {} : { ifShown: true }) });
  }

  revealRange(range: SourceRange, focus: boolean): void {
    const { update } = this.#store.get();
    if (update) this.#host.send({ type: "reveal", uri: update.uri, range, focus });
  }

  /** The room for the picture has another size, in px: another shape of the map may fit it better. */
  resized(width: number, height: number): void {
    this.#store.set({ shape: shapeOf(width, height, this.#store.get().shape) });
  }

  /** Opens the balance panel, and goes to the first of an element's findings, or of what a band has not even a column for. */
  showFindings({ kind, id }: ShownElement): void {
    const { update } = this.#store.get();
    const isWithin = (subject: string) => kind === "perspective" && subject.startsWith(`${id}.`);
    const finding =
      update?.findings.find(({ subject }) => subject === id) ??
      update?.findings.find(({ subject }) => isWithin(subject));
    this.balance.show(true);
    if (finding) this.revealRange(finding.range, false);
  }

  /** Goes to the first place where the text cannot be read. */
  revealFirstError(): void {
    const { update } = this.#store.get();
    const first = update?.findings.find(({ rule }) => rule === "syntax") ?? update?.findings[0];
    if (first) this.revealRange(first.range, true);
  }

  /** Takes back the last edit of the text, wherever it was made, or makes it again. */
  travel(type: "undo" | "redo"): void {
    const { update, focused, asked } = this.#store.get();
    if (!update) return;
    // The text's cursor goes to what changes there; here one stays where one was.
    this.#store.set({ asked: { ...asked, brings: focused, isTravel: true } });
    this.#host.send({ type, uri: update.uri });
  }

  point(element: ShownElement | undefined): void {
    if (!isSame(element, this.#store.get().pointed)) this.#store.set({ pointed: element });
  }

  /** Chooses an element; in the middle of drawing a link or moving a card, takes it as the answer. */
  choose(element: ShownElement | undefined): void {
    const { focused, asked } = this.#store.get();
    const left = element ? undefined : focused;
    this.#store.set({ focused: element, left, asked: withoutWish(asked), isBalanceFromText: false });
  }

  /** Ends what the user is in the middle of. */
  cancel(): void {
    this.#store.set({ mode: undefined });
  }

  begin(mode: NonNullable<State["mode"]>): void {
    if (!this.#isWritten(subjectOf(mode))) return;
    const { update } = this.#store.get();
    // What is not written has no title that could be another.
    if (mode.kind === "title" && update && originOf(update.map, mode.element) === undefined) return;
    this.#store.set({ mode });
  }

  /** The element that a begun link or move was waiting for. Returns whether there was one begun. */
  answer(element: ShownElement): boolean {
    const { mode } = this.#store.get();
    if (mode?.kind === "link" && isSame(mode.from, element)) {
      this.notify(this.#strings.edit.itself, false);
      return true;
    }
    if (mode?.kind === "link") this.link(mode.from, element);
    else if (mode?.kind === "move") this.move(mode.objective, element);
    else return false;
    this.cancel();
    return true;
  }

  /** Gives an element another title. Returns whether that was possible: else what was typed is to be kept. */
  retitle(element: ShownElement, title: string): boolean {
    const { update } = this.#store.get();
    const { kind, id } = element;
    if (!this.#isWritten(element)) return this.#isOver();
    this.cancel();
    if (update && (kind === "objective" || kind === "cluster" || kind === "perspective"))
      this.change(retitle(update.map, kind, id, title), { kind, id });
    return true;
  }

  /** Ends what is being written, if what it is about is gone for good; a text with errors may have it again. */
  #isOver(): boolean {
    const isOver = this.#store.get().update?.complete === true;
    if (isOver) this.cancel();
    return isOver;
  }

  /** Whether something is still being written, and could not be. */
  get isWriting(): boolean {
    const { mode } = this.#store.get();
    return mode?.kind === "title" || mode?.kind === "add";
  }

  /** Adds an objective to a column or band. Returns whether that was possible: else what was typed is to be kept. */
  add(parent: ShownElement, title: string): boolean {
    const { update } = this.#store.get();
    if (!this.#isWritten(parent)) return this.#isOver();
    this.cancel();
    const addition = update && addObjective(update.map, parent.id, title);
    if (addition) this.change(addition.changes, { kind: "objective", id: addition.name });
    return true;
  }

  link(from: ShownElement, to: ShownElement): void {
    const { update } = this.#store.get();
    if (!update || from.kind === "link" || to.kind === "link" || to.kind === "theme") return;
    if (!this.#isWritten(from) || !this.#isWritten(to)) return;
    // Who draws one link often draws another, from the same card.
    this.change(addLink(update.map, from.id, to.id), from);
  }

  /** Moves an objective to a column or band, or to the column or band that another objective stands in. */
  move(objective: ShownElement, to: ShownElement): void {
    const { update } = this.#store.get();
    if (!this.#isWritten(objective) || !this.#isWritten(to)) return;
    const target = this.boxAround(to);
    if (update && target) this.change(moveObjective(update.map, objective.id, target.id), objective);
  }

  /** The column or band that an element is or stands in. */
  boxAround(element: ShownElement): ShownElement | undefined {
    const { update } = this.#store.get();
    if (element.kind === "cluster" || element.kind === "perspective") return element;
    const placed = update && element.kind === "objective" ? placedOf(update.map, element.id) : undefined;
    if (!placed) return undefined;
    const { perspective, cluster } = placed;
    return cluster
      ? { kind: "cluster", id: `${perspective.name}.${cluster.name}` }
      : { kind: "perspective", id: perspective.name };
  }

  /** Takes a link or an objective out; what was beside it is chosen then. */
  remove(element: ShownElement): void {
    const { update, picture } = this.#store.get();
    const { kind, id } = element;
    if (!update || !this.#isWritten(element)) return;
    const isThere = (id: string) => placedOf(update.map, id) !== undefined;
    const beside = picture && besideOf(picture.layout, element, isThere);
    if (kind === "link") this.change(removeLink(update.map, id), beside);
    if (kind === "objective") this.change(removeObjective(update.map, id), beside);
  }

  toggleCritical(element: ShownElement): void {
    const { update } = this.#store.get();
    const { kind, id } = element;
    if (!this.#isWritten(element)) return;
    const placed = update && kind === "objective" ? placedOf(update.map, id) : undefined;
    if (update && placed) this.change(setCritical(update.map, id, !placed.objective.critical));
  }

  /** Whether the text has an element, as far as it can be read; says so if only an older picture has it. */
  #isWritten(element: ShownElement): boolean {
    const { update, picture } = this.#store.get();
    // A column that the picture shows because it should be there need not be written.
    const isDashed =
      element.kind === "cluster" && picture !== undefined && originOf(picture.update.map, element) === undefined;
    const origin = element.kind === "cluster" && !isDashed ? originOf : sourceOf;
    const isWritten = update !== undefined && origin(update.map, element) !== undefined;
    if (!isWritten) this.notify(update?.complete ? this.#strings.edit.gone : this.#strings.edit.unread, true);
    return isWritten;
  }

  /** Asks for changes of the text that was last read; what one `brings` is chosen when it comes. */
  change(changes: readonly Change[] | undefined, brings?: ShownElement): void {
    const { update, asked } = this.#store.get();
    if (!update || !changes || changes.length === 0) return;
    this.#store.set({ asked: { ...asked, brings } });
    this.#host.send({ type: "change", uri: update.uri, version: update.version, changes });
  }

  /** Asks for something at the end of a text that says little or nothing yet. */
  write(text: string): void {
    const { update } = this.#store.get();
    if (update) this.#host.send({ type: "write", uri: update.uri, version: update.version, text });
  }

  /** Selects a stretch of one of the two texts that are compared. */
  revealSide(side: "before" | "after", range: SourceRange, focus: boolean): void {
    this.#host.send({ type: "reveal-side", side, range, focus });
  }

  endComparison(): void {
    this.#host.send({ type: "end-comparison" });
    this.#store.set({ compared: undefined, comparedPicture: undefined, focused: undefined });
  }

  search(search: string): void {
    this.#store.set({ search });
  }

  filter(filters: Filters): void {
    this.#store.set({ filters });
  }

  setDetail(detail: Detail): void {
    this.#store.set({ detail });
  }

  pin(pinned: boolean): void {
    this.#store.set({ pinned });
    this.#host.send({ type: "pin", pinned });
  }
}

/** What an edit that takes several steps is about. */
function subjectOf(mode: NonNullable<State["mode"]>): ShownElement {
  switch (mode.kind) {
    case "title":
      return mode.element;
    case "add":
      return mode.parent;
    case "link":
      return mode.from;
    case "move":
      return mode.objective;
  }
}
