import { useEffect, useRef, useState } from 'react';
import { type UploadedFile, type UploadOutcome, upload } from './upload';

export type UploadState =
  | { readonly kind: 'none' }
  | { readonly kind: 'sending'; readonly name: string; readonly part: number }
  | { readonly kind: 'taken'; readonly name: string; readonly file: UploadedFile }
  | { readonly kind: 'refused'; readonly name: string; readonly outcome: UploadOutcome };

/** One file on its way: choosing another one stops the first, and leaving the page stops all. */
export function useUpload(tell: (file: UploadedFile | null, name: string) => void) {
  const [state, setState] = useState<UploadState>({ kind: 'none' });
  const [keepPosition, setKeepPosition] = useState(false);
  const chosen = useRef<File | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const start = async (file: File, keep: boolean) => {
    stop.current?.abort();
    const controller = new AbortController();
    stop.current = controller;
    chosen.current = file;
    const { name } = file;
    setState({ kind: 'sending', name, part: 0 });
    tell(null, name);
    const onProgress = (part: number) => setState({ kind: 'sending', name, part });
    const outcome = await upload(file, { keepPosition: keep, onProgress, signal: controller.signal });
    if (outcome.kind === 'stopped') return;
    if (outcome.kind !== 'taken') return setState({ kind: 'refused', name, outcome });
    setState({ kind: 'taken', name, file: outcome.file });
    tell(outcome.file, name);
  };

  return {
    state,
    keepPosition,
    send: (file: File) => void start(file, keepPosition),
    /** The position is cut out on the server, so another answer sends the file once more. */
    setKeepPosition: (keep: boolean) => {
      setKeepPosition(keep);
      if (chosen.current) void start(chosen.current, keep);
    },
    remove: () => {
      stop.current?.abort();
      chosen.current = null;
      setState({ kind: 'none' });
      tell(null, '');
    },
  };
}
