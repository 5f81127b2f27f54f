import type { Layout } from "@smap/diagram/draw";
import type { StrategyMap } from "@smap/model";
import type { MapUpdate } from "@smap/protocol";
import { besideOf } from "../elements/walk.ts";
import type { Host } from "../host.ts";
import { Layouts } from "../layout/layouts.ts";
import type { WantedLayout } from "../layout/messages.ts";
import type { LayoutWorker } from "../layout/start-worker.ts";
import { withoutWish } from "./asked.ts";
import { errorsIn, isDrawable } from "./receive.ts";
import { saysTheSame } from "./same-map.ts";
import type { Compared, State } from "./state.ts";
import type { Store } from "./store.ts";

/** What a layout is of. */
type Subject = { readonly update: MapUpdate } | { readonly compared: Compared };

/** Keeps the picture up with the text: has what is new laid out, and nothing twice. */
export class Drawing {
  readonly #store: Store<State>;
  readonly #layouts: Layouts<Subject>;
  readonly #host: Host;
  #logged = "";
  /** What the running or last layout is of. */
  #last: { readonly map: StrategyMap; readonly options: WantedLayout; readonly of: string } | undefined;

  constructor(store: Store<State>, host: Host, start: () => Promise<LayoutWorker>) {
    this.#store = store;
    this.#host = host;
    this.#layouts = new Layouts<Subject>({
      start,
      done: (layout, subject) => {
        this.#log(layout.problems);
        this.#show(layout, subject);
      },
      failed: (reason) => {
        host.send({ type: "log", message: reason });
        store.set({ isStuck: true });
      },
    });
    this.#layouts.warm();
    store.subscribe(() => this.draw());
  }

  /** Whether a picture is on its way. */
  get isBusy(): boolean {
    return this.#layouts.isBusy;
  }

  /** Has the latest reading laid out, or the latest comparison, if its picture is not the shown one. */
  draw(): void {
    const state = this.#store.get();
    const { update, detail, shape, compared } = state;
    if (compared) {
      const { uri, difference } = compared.comparison;
      this.#request(difference.union, { detail: "map", shape }, `comparison of ${uri}`, { compared });
    } else if (update && isDrawable(update, state)) {
      this.#request(update.map, { detail, shape }, update.uri, { update });
    }
  }

  /** What could not be done as it should, once and not at every key. */
  #log(problems: readonly string[]): void {
    const message = problems.join("\n");
    if (message !== "" && message !== this.#logged) this.#host.send({ type: "log", message });
    this.#logged = message;
  }

  #request(map: StrategyMap, options: WantedLayout, of: string, subject: Subject): void {
    const last = this.#last;
    const isSameKind = last?.options.detail === options.detail && last.options.shape === options.shape;
    if (isSameKind && last.of === of && saysTheSame(last.map, map)) {
      // The same object need not be compared again.
      this.#last = { map, options, of };
      this.#keepUp(subject);
      return;
    }
    this.#last = { map, options, of };
    this.#layouts.request(map, options, subject);
  }

  /** What says the same has the same picture, and may have other errors; the union of another difference may have the same layout. */
  #keepUp(subject: Subject): void {
    const { comparedPicture, picture } = this.#store.get();
    if ("update" in subject) {
      const { update } = subject;
      if (!picture || errorsIn(update) === errorsIn(picture.update)) return;
      if (saysTheSame(picture.update.map, update.map)) this.#store.set({ picture: { ...picture, update } });
      return;
    }
    if (!("compared" in subject) || !comparedPicture || comparedPicture.compared === subject.compared) return;
    if (
      !saysTheSame(comparedPicture.compared.comparison.difference.union, subject.compared.comparison.difference.union)
    )
      return;
    this.#store.set({ comparedPicture: { ...comparedPicture, compared: subject.compared } });
  }

  #show(layout: Layout, subject: Subject): void {
    const state = this.#store.get();
    const { update: latest, compared } = state;
    if ("compared" in subject) {
      // A comparison that has ended meanwhile is of no use.
      if (compared) this.#store.set({ comparedPicture: { layout, compared: subject.compared }, isStuck: false });
      return;
    }
    const { update } = subject;
    // Nor is a map that the panel has left meanwhile, nor one that lost what the shown one still has.
    if (latest?.uri !== update.uri || !isDrawable(update, state)) return;
    this.#store.set({ picture: { layout, update }, isStuck: false, ...goneOn(state, layout) });
  }
}

/** What is chosen in the place of a card that is not in the picture any more, as after an undo: what was beside it. */
function goneOn({ asked, focused, picture }: State, layout: Layout): Pick<State, "focused" | "asked"> {
  if (focused?.kind !== "objective" || !picture || layout.cards.some(({ id }) => id === focused.id)) return {};
  const isThere = (id: string) => layout.cards.some((card) => card.id === id);
  const beside = besideOf(picture.layout, focused, isThere);
  return beside ? { focused: beside, asked: withoutWish(asked) } : {};
}
