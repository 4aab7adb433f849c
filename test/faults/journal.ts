import type pg from 'pg';

/** One change of a round, as the database itself has seen it: which moment, and from what to what. */
export interface Change {
  /** The database's own time. */
  readonly at: Date;
  readonly workshopId: string;
  readonly ordinal: number;
  readonly was: string;
  readonly became: string;
  readonly wasClosingAt: Date | null;
  readonly closesAt: Date | null;
  readonly closedAt: Date | null;
  readonly wasWarned: boolean;
  readonly isWarned: boolean;
}

/**
 * Lets the database write down every change of a round in the transaction that makes it.
 *
 * Whoever makes the change may be killed before it can tell; what was committed is told here,
 * by somebody who knows nothing of epochs.
 */
export async function keepJournal(pool: pg.Pool): Promise<void> {
  await pool.query(JOURNAL);
}

const JOURNAL = `
CREATE TABLE faults_journal (
  seq bigserial PRIMARY KEY, at timestamptz NOT NULL DEFAULT clock_timestamp(), "workshopId" uuid, ordinal int,
  was text, became text, "wasClosingAt" timestamptz, "closesAt" timestamptz, "closedAt" timestamptz,
  "wasWarned" boolean, "isWarned" boolean);
CREATE FUNCTION faults_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO faults_journal ("workshopId", ordinal, was, became, "wasClosingAt", "closesAt", "closedAt", "wasWarned", "isWarned")
  VALUES (NEW."workshopId", NEW.ordinal, OLD.status, NEW.status, OLD."closesAt", NEW."closesAt", NEW."closedAt",
          OLD."isWarned", NEW."isWarned");
  RETURN NULL;
END $$;
CREATE TRIGGER faults_note AFTER UPDATE ON "Round" FOR EACH ROW EXECUTE FUNCTION faults_note();`;

/** All changes so far, in their order. */
export async function readJournal(pool: pg.Pool): Promise<readonly Change[]> {
  const { rows } = await pool.query<Change>('SELECT * FROM faults_journal ORDER BY seq');
  return rows;
}
