import { type Unanswered, unansweredWith } from '../../../shared/unanswered';

/** A file as `POST /files` answers it. */
export type UploadedFile = {
  readonly id: string;
  readonly size: number;
  readonly kind: 'PHOTO' | 'DOCUMENT';
  readonly thumbnailPath: string | null;
  /** The day that the camera's clock showed; null when it says none. */
  readonly takenOn: string | null;
  readonly positionRemoved: boolean;
};

/** How an upload ended. `unanswered`: it did not arrive, and nothing was kept. */
export type UploadOutcome =
  | { readonly kind: 'taken'; readonly file: UploadedFile }
  | { readonly kind: 'refused'; readonly message: { readonly it: string; readonly en: string } }
  | ({ readonly kind: 'unanswered' } & Unanswered)
  | { readonly kind: 'stopped' };

type UploadOptions = {
  readonly keepPosition: boolean;
  /** Told the part that has been sent, from 0 to 1. */
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
};

/** Sends a file; it never throws. The browser's fetch tells no progress, its older way does. */
export function upload(
  file: Blob,
  { keepPosition, onProgress, signal }: UploadOptions,
): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', keepPosition ? '/files?keepPosition=true' : '/files');
    request.setRequestHeader('X-Cantiere-Upload', '1');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => resolve(outcomeOf(request.response, request));
    request.onerror = () => resolve({ kind: 'unanswered', ...unansweredWith(0, null) });
    request.onabort = () => resolve({ kind: 'stopped' });
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

type Answer = {
  readonly file: UploadedFile | null;
  readonly refusal: { readonly message: { readonly it: string; readonly en: string } } | null;
};

function outcomeOf(answer: Answer | null, request: XMLHttpRequest): UploadOutcome {
  if (answer?.file) return { kind: 'taken', file: answer.file };
  if (answer?.refusal) return { kind: 'refused', message: answer.refusal.message };
  return { kind: 'unanswered', ...unansweredWith(request.status, request.getResponseHeader('retry-after')) };
}
