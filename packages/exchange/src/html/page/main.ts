import { type Chain, chainsOf } from "./chain.ts";
import { View } from "./view.ts";

/** The script of an exported page: moves and scales the map, and shows the chain of what one points at. */
const svg = document.querySelector<SVGSVGElement>(".picture svg");
const data = document.getElementById("boxes")?.textContent;
if (svg && data) start(svg, JSON.parse(data) as Record<string, string[]>);

function start(picture: SVGSVGElement, boxes: Readonly<Record<string, readonly string[]>>): void {
  document.body.classList.add("is-alive");
  const view = new View(picture);
  const cards = [...picture.querySelectorAll('[data-kind="objective"]')];
  const links = [...picture.querySelectorAll('[data-kind="link"]')];
  const rows = [...document.querySelectorAll("[data-objective]")];
  const chains = chainsOf(links, boxes);
  let kept: Element | undefined;

  const chainAt = (element: Element): Chain | undefined => {
    const { kind, id, objective } = (element as HTMLElement).dataset;
    return kind === "link" ? chains.ofLink(element) : chains.ofObjective(objective ?? id ?? "");
  };
  const show = (element: Element | undefined): void => {
    const chain = element && chainAt(element);
    const isAlone = !chain || chain.links.size === 0;
    for (const card of cards) {
      const name = card.getAttribute("data-id") ?? "";
      card.classList.toggle("is-faded", !isAlone && !chain.names.has(name));
    }
    for (const link of links) link.classList.toggle("is-faded", !isAlone && !chain.links.has(link));
    for (const row of rows) {
      const name = row.getAttribute("data-objective") ?? "";
      row.classList.toggle("is-chain", !isAlone && chain.names.has(name));
    }
  };
  const around = (target: EventTarget | null): Element | undefined =>
    (target instanceof Element &&
      target.closest('.picture [data-kind="objective"], .picture [data-kind="link"], [data-objective]')) ||
    undefined;

  document.addEventListener("pointerover", ({ target }) => show(around(target) ?? kept));
  document.addEventListener("focusin", ({ target }) => show(around(target) ?? kept));
  document.addEventListener("focusout", () => show(kept));
  let pressed: PointerEvent | undefined;
  picture.addEventListener("pointerdown", (event) => {
    pressed = event;
  });
  picture.addEventListener("click", (event) => {
    // The end of a drag is no click.
    if (pressed && Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) > 4) return;
    const element = around(event.target);
    kept = element === kept ? undefined : element;
    show(kept);
  });
  for (const card of cards) card.setAttribute("tabindex", "0");

  const wishes: Readonly<Record<string, () => void>> = {
    "+": () => view.zoom(1),
    "=": () => view.zoom(1),
    "-": () => view.zoom(-1),
    "0": () => view.fit(),
    ArrowLeft: () => view.pan(-0.1, 0),
    ArrowRight: () => view.pan(0.1, 0),
    ArrowUp: () => view.pan(0, -0.1),
    ArrowDown: () => view.pan(0, 0.1),
    Escape: () => {
      kept = undefined;
      show(undefined);
    },
  };
  document.querySelector(".picture")?.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
    const wish = wishes[key];
    if (!wish || ctrlKey || metaKey || altKey) return;
    // Arrows move a page that shows its map whole.
    if (key.startsWith("Arrow") && !picture.hasAttribute("data-zoomed")) return;
    event.preventDefault();
    wish();
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-key]"))
    button.addEventListener("click", () => wishes[button.dataset.key ?? ""]?.());
}
