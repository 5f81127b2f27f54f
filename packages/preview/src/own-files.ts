/**
 * The only thing that the page fetches: files of the extension that lie beside its scripts, such as the layout worker's.
 * Its policy lets it reach nothing else.
 */
export async function ownFile(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`“${address}” answers ${response.status}`);
  return response.blob();
}
