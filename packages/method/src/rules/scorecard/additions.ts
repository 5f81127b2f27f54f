import { type Fix, type Objective, objectiveTitle } from "@smap/model";
import { fillers } from "../../fillers.ts";

/** A measure to fill in. */
export function addMeasure(objective: Objective): Fix {
  const title = fillers.measure(objectiveTitle(objective));
  return {
    title: "Add a measure",
    safe: false,
    changes: [
      { change: "added", kind: "measure", id: `${objective.name}/${title}`, parent: objective.name, value: { title } },
    ],
  };
}
