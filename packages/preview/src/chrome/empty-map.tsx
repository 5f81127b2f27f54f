import type { Strings } from "../strings.ts";

const beginning = 'map my-map "Our strategy"';
const rest = `perspective process {
  cluster operations {
    objective fast-delivery "Deliver fast"
  }
}`;

/** What stands where a map will be: what to type. */
export function EmptyMap({ hasTitle, strings }: { hasTitle: boolean; strings: Strings }) {
  return (
    <div class="empty">
      <h1>{hasTitle ? strings.noObjectives : strings.emptyTitle}</h1>
      {!hasTitle && <p>{strings.emptyHint}</p>}
      <pre>{hasTitle ? rest : `${beginning}\n\n${rest}`}</pre>
    </div>
  );
}
