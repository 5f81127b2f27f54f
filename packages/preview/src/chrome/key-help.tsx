import type { KeyMeanings } from "../strings/strings.ts";
import { Popover } from "./popover.tsx";

/** The keys of the picture and what they do. `?` opens it. */
export function KeyHelp({ label, keys: all }: { readonly label: string; readonly keys: KeyMeanings }) {
  return (
    <Popover icon="help" label={label} shortcut="?">
      {() => (
        <table class="keys" aria-label={label}>
          <tbody>
            {all.map(([keys, meaning]) => (
              <tr key={meaning}>
                <th scope="row">
                  {keys.split(" ").map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </th>
                <td>{meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Popover>
  );
}
