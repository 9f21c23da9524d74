import { type CalendarDate, parseCalendarDate } from '../../shared/calendar-date.js';
import { viewOf } from './bytes.js';
import { hasText } from './file-type.js';

/** What of a photo's EXIF block matters here. */
export interface Exif {
  /** The day that the camera's clock showed; null when it says none that can be. */
  readonly takenOn: CalendarDate | null;
  /** True when it tells where the photo was taken. */
  readonly hasPosition: boolean;
}

const NOTHING: Exif = { takenOn: null, hasPosition: false };

/** Reads a block as cameras write it; whatever is damaged or missing in it says nothing. Source: CIPA DC-008 (EXIF 2.32). */
export function readExif(block: Uint8Array): Exif {
  const tiff = hasText(block, 0, 'Exif\0\0') ? block.subarray(6) : block;
  const little = hasText(tiff, 0, 'II');
  if (tiff.length < 8 || !(little || hasText(tiff, 0, 'MM'))) return NOTHING;
  const view = viewOf(tiff);
  const main = entriesAt(view, view.getUint32(4, little), little);
  const photo = entriesAt(view, main.get(PHOTO_FOLDER), little);
  const position = entriesAt(view, main.get(POSITION_FOLDER), little);
  const takenOn = dayAt(tiff, photo.get(TAKEN_AT)) ?? dayAt(tiff, photo.get(DIGITIZED_AT));
  return { takenOn, hasPosition: position.has(LATITUDE) || position.has(LONGITUDE) };
}

/** True when an XMP packet tells a position. */
export function xmpHasPosition(xmp: string): boolean {
  return /GPS(Latitude|Longitude)/.test(xmp);
}

const PHOTO_FOLDER = 0x8769;
const POSITION_FOLDER = 0x8825;
const TAKEN_AT = 0x9003;
const DIGITIZED_AT = 0x9004;
const LATITUDE = 0x0002;
const LONGITUDE = 0x0004;

/** The entries of a folder: for each tag the number in its value field, which for longer values is where they stand. */
function entriesAt(view: DataView, at: number | undefined, little: boolean): ReadonlyMap<number, number> {
  const entries = new Map<number, number>();
  if (at === undefined || at + 2 > view.byteLength) return entries;
  const count = view.getUint16(at, little);
  for (let index = 0; index < count; index += 1) {
    const entry = at + 2 + index * 12;
    if (entry + 12 > view.byteLength) break;
    entries.set(view.getUint16(entry, little), view.getUint32(entry + 8, little));
  }
  return entries;
}

/** The day in `2026:08:05 17:20:11`. */
function dayAt(tiff: Uint8Array, at: number | undefined): CalendarDate | null {
  if (at === undefined) return null;
  const text = String.fromCharCode(...tiff.subarray(at, at + 10));
  const [, year, month, day] = /^(\d{4}):(\d{2}):(\d{2})$/.exec(text) ?? [];
  // A camera whose clock was never set says 1970, 1980 or zeros.
  return year === undefined || Number(year) < 1990 ? null : parseCalendarDate(`${year}-${month}-${day}`);
}
