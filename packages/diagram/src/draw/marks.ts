import type { Severity } from "@smap/model";

/** The worst finding on each element, by its id as changes name it. */
export type Marks = Readonly<Record<string, Severity>>;
