import { ACCESS_ID, REGISTER_ID } from './record.service.js';
import { ACCESS_TABLES, type ChainedTable, PROJECT_TABLES, REGISTER_TABLES } from './seal.js';

/** The tables whose rows enter the chain of a stream, in the order in which they do. */
export function tablesOf(streamId: string): readonly ChainedTable[] {
  if (streamId === REGISTER_ID) return REGISTER_TABLES;
  return streamId === ACCESS_ID ? ACCESS_TABLES : PROJECT_TABLES;
}

/** Whether a stream is a project's: its rows name it. */
export function isOfProject(streamId: string): boolean {
  return streamId !== REGISTER_ID && streamId !== ACCESS_ID;
}
