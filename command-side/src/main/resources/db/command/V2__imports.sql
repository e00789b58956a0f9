-- Imports: what was asked, how far each is, and what came of it. The file itself lies in the data folder until it ends.
create table import_job (
    import_id uuid primary key,
    state text not null check (state in ('RUNNING', 'DONE', 'REFUSED', 'FAILED')),
    format text not null,
    product_key text not null,
    name text not null,
    manager uuid not null,
    project text,
    dry_run boolean not null,
    actor uuid not null,
    demo boolean not null,
    fingerprint text not null,
    -- Whoever has these bytes can tell whether a pseudonym of the product's authors stands for a name.
    author_key bytea not null,
    product_id uuid not null,
    -- Events recorded so far, in the transaction that recorded them; of how many.
    recorded integer not null default 0,
    total integer,
    report jsonb,
    reason text,
    begun timestamptz not null,
    ended timestamptz
);

-- A key is taken by the import that fills its product or has filled it.
create unique index one_import_per_key on import_job (product_key) where not dry_run and state in ('RUNNING', 'DONE');
create index import_job_by_file on import_job (fingerprint, product_key);
create index import_job_running on import_job (begun) where state = 'RUNNING';

grant select, insert, update on import_job to backstory_app;
