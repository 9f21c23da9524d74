/** Why a file was not taken; the codes of `POST /files`. */
export const FILE_REFUSAL_CODES = [
  'EMPTY',
  'TOO_LARGE',
  'UNSUPPORTED_TYPE',
  'BROKEN',
  'TOO_MANY_PIXELS',
  'STORAGE_FULL',
  'BUSY',
  'ARRIVING_ALREADY',
  'TOO_MANY_UPLOADS',
  'FOREIGN_REQUEST',
  'NOT_SIGNED_IN',
  'NOT_ENTITLED',
] as const;
export type FileRefusalCode = (typeof FILE_REFUSAL_CODES)[number];

/** A refusal of a whole file, in both languages, with the remedy. */
export interface FileRefusal {
  readonly code: FileRefusalCode;
  /** Status of the HTTP answer. */
  readonly status: number;
  readonly message: { readonly en: string; readonly it: string };
}

/** Most pixels that a photo may have: more than any phone takes, and few enough to be unpacked in memory. */
export const MOST_PIXELS = 120_000_000;

/** Most pixels of a photo that is not stored line by line (progressive, interlaced), of which none can be let go before the last. */
export const MOST_PIXELS_AT_ONCE = 30_000_000;

/** The refusal behind a code. `limitBytes` is the largest file that is taken. */
export function fileRefusal(code: FileRefusalCode, limitBytes: number): FileRefusal {
  const limit = Math.floor(limitBytes / 1_000_000);
  switch (code) {
    case 'EMPTY':
      return told(
        code,
        400,
        'The file is empty. Choose it again, or choose another one.',
        'Il file è vuoto. Sceglierlo di nuovo, oppure sceglierne un altro.',
      );
    case 'TOO_LARGE':
      return told(
        code,
        413,
        `The file is larger than ${limit} MB. Make it smaller, or give a link to it instead.`,
        `Il file supera ${limit} MB. Ridurlo, oppure indicare un collegamento.`,
      );
    case 'UNSUPPORTED_TYPE':
      return told(
        code,
        415,
        'Only photos (JPEG, PNG, WebP) and PDF documents are kept. This file is something else, whatever its name says.',
        'Si conservano solo fotografie (JPEG, PNG, WebP) e documenti PDF. Questo file è altro, qualunque sia il suo nome.',
      );
    case 'BROKEN':
      return told(
        code,
        422,
        'The file is damaged or incomplete and cannot be opened. Choose the original again.',
        "Il file è danneggiato o incompleto e non si apre. Scegliere di nuovo l'originale.",
      );
    case 'TOO_MANY_PIXELS':
      return told(
        code,
        422,
        `The picture has more than ${MOST_PIXELS / 1_000_000} million pixels, or more than ${MOST_PIXELS_AT_ONCE / 1_000_000} million as a progressive one. Save it in a smaller size.`,
        `L'immagine supera ${MOST_PIXELS / 1_000_000} milioni di pixel, o ${MOST_PIXELS_AT_ONCE / 1_000_000} milioni se progressiva. Salvarla in dimensioni minori.`,
      );
    case 'STORAGE_FULL':
      return told(
        code,
        413,
        'There is no room left for files here. Give a link instead, or tell whoever runs this site.',
        'Lo spazio per i file è esaurito. Indicare un collegamento, oppure avvisare chi gestisce il sito.',
      );
    case 'BUSY':
      return told(
        code,
        429,
        'Too many files are arriving at this moment. Try again in a few seconds.',
        'In questo momento arrivano troppi file. Riprovare tra qualche secondo.',
      );
    case 'ARRIVING_ALREADY':
      return told(
        code,
        429,
        'Two files of yours are arriving already. Wait until one of them has arrived, then send the next.',
        'Due file sono già in arrivo. Attendere che uno sia arrivato, poi inviare il successivo.',
      );
    case 'TOO_MANY_UPLOADS':
      return told(
        code,
        429,
        'You have sent as many files as one person may within an hour (300 files or 2 GB). Wait a while, then send the rest.',
        "È stato inviato il massimo di file che una persona può inviare in un'ora (300 file o 2 GB). Attendere, poi inviare gli altri.",
      );
    case 'FOREIGN_REQUEST':
      return told(
        code,
        403,
        'A file is taken only from this site, with the header X-Cantiere-Upload: 1.',
        "Un file è accettato solo da questo sito, con l'intestazione X-Cantiere-Upload: 1.",
      );
    case 'NOT_SIGNED_IN':
      return told(
        code,
        401,
        'Sign in, or send a token, to add a file.',
        'Per aggiungere un file occorre accedere o inviare un token.',
      );
    case 'NOT_ENTITLED':
      return told(
        code,
        403,
        "Your role, or this token's scope, does not allow adding files. Ask the project's lead.",
        "Il ruolo, o l'ambito di questo token, non consente di aggiungere file. Rivolgersi al responsabile dell'opera.",
      );
  }
}

function told(code: FileRefusalCode, status: number, en: string, it: string): FileRefusal {
  return { code, status, message: { en, it } };
}
