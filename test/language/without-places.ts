/** A value of the model without the places in the text that it came from: what it means. */
export function withoutPlaces<Value>(value: Value): Value {
  return JSON.parse(
    JSON.stringify(value, (key, part) => (key === "origin" || key === "range" || key === "first" ? undefined : part)),
  );
}
