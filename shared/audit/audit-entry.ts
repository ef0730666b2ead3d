/** What the record of the hub keeps. */
export type AuditKind = 'SIGN_IN_REFUSED' | 'SENSITIVE_READ' | 'DATA_WRITTEN';

/** Whoever did it, as far as the hub believes to know; the public, and whoever could not sign in, are null. */
export interface AuditActor {
  subject: string | null;
  issuer: string | null;
  /** For whom they acted, such as "partnership:south-warwickshire". */
  seats: readonly string[];
}

/** An entry to be; number, time and hashes are given by the database. */
export interface NewAuditEntry {
  kind: AuditKind;
  actor?: AuditActor;
  requestId?: string;
  /** What happened, in a few words and figures. Never a token, never what was read. */
  details: Readonly<Record<string, unknown>>;
}
