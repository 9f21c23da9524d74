import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Both backend/src and backend/dist lie two folders below the root of the repository.
export const REPOSITORY_ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export const SCHEMA_FILE = join(REPOSITORY_ROOT, 'schema.graphql');
export const PAGE_FOLDER = join(REPOSITORY_ROOT, 'frontend', 'dist');
