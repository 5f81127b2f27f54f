import type { ExportFormat } from "@smap/protocol";
import type { FileRequest } from "./layout/messages.ts";
import { startWorker } from "./layout/start-worker.ts";

/** PNG files have twice the px of the map, so that they are sharp on a slide; large maps fewer. */
const sharpness = 2;
const mostPixels = 40_000_000;

/** What a file is made of. Files are as wide as a slide, whatever the panel is. */
export type FileSubject = Pick<FileRequest, "map" | "detail" | "theme">;

/** A map as a file, and what its format cannot show as it should. */
interface MapFile {
  readonly file: Blob;
  readonly problems: readonly string[];
}

interface DrawnFile extends MapFile {
  readonly width: number;
  readonly height: number;
}

/** The map as a file of any format. @throws when it cannot be made. */
export async function fileOf(subject: FileSubject, format: ExportFormat, worker: string): Promise<MapFile> {
  if (format !== "png") return madeByWorker(subject, format, worker);
  return { file: await pngOf(subject, worker), problems: [] };
}

/** A file as a worker of its own makes it. @throws when the worker cannot. */
async function madeByWorker(subject: FileSubject, format: FileRequest["format"], worker: string): Promise<DrawnFile> {
  const drawer = await startWorker(worker);
  try {
    return await new Promise((resolve, reject) => {
      drawer.onmessage = ({ data }) => {
        if ("file" in data) resolve({ ...data, file: new Blob([Uint8Array.from(data.file)]) });
        else reject(new Error("problem" in data ? data.problem : "There is no file."));
      };
      drawer.onerror = ({ message }) => reject(new Error(message));
      const request: FileRequest = { id: 0, format, ...subject };
      drawer.postMessage(request);
    });
  } finally {
    drawer.terminate();
  }
}

/** The picture as a PNG file. @throws when the browser cannot draw it. */
async function pngOf(subject: FileSubject, worker: string): Promise<Blob> {
  const { file, width, height } = await madeByWorker(subject, "svg", worker);
  const scale = Math.min(sharpness, Math.sqrt(mostPixels / (width * height)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("There is no canvas to draw on.");
  const address = URL.createObjectURL(new Blob([file], { type: "image/svg+xml" }));
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
export async function copyPng(subject: FileSubject, worker: string): Promise<void> {
  // The clipboard wants to know of the picture before it is drawn: it may be written only while the user's press lasts.
  await navigator.clipboard.write([new ClipboardItem({ "image/png": pngOf(subject, worker) })]);
}
