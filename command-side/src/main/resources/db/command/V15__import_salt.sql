-- By what facts are known again must not tell what they say: each product's digests have a salt of their own, that of the
-- import which made it. Products of earlier imports have none, since their files come again under the digests they had.
alter table import_job add column salt uuid;
alter table import_job alter column salt set default gen_random_uuid();
