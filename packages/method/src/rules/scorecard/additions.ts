import { type Fix, type Objective, objectiveTitle } from "@smap/model";

/** A measure to fill in. */
export function addMeasure(objective: Objective): Fix {
  const title = `Measure of “${objectiveTitle(objective)}”`;
  return {
    title: "Add a measure",
    safe: false,
    changes: [
      { change: "added", kind: "measure", id: `${objective.name}/${title}`, parent: objective.name, value: { title } },
    ],
  };
}
