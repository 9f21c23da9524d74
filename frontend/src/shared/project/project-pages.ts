/** The pages of a project, in the order of the navigation, with the letter that follows `g`. */
export const PROJECT_PAGES = [
  { page: 'overview', to: '/p/$code', letter: 'o' },
  { page: 'milestones', to: '/p/$code/milestones', letter: 'm' },
  { page: 'progress', to: '/p/$code/progress', letter: 'r' },
  { page: 'funding', to: '/p/$code/funding', letter: 'f' },
  { page: 'promises', to: '/p/$code/promises', letter: 'p' },
  { page: 'parties', to: '/p/$code/parties', letter: 'a' },
  { page: 'events', to: '/p/$code/events', letter: 'e' },
  { page: 'evidence', to: '/p/$code/evidence', letter: 'v' },
  { page: 'history', to: '/p/$code/history', letter: 'h' },
] as const;

export type ProjectPageName = (typeof PROJECT_PAGES)[number]['page'];
