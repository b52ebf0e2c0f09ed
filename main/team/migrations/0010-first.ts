/**
 * The team's tables, in a schema of their own. `desks.role` is the name by which a desk is let in; each desk may change its own
 * row alone. Every statement stands by itself, for databases that take no several ones at once. Frozen.
 */
export const migration = {
  version: 10,
  statements: [
    'CREATE SCHEMA login_desk',
    `CREATE TABLE login_desk.team (
  id uuid PRIMARY KEY,
  owner text NOT NULL,
  made_at bigint NOT NULL,
  version bigint NOT NULL
)`,
    `CREATE TABLE login_desk.entries (
  position bigint PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  desk uuid NOT NULL,
  made_at bigint NOT NULL,
  schema_version bigint NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL,
  sealed bytea NOT NULL
)`,
    `CREATE TABLE login_desk.snapshots (
  id uuid PRIMARY KEY,
  position bigint NOT NULL,
  hash bytea NOT NULL,
  schema_version bigint NOT NULL,
  bytes bigint NOT NULL,
  sha256 bytea NOT NULL,
  parts bigint NOT NULL,
  made_at bigint NOT NULL,
  desk uuid NOT NULL
)`,
    `CREATE TABLE login_desk.snapshot_parts (
  snapshot uuid NOT NULL,
  part bigint NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (snapshot, part)
)`,
    `CREATE TABLE login_desk.desks (
  id uuid PRIMARY KEY,
  role text NOT NULL UNIQUE,
  name text NOT NULL,
  operator text NOT NULL,
  program text NOT NULL,
  schema_version bigint NOT NULL,
  position bigint NOT NULL,
  seen_at bigint,
  invited_at bigint NOT NULL,
  joined_at bigint,
  removed_at bigint
)`,
    'ALTER TABLE login_desk.desks ENABLE ROW LEVEL SECURITY',
    'CREATE POLICY everybody_reads ON login_desk.desks FOR SELECT USING (true)',
    `CREATE POLICY own_row ON login_desk.desks FOR UPDATE
  USING (role = current_user::text) WITH CHECK (role = current_user::text)`,
  ],
} as const;
