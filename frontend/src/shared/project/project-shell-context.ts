import { createContext, useContext } from 'react';
import type { CalendarDay } from '../calendar-day';

/** What every page of a project may know of it without asking again; null while it loads. */
export type ProjectShell = {
  readonly code: string;
  readonly name: string;
  readonly illustrative: boolean;
  /** True when everybody may see it. */
  readonly published: boolean;
  readonly revision: number;
  /** Today in the project's time zone. */
  readonly today: CalendarDay;
  /** Days without a confirming statement after which a figure is drawn hatched grey. */
  readonly staleDays: number;
};

export const ProjectShellContext = createContext<ProjectShell | null>(null);

export function useProjectShell(): ProjectShell | null {
  return useContext(ProjectShellContext);
}
