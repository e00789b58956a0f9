-- By what facts are known again differs between products, so that nobody sees that two of them have the same: each has a salt
-- of its own, that of the import which made it. It lies beside, and so does not keep whoever has the database from trying
-- guesses. Products of earlier imports have none, since their files come again under the digests they had.
alter table import_job add column salt uuid;
alter table import_job alter column salt set default gen_random_uuid();
