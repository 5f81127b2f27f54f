import type { Strings } from "../strings/strings.ts";

const beginning = 'map my-map "Our strategy"';
const rest = `perspective process {
  cluster operations {
    objective fast-delivery "Deliver fast"
  }
}`;

export interface EmptyMapProps {
  readonly hasTitle: boolean;
  readonly strings: Strings["empty"];
  /** Have this written at the end of the text. */
  readonly onWrite: (text: string) => void;
}

/** What stands where a map will be: what to type. */
export function EmptyMap({ hasTitle, strings, onWrite }: EmptyMapProps) {
  const example = hasTitle ? rest : `${beginning}\n\n${rest}`;
  return (
    <div class="empty">
      <h1>{hasTitle ? strings.next : strings.title}</h1>
      {!hasTitle && <p>{strings.hint}</p>}
      <pre>{example}</pre>
      <p>
        <button type="button" class="button" onClick={() => onWrite(`${example}\n`)}>
          {strings.write}
        </button>
      </p>
    </div>
  );
}
