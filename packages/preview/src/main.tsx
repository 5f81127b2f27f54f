import { previewRoot, type ToPreview } from "@smap/protocol";
import { render } from "preact";
import { Actions } from "./actions.ts";
import { App } from "./app.tsx";
import type { ExportWish } from "./chrome/export-menu.tsx";
import { base64Of, copyPng, pngOf, svgOf } from "./export-picture.ts";
import { noFilters } from "./filter/filters.ts";
import { connect } from "./host.ts";
import { Layouts } from "./layout/layouts.ts";
import { startWorker } from "./layout/start-worker.ts";
import { themeOf, watchTheme } from "./picture/theme.ts";
import { readKept, type View } from "./state/kept.ts";
import { isDrawable, withUpdate } from "./state/receive.ts";
import { saysTheSame } from "./state/same-map.ts";
import type { State } from "./state/state.ts";
import { Store } from "./state/store.ts";
import { stringsFor } from "./strings/strings-for.ts";

const root = document.getElementById(previewRoot);
if (!root) throw new Error(`The page has no “${previewRoot}”`);
const worker = root.dataset.worker ?? "";
const host = connect(receive);
const kept = readKept(host.kept());
const strings = stringsFor(document.documentElement.lang);
const store = new Store<State>({
  pinned: kept.pinned,
  detail: kept.detail,
  isBalanceOpen: kept.isBalanceOpen,
  theme: themeOf(document.body),
  isStuck: false,
  search: "",
  filters: noFilters,
});
const actions = new Actions(store, host);
let view: View | undefined = kept.view;

const layouts = new Layouts<NonNullable<State["update"]>>({
  start: () => startWorker(worker),
  done: (layout, update) => {
    for (const problem of layout.problems) host.send({ type: "log", message: problem });
    const { update: latest, picture } = store.get();
    // A map that the panel has left meanwhile is of no use, nor is one that lost what the shown one still has.
    if (latest?.uri !== update.uri || !isDrawable(update, picture?.update)) return;
    store.set({ picture: { layout, update }, isStuck: false });
  },
  failed: (reason) => {
    host.send({ type: "log", message: reason });
    store.set({ isStuck: true });
  },
});

function receive(message: ToPreview): void {
  const state = store.get();
  switch (message.type) {
    case "map":
      store.set(withUpdate(state, message.update));
      draw();
      break;
    case "cursor":
      store.set({ cursor: { uri: message.uri, position: message.position } });
      // Whoever writes in the text has left what was chosen here.
      if (!document.hasFocus()) store.set({ focused: undefined });
      break;
    case "pinned":
      store.set({ pinned: message.pinned });
      break;
    case "gone":
      if (state.update?.uri === message.uri) store.set({ gone: message.message });
      break;
    case "refused":
      notify(message.message, true);
      break;
    case "export":
      void exportPicture(message.format);
      break;
  }
}

/** What the running or last layout is of. */
let drawn: { readonly update: NonNullable<State["update"]>; readonly detail: State["detail"] } | undefined;

/** Has the latest reading laid out, if its picture is not the shown one. */
function draw(): void {
  const { update, picture, detail } = store.get();
  if (!update || !isDrawable(update, picture?.update)) return;
  const isKnown = drawn?.update.uri === update.uri && drawn.detail === detail;
  if (isKnown && drawn && saysTheSame(drawn.update.map, update.map)) return;
  drawn = { update, detail };
  layouts.request(update.map, detail, update);
}

let noticeTimer: ReturnType<typeof setTimeout> | undefined;

function notify(text: string, isError: boolean): void {
  clearTimeout(noticeTimer);
  store.set({ notice: { text, isError } });
  noticeTimer = setTimeout(() => store.set({ notice: undefined }), isError ? 8000 : 3000);
}

/** Sends the picture as a file, or puts it on the clipboard; in light colours, since it goes on paper or a slide. */
async function exportPicture(wish: ExportWish): Promise<void> {
  const { picture } = store.get();
  if (!picture) return;
  const { layout, update } = picture;
  try {
    if (wish === "copy") {
      await copyPng(layout, "light", worker);
      notify(strings.export.copied, false);
    } else {
      const data =
        wish === "svg" ? await svgOf(layout, "light", worker) : await base64Of(await pngOf(layout, "light", worker));
      host.send({ type: "exported", uri: update.uri, format: wish, data });
    }
  } catch (error) {
    host.send({ type: "log", message: `The picture cannot be exported: ${String(error)}` });
    notify(strings.export.failed, true);
  }
}

function keep(): void {
  const { update, pinned, detail, isBalanceOpen } = store.get();
  host.keep({ ...(update ? { uri: update.uri } : {}), ...(view ? { view } : {}), pinned, detail, isBalanceOpen });
}

watchTheme(document.body, (theme) => store.set({ theme }));
store.subscribe(draw);
store.subscribe(keep);
layouts.warm();
render(
  <App
    store={store}
    actions={actions}
    strings={strings}
    keptView={kept.view}
    viewRested={(rested) => {
      view = rested;
      keep();
    }}
    onExport={(wish) => void exportPicture(wish)}
  />,
  root,
);
host.send({ type: "ready" });
