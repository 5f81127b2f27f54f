import { useEffect, useRef, useState } from "preact/hooks";
import type { Strings } from "../strings/strings.ts";
import { changesBetween, type ToldMap } from "./spoken-changes.ts";

/** So long the map has to stay as it is before it is said what has changed: nobody wants to hear every key. */
const quiet = 800;

/** Says what has changed in the picture, to those who do not see it. */
export function LiveRegion({ uri, map, findings, strings }: ToldMap & { readonly strings: Strings["changes"] }) {
  const said = useRef<ToldMap>({ uri, map, findings });
  const [text, setText] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => {
      const now = { uri, map, findings };
      const news = changesBetween(said.current, now, strings);
      said.current = now;
      if (news !== "") setText(news);
    }, quiet);
    return () => clearTimeout(timer);
  }, [uri, map, findings, strings]);
  return (
    <div class="hidden" role="status">
      {text}
    </div>
  );
}
