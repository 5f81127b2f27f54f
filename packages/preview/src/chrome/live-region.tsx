import { useEffect, useRef, useState } from "preact/hooks";
import type { Strings } from "../strings/strings.ts";
import { changesBetween, type ToldMap } from "./spoken-changes.ts";

/** So long the map has to stay as it is before it is said what has changed: nobody wants to hear every key. */
const quiet = 800;

export interface LiveRegionProps {
  /** The map that is shown; while there is none, what was said last still counts. */
  readonly told: ToldMap | undefined;
  readonly strings: Strings["changes"];
}

/** Says what has changed in the picture, to those who do not see it. */
export function LiveRegion({ told, strings }: LiveRegionProps) {
  const said = useRef(told);
  const [text, setText] = useState("");
  useEffect(() => {
    // The first map is what the page begins with.
    said.current ??= told;
    const { current: before } = said;
    if (!told || !before) return;
    const timer = setTimeout(() => {
      const news = changesBetween(before, told, strings);
      said.current = told;
      if (news !== "") setText(news);
    }, quiet);
    return () => clearTimeout(timer);
  }, [told?.uri, told?.map, told?.findings, strings]);
  return (
    <div class="hidden" role="status">
      {text}
    </div>
  );
}
