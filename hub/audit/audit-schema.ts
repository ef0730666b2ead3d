import { type Client, escapeIdentifier } from 'pg';
import { CHAIN_FORM } from './verify-chain.rules.js';

/** Who may add which entries. */
export interface AuditRoles {
  /** Roles that note what they read. */
  readers: readonly string[];
  /** The role that notes refused sign-ins. */
  gateway: string;
}

/** How long a sensitive read waits for others to finish theirs: less than the gateway waits for a subgraph. */
const LOCK_TIMEOUT = '8s';

const TABLES = `
  CREATE SCHEMA IF NOT EXISTS audit;
  REVOKE ALL ON SCHEMA audit FROM PUBLIC;
  CREATE TABLE IF NOT EXISTS audit.entry (
    number bigint PRIMARY KEY,
    at timestamptz NOT NULL,
    kind text NOT NULL,
    written_by text NOT NULL,
    subject text,
    issuer text,
    seats text[] NOT NULL,
    request_id text,
    details text NOT NULL,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL
  );
  CREATE TABLE IF NOT EXISTS audit.head (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    number bigint NOT NULL,
    hash bytea NOT NULL
  );
  -- Not where entries stand: a head that was taken away is not made up again.
  INSERT INTO audit.head (number, hash)
  SELECT 0, decode(repeat('00', 32), 'hex') WHERE NOT EXISTS (SELECT FROM audit.entry)
  ON CONFLICT DO NOTHING;`;

const GUARD = `
  CREATE OR REPLACE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    RAISE EXCEPTION 'the audit record is only ever added to' USING ERRCODE = 'insufficient_privilege';
  END $$;
  CREATE OR REPLACE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
  CREATE OR REPLACE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON audit.head
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
  -- Also for a session that calls itself a replica, in which ordinary triggers rest.
  ALTER TABLE audit.entry ENABLE ALWAYS TRIGGER refuse_change;
  ALTER TABLE audit.head ENABLE ALWAYS TRIGGER refuse_change;`;

/** What is hashed: verify-chain.rules.ts writes the same, byte for byte. */
const HASHING = `
  CREATE OR REPLACE FUNCTION audit.piece(value text) RETURNS text LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN value IS NULL THEN '-,'
      ELSE octet_length(convert_to(value, 'UTF8')) || ':' || value || ',' END
  $$;
  CREATE OR REPLACE FUNCTION audit.hash_of(entry audit.entry) RETURNS bytea LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp AS $$
    SELECT sha256(convert_to(
      audit.piece('${CHAIN_FORM}')
      || audit.piece(encode(entry.previous_hash, 'hex'))
      || audit.piece(entry.number::text)
      || audit.piece(to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
      || audit.piece(entry.kind)
      || audit.piece(entry.written_by)
      || audit.piece(entry.subject)
      || audit.piece(entry.issuer)
      || audit.piece(entry.request_id)
      || audit.piece(entry.details)
      || audit.piece(cardinality(entry.seats)::text)
      || coalesce((SELECT string_agg(audit.piece(seat), '' ORDER BY place)
                   FROM unnest(entry.seats) WITH ORDINALITY AS held (seat, place)), ''),
      'UTF8'))
  $$;`;

/** What others send is kept short, on one line, and in the order in which it is read. */
const SHORTENING = `
  CREATE OR REPLACE FUNCTION audit.shorten(value text, length int) RETURNS text LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, pg_temp AS $$
    SELECT regexp_replace(CASE WHEN char_length(value) > length THEN left(value, length - 1) || '…' ELSE value END,
      '[\\u0001-\\u001F\\u007F-\\u009F\\u2028-\\u202E\\u2066-\\u2069]', '\uFFFD', 'g')
  $$;
  CREATE OR REPLACE FUNCTION audit.shorten_details(details jsonb) RETURNS text LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN octet_length(told) <= 8192 THEN told
      ELSE jsonb_build_object('cut', true, 'bytes', octet_length(told), 'start', left(told, 2000))::text END
    FROM (SELECT coalesce(details, '{}')::text) AS given (told)
  $$;
  CREATE OR REPLACE FUNCTION audit.seats_of(actor jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(array_agg(CASE WHEN place > 200 THEN '…' ELSE audit.shorten(seat, 150) END ORDER BY place), '{}')
    FROM jsonb_array_elements_text(
      CASE WHEN jsonb_typeof(actor->'seats') = 'array' THEN actor->'seats' ELSE '[]' END
    ) WITH ORDINALITY AS held (seat, place)
    WHERE place <= 201
  $$;`;

/**
 * The row of the head is locked until the transaction ends: entries stand in the order in which they were committed, and one that is rolled
 * back leaves no gap.
 */
const APPENDING = `
  CREATE OR REPLACE FUNCTION audit.append(kind text, actor jsonb, request_id text, details jsonb) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp SET lock_timeout = '${LOCK_TIMEOUT}' AS $$
  DECLARE
    head audit.head;
    entry audit.entry;
  BEGIN
    SELECT * INTO STRICT head FROM audit.head FOR UPDATE;
    entry.number := head.number + 1;
    entry.at := clock_timestamp();
    entry.kind := kind;
    entry.written_by := session_user;
    entry.subject := audit.shorten(actor->>'subject', 300);
    entry.issuer := audit.shorten(actor->>'issuer', 500);
    entry.seats := audit.seats_of(actor);
    entry.request_id := audit.shorten(request_id, 100);
    entry.details := audit.shorten_details(details);
    entry.previous_hash := head.hash;
    entry.hash := audit.hash_of(entry);
    INSERT INTO audit.entry VALUES (entry.*);
    UPDATE audit.head SET number = entry.number, hash = entry.hash;
    RETURN entry.number;
  END $$;
  CREATE OR REPLACE FUNCTION audit.note_write(actor jsonb, request_id text, details jsonb) RETURNS bigint
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT audit.append('DATA_WRITTEN', actor, request_id, details)
  $$;
  CREATE OR REPLACE FUNCTION audit.note_refusal(actor jsonb, request_id text, details jsonb) RETURNS bigint
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT audit.append('SIGN_IN_REFUSED', actor, request_id, details)
  $$;`;

/** A setting alone could be made by anybody who can send a statement; is_noted asks whether the entry is really there. */
const READING = `
  CREATE OR REPLACE FUNCTION audit.note_read(actor jsonb, request_id text, details jsonb) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    number bigint := audit.append('SENSITIVE_READ', actor, request_id, details);
  BEGIN
    PERFORM set_config('hub.audit_number', number::text, true);
    RETURN number;
  END $$;
  CREATE OR REPLACE FUNCTION audit.is_noted() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (
      SELECT FROM audit.entry
      WHERE number = nullif(current_setting('hub.audit_number', true), '')::bigint
        AND kind = 'SENSITIVE_READ'
        AND written_by = session_user
        AND xmin = pg_current_xact_id_if_assigned()::xid
    )
  $$;`;

const DDL = [TABLES, GUARD, HASHING, SHORTENING, APPENDING, READING].join('\n');

/**
 * Makes the record and its functions where they are missing, in one transaction, and lets each role write the kinds that are its own. Nobody
 * but the owner can touch the tables. The roles must be there.
 */
export async function prepareAudit(client: Client, { readers, gateway }: AuditRoles): Promise<void> {
  const reading = readers.map(escapeIdentifier).join(', ');
  await client.query(`BEGIN;
    ${DDL}
    REVOKE ALL ON ALL TABLES IN SCHEMA audit FROM PUBLIC, ${escapeIdentifier(gateway)}, ${reading};
    REVOKE ALL ON ALL FUNCTIONS IN SCHEMA audit FROM PUBLIC, ${escapeIdentifier(gateway)}, ${reading};
    GRANT USAGE ON SCHEMA audit TO ${escapeIdentifier(gateway)}, ${reading};
    GRANT EXECUTE ON FUNCTION audit.note_refusal TO ${escapeIdentifier(gateway)};
    GRANT EXECUTE ON FUNCTION audit.note_read, audit.is_noted TO ${reading};
    COMMIT`);
}

/**
 * Keeps others from adding entries until the transaction ends. Whoever locks tables that are read under an entry asks for this first, or the
 * two would wait for each other.
 */
export const LOCK_CHAIN = 'SELECT FROM audit.head FOR UPDATE';
