import { fontFamily, type Layout, type ThemeName, themes } from "@smap/diagram/draw";
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { ShownElement } from "../elements/element.ts";
import type { View } from "../state/kept.ts";
import { boxOf } from "./boxes.ts";
import { decorate, elementAround, groupsOf, type Looks } from "./decorate.ts";
import { Movement } from "./movement.ts";
import { isMotionReduced } from "./theme.ts";
import { Viewport } from "./viewport.ts";

export interface PictureViewProps {
  /** What it is a picture of: another subject is looked at afresh. */
  readonly subject: string;
  readonly layout: Layout;
  /** The layout as it is drawn. */
  readonly children: ComponentChildren;
  readonly theme: ThemeName;
  readonly looks: Looks;
  /** What the user is at: it keeps its place when the map changes. */
  readonly lookedAt?: ShownElement;
  /** What is brought into sight when it becomes another. */
  readonly shown?: ShownElement;
  /** The view that an earlier page kept. */
  readonly keptView?: View;
  readonly viewport: { current: Viewport | undefined };
  readonly chosen: (element: ShownElement | undefined, focus: boolean) => void;
  readonly pointed: (element: ShownElement | undefined) => void;
  /** The mark of an element's findings is chosen. */
  readonly marked?: (element: ShownElement) => void;
  /** The menu of an element is asked for. */
  readonly asked?: (element: ShownElement, event: MouseEvent) => void;
  /** The mouse is pressed on a card. */
  readonly pressed: (event: PointerEvent, element: ShownElement) => void;
  readonly viewRested: (view: View) => void;
  readonly scaled: (scale: number, isFit: boolean) => void;
  /** The room for the picture has another size, in px. */
  readonly resized: (width: number, height: number) => void;
}

/** The drawn map, in a view that can be moved and scaled. What a screen reader reads of it is the outline beside it. */
export function PictureView(props: PictureViewProps) {
  const { subject, layout, children, theme, looks, lookedAt, shown, viewport } = props;
  const svg = useRef<SVGSVGElement>(null);
  const content = useRef<SVGGElement>(null);
  const groups = useRef<ReturnType<typeof groupsOf>>(new Map());
  const before = useRef<{ readonly subject: string; readonly layout: Layout }>(undefined);
  const movement = useRef(new Movement());
  const latest = useRef(props);
  latest.current = props;

  useLayoutEffect(() => {
    const { current: drawing } = svg;
    const { current: inner } = content;
    if (!drawing || !inner) return;
    const made = new Viewport(drawing, inner, {
      rested: (view) => latest.current.viewRested(view),
      scaled: (scale, isFit) => latest.current.scaled(scale, isFit),
      isStill: isMotionReduced,
    });
    const resize = () => {
      const { clientWidth: width, clientHeight: height } = drawing;
      made.resize({ width, height });
      latest.current.resized(width, height);
    };
    resize();
    const observer = new ResizeObserver(resize);
    observer.observe(drawing);
    viewport.current = made;
    return () => {
      observer.disconnect();
      made.dispose();
      viewport.current = undefined;
    };
  }, [viewport]);

  useLayoutEffect(() => {
    if (content.current) groups.current = groupsOf(content.current);
    const old = before.current;
    before.current = { subject, layout };
    const view = viewport.current;
    if (!view || old?.layout === layout) return;
    const was = view.view;
    const isOther = old?.subject !== subject;
    if (props.keptView && !old) view.restore(props.keptView, layout);
    else if (isOther) {
      view.forget();
      view.replace(layout);
    } else view.replace(layout, anchorOf(view, old.layout, layout, lookedAt));
    // Another map is not what became of this one, and another detail no small change.
    const isMove = old && !isOther && old.layout.detail === layout.detail;
    movement.current.play(
      groups.current,
      isMove ? { layout: old.layout, view: was } : undefined,
      { layout, view: view.view },
      isMotionReduced(),
    );
  }, [layout]);

  useLayoutEffect(() => {
    // The drawing may have made groups anew without another layout.
    if (content.current) groups.current = groupsOf(content.current);
    decorate(groups.current, looks);
  }, [looks, children]);

  useLayoutEffect(() => {
    if (viewport.current) viewport.current.lookedAt = lookedAt && boxOf(layout, lookedAt);
  }, [lookedAt?.kind, lookedAt?.id, layout]);

  useEffect(() => {
    const box = shown && boxOf(layout, shown);
    if (box) viewport.current?.show(box);
  }, [shown?.kind, shown?.id]);

  useLayoutEffect(() => {
    const { page, text, focus, severities } = themes[theme];
    const { style } = document.documentElement;
    style.setProperty("--smap-page", page);
    style.setProperty("--smap-text", text);
    style.setProperty("--smap-focus", focus);
    style.setProperty("--smap-match", severities.warning);
  }, [theme]);

  return (
    <svg
      ref={svg}
      class="map"
      aria-hidden="true"
      font-family={`${fontFamily}, "Segoe UI", "Helvetica Neue", Arial, sans-serif`}
      onClick={(event) => {
        const element = elementAround(event.target);
        const isMark = event.target instanceof Element && event.target.closest('[data-part="finding"]') !== null;
        if (isMark && element && props.marked) props.marked(element);
        else props.chosen(element, event.ctrlKey || event.altKey || event.metaKey);
      }}
      onDblClick={(event) => props.chosen(elementAround(event.target), true)}
      onPointerDown={(event) => {
        const element = elementAround(event.target);
        if (element?.kind === "objective" && event.pointerType !== "touch") props.pressed(event, element);
      }}
      onContextMenu={(event) => {
        // The editor's own menu is about text, which there is none of here.
        event.preventDefault();
        const element = elementAround(event.target);
        if (element) props.asked?.(element, event);
      }}
      // A mouse that rests is not pointing at what moves below it.
      onPointerMove={(event) => props.pointed(elementAround(event.target))}
      onPointerLeave={({ relatedTarget }) => {
        // What lies over the picture belongs to what it is about.
        const isOver = relatedTarget instanceof Element && relatedTarget.closest(".overlay") !== null;
        if (!isOver) props.pointed(undefined);
      }}
    >
      <g ref={content}>{children}</g>
    </svg>
  );
}

/** Where the thing that is looked at was, and is now: what the user is at if it is in sight, else the card in the middle. */
function anchorOf(view: Viewport, before: Layout, after: Layout, lookedAt: ShownElement | undefined) {
  const was = lookedAt && boxOf(before, lookedAt);
  const is = lookedAt && boxOf(after, lookedAt);
  if (was && is && view.isInSight(was)) return { before: was, after: is };
  const now = new Map(after.cards.map((card) => [card.id, card]));
  let best: { before: Layout["cards"][number]; after: Layout["cards"][number] } | undefined;
  for (const card of before.cards) {
    const same = now.get(card.id);
    if (same && (!best || view.distance(card) < view.distance(best.before))) best = { before: card, after: same };
  }
  return best;
}
