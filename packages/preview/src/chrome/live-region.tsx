import { objectivesOf, objectiveTitle, type StrategyMap } from "@smap/model";
import { useEffect, useRef, useState } from "preact/hooks";
import { idOfLink } from "../elements/element.ts";
import type { Strings } from "../strings/strings.ts";

/** So long the map has to stay as it is before it is said what has changed: nobody wants to hear every key. */
const quiet = 800;

/** Says what has changed in the picture, to those who do not see it. */
export function LiveRegion({ map, strings }: { map: StrategyMap; strings: Strings["changes"] }) {
  const said = useRef(map);
  const [text, setText] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => {
      const news = changesBetween(said.current, map, strings);
      said.current = map;
      if (news !== "") setText(news);
    }, quiet);
    return () => clearTimeout(timer);
  }, [map, strings]);
  return (
    <div class="hidden" role="status">
      {text}
    </div>
  );
}

/** What a listener has to know of how one map became another. */
export function changesBetween(before: StrategyMap, after: StrategyMap, strings: Strings["changes"]): string {
  const titles = (map: StrategyMap) =>
    new Map(objectivesOf(map).map(({ objective }) => [objective.name, objectiveTitle(objective)]));
  const links = (map: StrategyMap) => new Set(map.links.map(idOfLink));
  const [old, now] = [titles(before), titles(after)];
  const added = [...now].filter(([name]) => !old.has(name)).map(([, title]) => title);
  const removed = [...old].filter(([name]) => !now.has(name)).map(([, title]) => title);
  const [oldLinks, newLinks] = [links(before), links(after)];
  const linksAdded = [...newLinks].filter((id) => !oldLinks.has(id)).length;
  const linksRemoved = [...oldLinks].filter((id) => !newLinks.has(id)).length;
  return [
    added.length > 0 && strings.added(added.join(", ")),
    removed.length > 0 && strings.removed(removed.join(", ")),
    strings.links(linksAdded, linksRemoved),
  ]
    .filter(Boolean)
    .join(" ");
}
