-- Any mix of filters from indexes: what is frequent is met on a walk along an order, what is rare is gathered from the
-- inverted index, whatever it is that makes it rare.

-- Which objections were open against what was decided; null: none.
alter table audit_entry add column objections jsonb;

-- Which way an entry of an order was moved.
alter table audit_subject add column moved text;
update audit_subject set moved = case
        when jsonb_path_exists(changes, '$[*] ? (@.field == "standing" && (@.before == null || @.after == null))') then null
        when to_rank < from_rank then 'UP' when to_rank > from_rank then 'DOWN' end
    from (select product_id as of_product, subject_id as of_subject, position as of_position,
            coalesce((jsonb_path_query_first(changes, '$[*] ? (@.field == "rank").before') #>> '{}')::bigint, 2147483647) as from_rank,
            coalesce((jsonb_path_query_first(changes, '$[*] ? (@.field == "rank").after') #>> '{}')::bigint, 2147483647) as to_rank
        from audit_subject) ranks
    where product_id = of_product and subject_id = of_subject and position = of_position and from_rank <> to_rank;
create index audit_subject_moved on audit_subject (product_id, subject_id, moved, position) where moved is not null;

-- In which block of positions, who did what in which roles, what it touched: as words, beside those of its sentence.
-- A sentence ends with its rationale, but for the end of a very long one.
alter table audit_entry add column facets text[];
update audit_entry e set facets =
    array['at:' || (position >> 15), 'product:' || product_id, 'actor:' || actor, 'type:' || type, case when decision then 'decision' else 'fact' end, 'unopposed']
    || array(select 'role:' || role from unnest(roles) role)
    || case when in_audit then array['shown'] else '{}' end
    || case when decision_id is null then '{}' else array['carries-out:' || decision_id] end
    || array(select facet from audit_subject s, unnest(array[subject_type || ':' || subject_id, moved || ':' || subject_id]) facet
        where s.product_id = e.product_id and s.position = e.position and facet is not null)
    || array(select distinct 'touches:' || subject_type from audit_subject s
        where s.product_id = e.product_id and s.position = e.position);
alter table audit_entry alter column facets set not null;
alter table audit_entry add column words tsvector generated always as (to_tsvector('simple',
    case when length(rationale ->> 'text') > 500 then sentence || ' ' || (rationale ->> 'text') else sentence end)) stored;
drop index audit_entry_text;
drop index audit_entry_roles;
create index audit_entry_found on audit_entry using gin (facets, words);
create index audit_entry_objected on audit_entry (product_id, position) where objections is not null;
