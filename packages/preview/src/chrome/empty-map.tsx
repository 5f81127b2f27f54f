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
  /** Whether the text has no errors: behind one, an example would only be another. */
  readonly isWhole: boolean;
  /** Have this written at the end of the text. */
  readonly onWrite: (text: string) => void;
}

/** What stands where a map will be: what to type. */
export function EmptyMap({ hasTitle, strings, isWhole, onWrite }: EmptyMapProps) {
  const example = hasTitle ? rest : `${beginning}\n\n${rest}`;
  return (
    <div class="empty">
      <h1>{hasTitle ? strings.next : strings.title}</h1>
      {!hasTitle && <p>{strings.hint}</p>}
      <pre>{example}</pre>
      {isWhole && (
        <p>
          <button type="button" class="button" onClick={() => onWrite(`${example}\n`)}>
            {strings.write}
          </button>
        </p>
      )}
    </div>
  );
}
