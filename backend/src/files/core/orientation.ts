/**
 * An EXIF block that says how a photo is to be turned and nothing else; null when it stands upright as it is. The tag is
 * 0x0112, values 1 to 8. Source: CIPA DC-008 (EXIF 2.32), 4.6.4.
 */
export function orientationBlock(orientation: number): Uint8Array | null {
  if (!Number.isInteger(orientation) || orientation < 2 || orientation > 8) return null;
  const header = [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0];
  const entry = [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0];
  return Uint8Array.from([...header, 1, 0, ...entry, 0, 0, 0, 0]);
}
