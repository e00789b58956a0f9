package dev.backstory.command.imports.staging;

import dev.backstory.command.imports.FactField;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Completes what a file says: what each subject is and since when, and how it stood at first, which is what its first change
 * says was before it, or else how it stands in the end.
 */
final class Completion {
    private static final int BROKEN_MAX = 1_000;

    /** Of these the last value holds, and what a change says was before it must have been. */
    static final String SCALARS =
            "('kind', 'title', 'description', 'status', 'points', 'start', 'end', 'target', 'lane', 'horizon', 'parent', 'backlog')";

    /** These are never nothing: a change that does not say what was before contradicts nobody. */
    private static final String ALWAYS = "('kind', 'title', 'status')";

    /** All fields of ours. */
    private static final String OURS = Arrays.stream(FactField.values())
            .map(field -> "'" + field.word() + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    private final JdbcClient database;
    private final UUID importId;
    private final Instant now;

    Completion(JdbcClient database, UUID importId, Instant now) {
        this.database = database;
        this.importId = importId;
        this.now = now;
    }

    Gaps complete() {
        analyse(); // what was written just now is unknown to the planner
        var contradictions = new Contradictions(database, importId);
        var doubled = dropDoubled() + contradictions.dropDoubled();
        var beside = contradictions.count();
        var named = contradictions.first(BROKEN_MAX);
        contradictions.setAside();
        name();
        subjects();
        analyse();
        var unexplained = explain() + explainTheirs();
        deleteLast();
        unexplained += rankLast();
        begin();
        var broken = database.sql(CHAIN + " select count(*) from broken")
                .params(importId)
                .query(Long.class)
                .single();
        var first = database.sql(CHAIN + " select * from broken order by line, subject, field limit ?")
                .params(importId, BROKEN_MAX - named.size())
                .query((row, number) -> new Gaps.Broken(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
        var gaps = Stream.concat(named.stream(), first.stream()).toList();
        return new Gaps(gaps, beside + broken, backwards(), doubled, unexplained);
    }

    /** What is said again elsewhere in the file is one fact; what one row says twice is two. */
    private long dropDoubled() {
        run("""
                update command.import_fact f set nth = d.nth from ( \
                  select seq, row_number() over (partition by line, subject, field, member, value_before, value_after, at, author \
                    order by seq) as nth from command.import_fact where import_id = ?) d \
                where f.import_id = ? and f.seq = d.seq and d.nth > 1""", importId, importId);
        return run("""
                delete from command.import_fact f using ( \
                  select seq, row_number() over (partition by nth, subject, field, member, value_before, value_after, at, author, \
                    position order by seq) as again, \
                    case when field = 'created' then row_number() over (partition by subject, field order by seq) end \
                    as beginning from command.import_fact where import_id = ?) d \
                where f.import_id = ? and f.seq = d.seq and (d.again > 1 or d.beginning > 1)""", importId, importId);
    }

    /** Several values of one of their fields keep names of their own: "Link", "Link (2)". */
    private void name() {
        run("""
                update command.import_fact f set field = f.field || ' (' || d.n || ')' from ( \
                  select seq, row_number() over (partition by subject, field, member order by seq) as n \
                  from command.import_fact where import_id = ? and at is null and field <> 'created') d \
                where f.import_id = ? and f.seq = d.seq and d.n > 1 and f.member = '' \
                and not exists (select from command.import_fact t where t.import_id = f.import_id \
                  and t.subject = f.subject and t.field = f.field and t.at is not null) \
                and f.field not in ('key', 'rank', 'order', 'asA', 'iWant', 'soThat', 'deleted') \
                and f.field not in\s""" + SCALARS, importId, importId);
    }

    private void subjects() {
        run("""
                insert into command.import_subject (import_id, subject, type, kind, key, created, seq, timeless, position) \
                select ?, subject, case when kind in ('INITIATIVE', 'FEATURE', 'MILESTONE') then 'ROADMAP_ITEM' \
                  else 'STORY' end, kind, key, created, seq, timeless, position from ( \
                  select subject, \
                    coalesce((array_agg(value_after order by at desc nulls first, seq desc) \
                        filter (where field = 'kind' and value_after is not null))[1], \
                      (array_agg(value_after order by seq) filter (where field = 'created'))[1], 'USER_STORY') as kind, \
                    coalesce((array_agg(value_after order by at desc nulls first, seq desc) \
                        filter (where field = 'key' and value_after is not null))[1], subject) as key, \
                    least(coalesce(min(at) filter (where field = 'created'), min(at), ?), ?) as created, \
                    min(seq) as seq, bool_and(at is null) as timeless, \
                    min(position) filter (where field = 'created') as position \
                  from command.import_fact where import_id = ? group by subject) told""", importId, Staging.moment(now), Staging.moment(now), importId);
        run("""
                insert into command.import_fact (import_id, seq, subject, field, member, at, people, inferred, line) \
                select s.import_id, -s.seq, s.subject, 'created', '', s.created, '{}', true, f.line \
                from command.import_subject s join command.import_fact f using (import_id, seq) \
                where s.import_id = ? and not exists (select from command.import_fact c \
                  where c.import_id = s.import_id and c.subject = s.subject and c.field = 'created')""", importId);
    }

    /** Where the changes do not lead to what stands in the end, that came last, nobody knows how. */
    private long explain() {
        return run("""
                update command.import_fact f set at = d.latest, value_before = d.last, inferred = true, \
                  seq = f.seq + 1000000000000 from ( \
                  select p.seq, c.last, c.latest from command.import_fact p join ( \
                    select subject, field, member, (array_agg(value_after order by at desc, seq desc))[1] as last, \
                      max(max(at)) over (partition by subject) as latest \
                    from command.import_fact where import_id = ? and at is not null group by subject, field, member) c \
                    using (subject, field, member) \
                  where p.import_id = ? and p.at is null and p.value_after is distinct from c.last \
                  and (p.field in ('label', 'order', 'asA', 'iWant', 'soThat') or p.field in %s \
                    or p.field = 'criterion' and p.which is not null)) d \
                where f.import_id = ? and f.seq = d.seq""".formatted(SCALARS), importId, importId, importId);
    }

    /** A field of theirs may hold several values, which stand there in the end if what was said last of them is that they came. */
    private long explainTheirs() {
        return run("""
                update command.import_fact f set at = d.latest, inferred = true, seq = f.seq + 1000000000000 from ( \
                  with said as (select subject, field, value_after, value_before, at, seq, max(at) over (partition by subject) \
                    as latest from command.import_fact where import_id = ? and at is not null), \
                  mention as (select subject, field, value_after as value, at, seq, true as came from said \
                    union all select subject, field, value_before, at, seq, false from said \
                      where value_before is distinct from value_after), \
                  standing as (select distinct on (subject, field, value) subject, field, value, came from mention \
                    order by subject, field, value, at desc, seq desc, came desc) \
                  select p.seq, c.latest from command.import_fact p \
                  join (select subject, field, max(latest) as latest from said group by subject, field) c using (subject, field) \
                  left join standing s on s.subject = p.subject and s.field = p.field and s.value = p.value_after \
                  where p.import_id = ? and p.at is null and p.field not in %s and not coalesce(s.came, false)) d \
                where f.import_id = ? and f.seq = d.seq""".formatted(OURS), importId, importId, importId);
    }

    private void begin() {
        run("""
                insert into command.import_fact (import_id, seq, initial, subject, field, member, value_after, people, \
                  author, category, ours, day_precision, which, inferred, line) \
                select import_id, seq, true, subject, field, member, value, people, author, category, ours, day_precision, \
                  which, inferred, line from ( \
                  select distinct on (subject, field, member) import_id, seq, subject, field, member, which, people, \
                    inferred, line, case when at is null then value_after else value_before end as value, \
                    case when at is null then author end as author, \
                    case when at is null then category end as category, case when at is null then ours end as ours, \
                    case when at is null then day_precision end as day_precision \
                  from command.import_fact \
                  where import_id = ? and field not in ('created', 'deleted', 'key') \
                  order by subject, field, member, at nulls last, seq) first \
                where value is not null""", importId);
        beginAtOnce();
    }

    /** What was deleted nobody knows when was so in the end. */
    private void deleteLast() {
        run("""
                update command.import_fact f set at = coalesce(d.latest, ?), inferred = true, \
                  seq = f.seq + 2000000000000 from ( \
                  select subject, max(at) as latest from command.import_fact where import_id = ? group by subject) d \
                where f.import_id = ? and f.subject = d.subject and f.field = 'deleted' and f.at is null""", Staging.moment(now), importId, importId);
    }

    /**
     * Ranks are right in the end only from the top on, after all else: whoever says them, and earlier ones too, means that.
     *
     * @return how many are others than what was said last
     */
    private long rankLast() {
        return database.sql("""
                        with told as (update command.import_fact f set at = d.latest, value_before = d.last, inferred = true, \
                          seq = 3000000000000 + d.n from ( \
                          select p.seq, c.last, (select max(at) from command.import_fact where import_id = ?) as latest, \
                            row_number() over (order by p.value_after = 'UNRANKED' desc, length(p.value_after), p.value_after, p.seq) as n \
                          from command.import_fact p join ( \
                            select subject, (array_agg(value_after order by at desc, seq desc))[1] as last from command.import_fact \
                            where import_id = ? and field = 'rank' and at is not null group by subject) c using (subject) \
                          where p.import_id = ? and p.field = 'rank' and p.at is null) d \
                        where f.import_id = ? and f.seq = d.seq \
                        returning f.value_after is distinct from f.value_before as news) \
                        select count(*) filter (where news) from told""")
                .params(importId, importId, importId, importId)
                .query(Long.class)
                .single();
    }

    /** What came at the very moment of the beginning is part of it. */
    private void beginAtOnce() {
        run("""
                update command.import_fact f set initial = true from ( \
                  select seq, row_number() over (partition by subject, field, member order by at nulls last, seq) as n \
                  from command.import_fact where import_id = ? and not initial) d, command.import_subject s \
                where f.import_id = ? and f.seq = d.seq and d.n = 1 and not f.initial \
                and s.import_id = f.import_id and s.subject = f.subject and f.at = s.created \
                and f.value_before is null and f.value_after is not null \
                and f.field not in ('created', 'deleted', 'key')""", importId, importId);
    }

    /** A change of theirs may be one of several values; only where it says both can it contradict another. */
    private static final String CHAIN = """
            with chain as ( \
              select line, subject, field, value_before as said, value_after, at, seq, member, \
                lag(value_after) over w as was, row_number() over w as n \
              from command.import_fact where import_id = ? and at is not null \
              and field not in ('created', 'deleted', 'key', 'rank', 'order') \
              window w as (partition by subject, field, member order by at, seq)), \
            broken as (select line, subject, field, was, said from chain \
              where n > 1 and was is distinct from said and (field = 'label' or (field in %s and not (said is null and field in %s)) \
                or (was is not null and said is not null and value_after is not null)))""".formatted(SCALARS, ALWAYS);

    private long backwards() {
        return database.sql("""
                        select count(*) from (select at, max(at) over (partition by subject order by seq \
                        rows between unbounded preceding and 1 preceding) as latest from command.import_fact \
                        where import_id = ? and at is not null and not inferred and not initial) told where at < latest""").params(importId).query(Long.class).single();
    }

    private void analyse() {
        run("analyze command.import_fact");
        run("analyze command.import_subject");
    }

    private int run(String sql, Object... parameters) {
        return database.sql(sql).params(parameters).update();
    }
}
