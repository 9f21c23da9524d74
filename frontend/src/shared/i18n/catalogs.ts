import type account from './en/account.json';
import type common from './en/common.json';
import type events from './en/events.json';
import type evidence from './en/evidence.json';
import type forms from './en/forms.json';
import type funding from './en/funding.json';
import type gallery from './en/gallery.json';
import type history from './en/history.json';
import type home from './en/home.json';
import type members from './en/members.json';
import type milestones from './en/milestones.json';
import type overview from './en/overview.json';
import type parties from './en/parties.json';
import type progress from './en/progress.json';
import type promises from './en/promises.json';

import type qr from './en/qr.json';

import type visibility from './en/visibility.json';
import type withheld from './en/withheld.json';

export const LANGUAGES = ['it', 'en'] as const;
/** A language of the screens. */
export type Language = (typeof LANGUAGES)[number];

/** Identifier of a message; the English catalogs decide which exist. */
export type MessageId =
  | keyof typeof account
  | keyof typeof common
  | keyof typeof events
  | keyof typeof evidence
  | keyof typeof forms
  | keyof typeof funding
  | keyof typeof gallery
  | keyof typeof history
  | keyof typeof home
  | keyof typeof members
  | keyof typeof milestones
  | keyof typeof overview
  | keyof typeof parties
  | keyof typeof progress
  | keyof typeof promises
  | keyof typeof qr
  | keyof typeof visibility
  | keyof typeof withheld;
