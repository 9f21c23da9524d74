/** A refusal as people read it, with the remedy. */
export interface AuthRefusal {
  readonly code: string;
  readonly message: { readonly en: string; readonly it: string };
}

const told = (en: string, it: string) => ({ en, it });

const FOREIGN = told(
  'This request came from another site. Open this page at its own address and try again.',
  'Questa richiesta viene da un altro sito. Aprire questa pagina al suo indirizzo e riprovare.',
);
const SIGN_IN_AGAIN = told('Sign in again.', 'Accedere di nuovo.');
const LINK = told(
  'This link is unknown, was used or has expired. Ask for a new one.',
  'Questo collegamento è sconosciuto, già usato o scaduto. Chiederne uno nuovo.',
);
const CODE = told(
  'This code is wrong or was used before. Enter the next one that the app shows.',
  "Questo codice è sbagliato o già usato. Inserire il prossimo mostrato dall'app.",
);
const START_AGAIN = told(
  'This took too long or failed too often. Begin again with address and password.',
  'È passato troppo tempo o ci sono stati troppi errori. Ricominciare da indirizzo e password.',
);

const WORDS: Readonly<Record<string, AuthRefusal['message']>> = {
  INVALID_EMAIL_OR_PASSWORD: told(
    'Address or password is wrong. Check both, or ask for a new password.',
    'Indirizzo o password errati. Controllarli, o chiedere una nuova password.',
  ),
  INVALID_EMAIL: told('This is no e-mail address.', 'Questo non è un indirizzo di posta elettronica.'),
  EMAIL_NOT_VERIFIED: told(
    'This address is not confirmed yet. A link was sent to it: open it, then sign in.',
    'Questo indirizzo non è ancora confermato. È stato inviato un collegamento: aprirlo, poi accedere.',
  ),
  INVALID_PASSWORD: told('The password is wrong.', 'La password è errata.'),
  PASSWORD_TOO_SHORT: told(
    'Choose a password of at least 12 characters.',
    'Scegliere una password di almeno 12 caratteri.',
  ),
  PASSWORD_TOO_LONG: told(
    'Choose a password of at most 128 characters.',
    'Scegliere una password di al massimo 128 caratteri.',
  ),
  PASSWORD_TOO_COMMON: told(
    'This password would soon be guessed. Choose one of several words that have nothing to do with each other or with you.',
    'Questa password si indovinerebbe presto. Sceglierne una di più parole che non abbiano a che fare né tra loro né con la persona.',
  ),
  INVALID_NAME: told(
    'Give a name of at most 120 characters.',
    'Indicare un nome di al massimo 120 caratteri.',
  ),
  INVALID_TOKEN: LINK,
  TOKEN_EXPIRED: LINK,
  INVALID_LINK: LINK,
  SIGN_IN_FIRST: told(
    'There is an account for this address. Sign in, then open the link again.',
    'Esiste già un account per questo indirizzo. Accedere, poi riaprire il collegamento.',
  ),
  OTHER_ADDRESS: told(
    'This invitation is for another address. Sign in with the account of that address, or ask whoever invited you for an invitation to the address of this account.',
    'Questo invito è per un altro indirizzo. Accedere con l’account di quell’indirizzo, o chiedere a chi ha inviato l’invito di mandarne uno all’indirizzo di questo account.',
  ),
  SAMPLE_ACCOUNT: told(
    'A sample account of the demo administers nothing: everybody knows its password. Sign out, then open the link again.',
    'Un account di prova della dimostrazione non amministra nulla: la sua password è nota a tutti. Uscire, poi riaprire il collegamento.',
  ),
  OWN_INVITATION: told(
    'You sent this invitation yourself, and nobody gives a role to themselves. Ask another lead of the work, or a system administrator.',
    "Questo invito è stato inviato da chi lo sta aprendo, e nessuno assegna un ruolo a se stesso. Rivolgersi a un altro responsabile dell'opera o a un amministratore di sistema.",
  ),
  INVALID_CODE: CODE,
  INVALID_BACKUP_CODE: told(
    'This backup code is wrong or was used before. Enter another one.',
    'Questo codice di riserva è sbagliato o già usato. Inserirne un altro.',
  ),
  INVALID_TWO_FACTOR_COOKIE: START_AGAIN,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: START_AGAIN,
  ACCOUNT_TEMPORARILY_LOCKED: told(
    'Too many wrong codes. Wait a quarter of an hour, then try again.',
    "Troppi codici sbagliati. Attendere un quarto d'ora, poi riprovare.",
  ),
  TOTP_NOT_ENABLED: told('There is no second factor here.', 'Qui non è attivo un secondo fattore.'),
  TOTP_ALREADY_ENABLED: told(
    'The second factor is set up already. Switch it off first.',
    'Il secondo fattore è già attivo. Prima disattivarlo.',
  ),
  PROVIDER_NOT_FOUND: told(
    'Signing in elsewhere is not set up here.',
    "L'accesso tramite un altro servizio non è configurato.",
  ),
  TOO_MANY_REQUESTS: told(
    'Too many attempts. Wait some minutes, then try again.',
    'Troppi tentativi. Attendere qualche minuto, poi riprovare.',
  ),
  UNAUTHORIZED: SIGN_IN_AGAIN,
  SESSION_EXPIRED: SIGN_IN_AGAIN,
  SESSION_NOT_FRESH: SIGN_IN_AGAIN,
  FOREIGN_REQUEST: FOREIGN,
  INVALID_ORIGIN: FOREIGN,
  MISSING_OR_NULL_ORIGIN: FOREIGN,
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: FOREIGN,
  NOT_FOUND: told('There is nothing at this address.', 'A questo indirizzo non c’è nulla.'),
};

const OTHERWISE = told(
  'This request cannot be understood. Check what you entered.',
  'Questa richiesta non è comprensibile. Controllare i dati inseriti.',
);

const BY_STATUS: Readonly<Record<number, string>> = {
  401: 'UNAUTHORIZED',
  404: 'NOT_FOUND',
  429: 'TOO_MANY_REQUESTS',
};

/** The refusal behind a code of the library's or the product's; where it gives none, behind the status. */
export function authRefusal(code: string | null, status: number): AuthRefusal {
  const known = code ?? BY_STATUS[status] ?? 'INVALID_REQUEST';
  return { code: known, message: WORDS[known] ?? OTHERWISE };
}
