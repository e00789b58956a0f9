-- What else only a history that was kept here can say of itself: how sure days are, which criterion it is, whatever its text
-- becomes, and when something was that could be told only later.
alter table import_fact add column day_precision text;
alter table import_fact add column which text;
alter table import_fact add column own_at timestamptz;
