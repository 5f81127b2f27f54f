import { drawSvg, type Layout, type ThemeName } from "@smap/diagram/draw";

/** PNG files have twice the px of the map, so that they are sharp on a slide; large maps fewer. */
const sharpness = 2;
const mostPixels = 40_000_000;

/** The picture as an SVG file. */
export function svgOf(layout: Layout, theme: ThemeName): string {
  return drawSvg(layout, { theme });
}

/** The picture as a PNG file. @throws when the browser cannot draw it. */
export async function pngOf(layout: Layout, theme: ThemeName): Promise<Blob> {
  const { width, height } = layout;
  const scale = Math.min(sharpness, Math.sqrt(mostPixels / (width * height)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("There is no canvas to draw on.");
  const address = URL.createObjectURL(new Blob([svgOf(layout, theme)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
  } finally {
    URL.revokeObjectURL(address);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture is too large."))), "image/png");
  });
}

export async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = "";
  for (let start = 0; start < bytes.length; start += 0x8000)
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(text);
}

/** Puts the picture on the clipboard. @throws when the editor does not allow it. */
export async function copyPng(layout: Layout, theme: ThemeName): Promise<void> {
  // The clipboard wants to know of the picture before it is drawn: it may be written only while the user's press lasts.
  await navigator.clipboard.write([new ClipboardItem({ "image/png": pngOf(layout, theme) })]);
}
