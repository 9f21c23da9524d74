/** The colours of the picture: those of the light pages. */
export const INKS = {
  paper: '#faf9f7',
  ink: '#1c2024',
  soft: '#5b6168',
  rule: '#e0dad1',
  accent: '#a3441a',
  late: '#b3261e',
} as const;
