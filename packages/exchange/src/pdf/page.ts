/** Pages that a map is fitted to: in pt, as wide as high or wider. */
export const pages = {
  a4: [841.89, 595.276],
  a3: [1190.551, 841.89],
  letter: [792, 612],
  "16:9": [960, 540],
} as const;

export type PageName = keyof typeof pages;

/** Around the map, in pt; printers leave this much white. */
const margin = 24;

export interface Fitting {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Where the map's left upper corner is, from the page's. */
  readonly x: number;
  readonly y: number;
}

/** A picture in the middle of a page, as large as it can be; a picture that is higher than wide gets a page that is so too. */
export function fitted(width: number, height: number, name: PageName): Fitting {
  const [long, short] = pages[name];
  // A slide is never upright.
  const isUpright = height > width && name !== "16:9";
  const [pageWidth, pageHeight] = isUpright ? [short, long] : [long, short];
  const around = name === "16:9" ? margin / 2 : margin;
  const scale = Math.min((pageWidth - 2 * around) / width, (pageHeight - 2 * around) / height);
  return {
    width: pageWidth,
    height: pageHeight,
    scale,
    x: (pageWidth - width * scale) / 2,
    y: (pageHeight - height * scale) / 2,
  };
}
