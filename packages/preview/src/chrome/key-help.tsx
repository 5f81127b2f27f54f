import type { Strings } from "../strings/strings.ts";
import { Popover } from "./popover.tsx";

/** The keys of the picture and what they do. `?` opens it. */
export function KeyHelp({ strings }: { readonly strings: Strings["help"] }) {
  return (
    <Popover icon="help" label={strings.label} shortcut="?">
      {() => (
        <table class="keys" aria-label={strings.label}>
          <tbody>
            {strings.keys.map(([keys, meaning]) => (
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
