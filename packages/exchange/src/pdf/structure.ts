import { cleanText } from "@smap/diagram/text";
import { type Objects, type Reference, textString } from "./objects.ts";

/** Something that is read as one, with the numbers of its pieces on the page. */
interface Element {
  readonly role: string;
  /** What is read instead of a drawing. */
  readonly alternative?: string;
  readonly pieces: number[];
}

/** What is read in which order, and as what (ISO 32000-1, 14.7): headings, paragraphs, and what figures mean. */
export class Structure {
  readonly #elements: Element[] = [];
  #pieces = 0;

  /** Begins an element; gives a function that numbers its pieces. */
  begin(role: string, alternative?: string): () => number {
    const element: Element = { role, ...(alternative === undefined ? {} : { alternative }), pieces: [] };
    this.#elements.push(element);
    return () => {
      element.pieces.push(this.#pieces);
      return this.#pieces++;
    };
  }

  write(objects: Objects, page: Reference): Reference {
    const root = objects.reserve();
    const document = objects.reserve();
    const parents: Reference[] = [];
    const written = this.#elements
      .filter(({ pieces }) => pieces.length > 0)
      .map(({ role, alternative, pieces }) => {
        const alt = alternative === undefined ? "" : `/Alt ${textString(cleanText(alternative))}`;
        const element = objects.add(
          `<</Type/StructElem/S/${role}/P ${document}/Pg ${page}${alt}/K[${pieces.join(" ")}]>>`,
        );
        for (const piece of pieces) parents[piece] = element;
        return element;
      });
    objects.set(document, `<</Type/StructElem/S/Document/P ${root}/K[${written.join(" ")}]>>`);
    const tree = objects.add(`<</Nums[0[${parents.join(" ")}]]>>`);
    objects.set(root, `<</Type/StructTreeRoot/K ${document}/ParentTree ${tree}/ParentTreeNextKey 1>>`);
    return root;
  }
}
