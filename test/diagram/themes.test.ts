import { type Theme, themes } from "@smap/diagram";
import { describe, expect, test } from "vitest";

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const tintsOf = (theme: Theme) => Object.values(theme.tints);

describe.each(Object.values(themes))("$name", (theme) => {
  const grounds = tintsOf(theme).flatMap(({ surface, box }) => [surface, box]);
  const cards = [theme.card, ...tintsOf(theme).map(({ strong }) => strong)];

  test("has words of a contrast of 4.5 on everything that they stand on (WCAG 1.4.3)", () => {
    const pairs: [string, string][] = [
      ...[...cards, theme.page, ...tintsOf(theme).map(({ surface }) => surface)].map((ground): [string, string] => [
        theme.text,
        ground,
      ]),
      ...[...cards, theme.page, ...grounds].map((ground): [string, string] => [theme.muted, ground]),
      ...tintsOf(theme).flatMap(({ strip, onStrip, text, box }): [string, string][] => [
        [onStrip, strip],
        [text, box],
      ]),
      ...[theme.reached, theme.missed].flatMap((colour) => cards.map((ground): [string, string] => [colour, ground])),
      ...Object.values(theme.severities).map((colour): [string, string] => [colour, theme.page]),
    ];
    expect(pairs.filter(([one, other]) => contrast(one, other) < 4.5)).toEqual([]);
  });

  test("has lines and marks of a contrast of 3 on what they lie on (WCAG 1.4.11)", () => {
    const pairs: [string, string][] = [
      ...[theme.page, ...grounds].map((ground): [string, string] => [theme.link, ground]),
      ...tintsOf(theme).flatMap(({ edge, surface, box }) => [surface, box].map((on): [string, string] => [edge, on])),
      ...theme.stripes.flatMap((stripe) => cards.map((ground): [string, string] => [stripe, ground])),
      ...[theme.page, ...grounds].map((ground): [string, string] => [theme.focus, ground]),
    ];
    expect(pairs.filter(([one, other]) => contrast(one, other) < 3)).toEqual([]);
  });
});
