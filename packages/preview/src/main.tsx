import type { ThemeName } from "@smap/diagram/draw";
import type { Position } from "@smap/model";
import { applied, type MapUpdate, previewRoot, type ToPreview } from "@smap/protocol";
import { render } from "preact";
import { Actions } from "./actions.ts";
import { App } from "./app.tsx";
import type { ExportChoice } from "./chrome/export-menu.tsx";
import { takeKeyboard } from "./chrome/take-keyboard.ts";
import { base64Of, copyPng, fileOf } from "./export-picture.ts";
import { noFilters } from "./filter/filters.ts";
import { connect } from "./host.ts";
import { startLayoutWorkers } from "./layout/layout-workers.ts";
import { FirstPicture } from "./picture/first-picture.ts";
import { shapeOf } from "./picture/shape.ts";
import { themeOf, watchTheme } from "./picture/theme.ts";
import { withoutWish } from "./state/asked.ts";
import { Drawing } from "./state/drawing.ts";
import { type Kept, readKept, type View } from "./state/kept.ts";
import { withCursor, withEdit, withUpdate } from "./state/receive.ts";
import type { Compared, Picture, State } from "./state/state.ts";
import { Store } from "./state/store.ts";
import { stringsFor } from "./strings/strings-for.ts";

const root = document.getElementById(previewRoot);
if (!root) throw new Error(`The page has no “${previewRoot}”`);
const { layoutWorker = "", fileWorker = "" } = root.dataset;
const host = connect(receive);
const kept = readKept(host.kept());
const strings = stringsFor(document.documentElement.lang);
const store = new Store<State>({
  pinned: kept.pinned,
  detail: kept.detail,
  isBalanceOpen: kept.isBalanceOpen,
  theme: themeOf(document.body),
  shape: shapeOf(innerWidth, innerHeight),
  isStuck: false,
  search: "",
  filters: kept.filters,
});
const actions = new Actions(store, host, strings);
const first = new FirstPicture();
let view: View | undefined = kept.view;

function receive(message: ToPreview): void {
  const state = store.get();
  switch (message.type) {
    case "map":
      receiveMap(message.update, message.cursor);
      break;
    case "map-delta":
      // A page that has just begun may still be told what was meant for the one before it; the whole is on its way.
      if (state.update) receiveMap(applied(state.update, message.delta) as MapUpdate, message.cursor);
      break;
    case "comparison":
      store.set({
        compared: message,
        ...(state.compared ? {} : { focused: undefined, mode: undefined, notice: undefined }),
      });
      break;
    case "comparison-delta":
      if (state.compared) store.set({ compared: applied(state.compared, message.delta) as Compared });
      break;
    case "comparison-ended":
      store.set({ compared: undefined, comparedPicture: undefined, focused: undefined });
      break;
    case "cursor":
      store.set(withCursor(state, message.uri, message.position, document.hasFocus()));
      break;
    case "pinned":
      store.set({ pinned: message.pinned });
      break;
    case "gone":
      // A page that comes back may never have had the map.
      if (!state.update || state.update.uri === message.uri) store.set({ gone: message.message });
      break;
    case "edited":
      if (state.update?.uri === message.uri) store.set(withEdit(state, message.version));
      break;
    case "refused":
      // Nothing comes of what was asked for.
      store.set({ asked: withoutWish(state.asked) });
      actions.notify(message.message, true);
      break;
    case "keyboard":
      takeKeyboard();
      break;
    case "balance":
      if (state.compared) actions.endComparison();
      actions.balance.showFor(message.isFromText);
      break;
    case "export":
      void exportMap(message.format, message.style);
      break;
  }
}

function receiveMap(update: MapUpdate, cursor: Position | undefined): void {
  first.keepFor(update.uri);
  // What was kept is about the map that was shown then.
  if (!store.get().update && update.uri !== kept.uri) store.set({ filters: noFilters });
  store.set({
    ...withCursor(store.get(), update.uri, cursor, document.hasFocus()),
    ...withUpdate(store.get(), update),
    // Whoever types in the text points at nothing here.
    ...(document.hasFocus() ? {} : { pointed: undefined }),
  });
}

/** Sends the map as a file, or puts its picture on the clipboard. */
async function exportMap(wish: ExportChoice, theme: ThemeName): Promise<void> {
  const { layout, update } = await shownPicture();
  const subject = { map: update.map, detail: layout.detail, theme };
  try {
    if (wish === "copy") {
      await copyPng(subject, fileWorker);
      actions.notify(strings.export.copied, false);
    } else {
      const { file, problems } = await fileOf(subject, wish, fileWorker);
      host.send({ type: "exported", uri: update.uri, format: wish, data: await base64Of(file), problems });
    }
  } catch (error) {
    host.send({ type: "log", message: `The map cannot be exported: ${String(error)}` });
    actions.notify(strings.export.failed, true);
  }
}

/** The picture that is shown; a page that has just been opened has none yet. */
function shownPicture(): Promise<Picture> {
  const { picture } = store.get();
  if (picture) return Promise.resolve(picture);
  return new Promise((resolve) => {
    const end = store.subscribe(() => {
      const { picture: shown } = store.get();
      if (!shown) return;
      end();
      resolve(shown);
    });
  });
}

let lastKept: Kept | undefined;

/** Keeps what a reload has to find again; the editor is only told when it has changed. */
function keep(): void {
  const { update, pinned, detail, isBalanceOpen, filters } = store.get();
  const place = { ...(update ? { uri: update.uri } : {}), ...(view ? { view } : {}) };
  const now: Kept = { ...place, pinned, detail, isBalanceOpen, filters };
  const fields = Object.keys(now) as (keyof Kept)[];
  if (lastKept && fields.every((field) => lastKept?.[field] === now[field])) return;
  lastKept = now;
  host.keep(now);
}

function fail(error: unknown): void {
  host.send({ type: "log", message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

addEventListener("error", ({ error, message }) => fail(error ?? message));
addEventListener("unhandledrejection", ({ reason }) => fail(reason));
watchTheme(document.body, (theme) => store.set({ theme }));
const drawing = new Drawing(store, host, () => startLayoutWorkers(layoutWorker, fileWorker));
store.subscribe(keep);
render(
  <App
    store={store}
    // What has been read is shown with its picture, if that is on its way: drawn ahead of it, it would only be in its way.
    isFollowed={(shown, now) => drawing.isBusy && now.update !== shown.update}
    actions={actions}
    strings={strings}
    keptView={(uri) => (uri === kept.uri ? kept.view : undefined)}
    viewRested={(rested) => {
      view = rested;
      keep();
    }}
    // In light colours, since it goes on paper or a slide; the command asks for others.
    onExport={(wish) => void exportMap(wish, "light")}
    onShown={() => first.remove()}
    onFailure={(error) => {
      first.remove();
      fail(error);
    }}
  />,
  root,
);
host.send({ type: "ready" });
