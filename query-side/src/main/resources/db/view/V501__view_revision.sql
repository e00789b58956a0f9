-- Which revision of the projections has written the views of this schema; no row: an older one, or none yet.
create table view_revision (
    one      boolean primary key default true check (one),
    revision integer not null
);

grant select on view_revision to backstory_app;
