/** Characters that XML cannot hold are shown as such. */
export function clean(markup: string): string {
  return markup.replace(/[^\t\n\r\P{Cc}]|[\uFFFE\uFFFF]|\p{Surrogate}/gu, "\uFFFD");
}
