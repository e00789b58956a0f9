-- The position that the next event gets. The counter is held to the end of the transaction, so that it stays true.
create function next_position() returns bigint language sql security definer set search_path = log as $$
    select position + 1 from log_head for update
$$;

revoke all on function next_position from public;
grant execute on function next_position to backstory_app;
