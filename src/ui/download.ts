/** Hands a file to the browser's downloads. */
export function download(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // Some engines read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
