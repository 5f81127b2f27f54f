import type { Strings } from "../strings/strings.ts";

const beginning = 'map my-map "Our strategy"';
const rest = `perspective process {
  cluster operations {
    objective fast-delivery "Deliver fast"
  }
}`;

/** What stands where a map will be: what to type. */
export function EmptyMap({ hasTitle, strings }: { hasTitle: boolean; strings: Strings["empty"] }) {
  return (
    <div class="empty">
      <h1>{hasTitle ? strings.next : strings.title}</h1>
      {!hasTitle && <p>{strings.hint}</p>}
      <pre>{hasTitle ? rest : `${beginning}\n\n${rest}`}</pre>
    </div>
  );
}
