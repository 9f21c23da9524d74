/** The order of a project's record, in which each table is unique and loaded. */
export const RECORD_ORDER: ['projectId', 'revision', 'position'] = ['projectId', 'revision', 'position'];
