import { toDataURL, toString as toText } from 'qrcode';

/** Wide enough for a hoarding of two metres to stay sharp at reading distance. */
const PNG_PIXELS = 2048;
const OPTIONS = { errorCorrectionLevel: 'M', margin: 4 } as const;

/** The code of an address as a drawing that can be enlarged at will. */
export function codeAsSvg(address: string): Promise<string> {
  return toText(address, { ...OPTIONS, type: 'svg' });
}

/** Hands the code of an address to the reader as a file called `name` and its ending. */
export async function saveCode(address: string, name: string, type: 'svg' | 'png'): Promise<void> {
  const href =
    type === 'png'
      ? await toDataURL(address, { ...OPTIONS, width: PNG_PIXELS })
      : URL.createObjectURL(new Blob([await codeAsSvg(address)], { type: 'image/svg+xml' }));
  const link = document.createElement('a');
  link.href = href;
  link.download = `${name}.${type}`;
  link.click();
  if (type === 'svg') setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
