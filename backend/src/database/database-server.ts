/** A PostgreSQL server that holds the application's database. */
export type DatabaseServer = Readonly<{
  /** Address of the database, with user and password: never logged. */
  url: string;
  /** Lets the server go: stops the embedded one, leaves any other alone. */
  stop(): Promise<void>;
}>;
