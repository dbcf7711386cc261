"""The database's own guards over the journal (invariant M9): an entry balances, and what is written stays.

An entry's balance is checked when its transaction commits, because its lines come one after another. Lines may be added
only in the transaction that wrote their entry; both then have the same `recorded_at`, which is that transaction's start.
Restoring a dump is not in the way: triggers are made after the rows.
"""

from django.db import migrations

GUARDS = """
CREATE FUNCTION journal_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The journal is only ever added to: reverse the entry with another one.'
        USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION journal_refuse_late_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM payments_journalentry WHERE id = NEW.entry_id AND recorded_at = transaction_timestamp()
    ) THEN
        RAISE EXCEPTION 'Journal entry % is closed: write another one.', NEW.entry_id
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION journal_check_balance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    total bigint;
BEGIN
    SELECT sum(amount) INTO total FROM payments_journalline WHERE entry_id = NEW.id;
    IF total IS DISTINCT FROM 0 THEN
        RAISE EXCEPTION 'Journal entry % does not balance: its lines sum to %.', NEW.id, coalesce(total::text, 'nothing')
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER journal_entry_stays BEFORE UPDATE OR DELETE ON payments_journalentry
    FOR EACH ROW EXECUTE FUNCTION journal_refuse_change();
CREATE TRIGGER journal_line_stays BEFORE UPDATE OR DELETE ON payments_journalline
    FOR EACH ROW EXECUTE FUNCTION journal_refuse_change();
CREATE TRIGGER journal_line_in_time BEFORE INSERT ON payments_journalline
    FOR EACH ROW EXECUTE FUNCTION journal_refuse_late_line();
CREATE CONSTRAINT TRIGGER journal_entry_balances AFTER INSERT ON payments_journalentry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION journal_check_balance();
"""

NO_GUARDS = """
DROP TRIGGER journal_entry_balances ON payments_journalentry;
DROP TRIGGER journal_line_in_time ON payments_journalline;
DROP TRIGGER journal_line_stays ON payments_journalline;
DROP TRIGGER journal_entry_stays ON payments_journalentry;
DROP FUNCTION journal_check_balance, journal_refuse_late_line, journal_refuse_change;
"""


class Migration(migrations.Migration):
    dependencies = [("payments", "0002_accounting")]

    operations = [migrations.RunSQL(GUARDS, NO_GUARDS)]
