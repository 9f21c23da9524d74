import type { MigrationObject } from '@mikro-orm/core';
import { Access } from './2026-11-22-access.js';
import { Accounts } from './2026-11-22-accounts.js';
import { EvidenceFiles } from './2026-11-22-evidence-files.js';
import { FilesSeen } from './2026-11-22-files-seen.js';
import { InsertOnly } from './2026-11-22-insert-only.js';
import { RecordTables } from './2026-11-22-record.js';
import { Redaction } from './2026-11-22-redaction.js';
import { RegisterKeys } from './2026-11-22-register-keys.js';
import { Restoration } from './2026-11-22-restoration.js';
import { SampleAccounts } from './2026-11-22-sample-accounts.js';
import { Visits } from './2026-11-22-visits.js';
import { SessionLifetime } from './2026-11-23-session-lifetime.js';

/** Every migration in the order in which it runs. Files are named by day; once released, none is changed. */
export const allMigrations: MigrationObject[] = [
  { name: '2026-11-22-record', class: RecordTables },
  { name: '2026-11-22-insert-only', class: InsertOnly },
  { name: '2026-11-22-evidence-files', class: EvidenceFiles },
  { name: '2026-11-22-redaction', class: Redaction },
  { name: '2026-11-22-restoration', class: Restoration },
  { name: '2026-11-22-accounts', class: Accounts },
  { name: '2026-11-22-access', class: Access },
  { name: '2026-11-22-sample-accounts', class: SampleAccounts },
  { name: '2026-11-22-visits', class: Visits },
  { name: '2026-11-22-files-seen', class: FilesSeen },
  { name: '2026-11-22-register-keys', class: RegisterKeys },
  { name: '2026-11-23-session-lifetime', class: SessionLifetime },
];
