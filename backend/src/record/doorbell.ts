/** Channel on which a committed revision is rung; the payload is the project's identifier. */
export const DOORBELL = 'cantiere_revision';
