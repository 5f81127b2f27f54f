/** The endings of the files that a map can be saved as. */
export const exportFormats = ["svg", "png", "pdf", "pptx", "html"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportStyles = ["light", "dark", "contrast", "print"] as const;
export type ExportStyle = (typeof exportStyles)[number];

/** What a map is to be saved as, and in which colours. */
export interface ExportWish {
  readonly format: ExportFormat;
  readonly style: ExportStyle;
}
