package dev.backstory.command.imports.staging;

import dev.backstory.command.imports.Exact;
import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.OurStatus;
import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.imports.staging.Staged.About;
import dev.backstory.command.imports.staging.Staged.Mark;
import dev.backstory.events.SubjectType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order in which facts are told: by time, at one time first what comes to be (items before stories, which may belong to
 * them), and among equals as the file has them. What was said of a subject before it was there comes when it is, still in
 * the order of its own times. What comes from events of ours is told in their order: it is that in which ranks came about.
 * By their positions such facts are known, too, whether or not they say how sure days are, which they have not always said;
 * what was recorded while their digests had that is known by it.
 */
final class InTime {
    static final String SQL = """
            select told.*, known.digest is not null as known, \
              coalesce(bool_or(known.digest is not null) over (partition by subject, field, member \
                order by moment, place_among_events nulls last, case when begins then 0 else 1 end, told.at nulls first, seq \
                rows between 1 following and unbounded following), false) as overtaken from ( \
              select f.*, s.type, s.kind, s.key, s.created, s.seq as place, s.timeless, \
                case when begins then s.created else greatest(f.at, s.created) end as moment, \
                case when begins or f.at < s.created then s.position \
                  when f.position is not null and s.position is not null then greatest(f.position, s.position) \
                  end as place_among_events, \
                coalesce((select digest from command.import_known where product_id = ? and digest = said.former), said.digest) as digest, \
                case when f.initial then md5(salt.value || jsonb_build_array(f.subject, f.field, f.member)::text)::uuid end as slot \
              from (select *, initial or field = 'created' as begins from command.import_fact) f \
              join command.import_subject s using (import_id, subject) \
              cross join (select coalesce((select root.salt::text from command.import_job job \
                join command.import_job root on root.import_id = job.root where job.import_id = ?), '') as value) salt \
              cross join lateral (select case when f.field = 'created' then jsonb_build_array(f.subject, 'created') \
                when f.initial then jsonb_build_array(f.subject, f.field, f.value_after, 'initial') \
                else jsonb_build_array(f.subject, f.field, f.value_before, f.value_after, \
                  case when f.seq < 1000000000000 then extract(epoch from f.at) end, f.author, f.nth) \
                  || case when f.which is null then '[]' else jsonb_build_array(f.which) end \
                  || case when f.position is null then '[]' else jsonb_build_array(f.position) end end as fact, \
                case when f.day_precision is null then '[]' else jsonb_build_array(f.day_precision) end as sureness) parts \
              cross join lateral (select md5(salt.value || (case when f.position is null then fact || sureness else fact end)::text)::uuid \
                as digest, case when f.position is not null and sureness <> '[]' \
                then md5(salt.value || (fact || sureness)::text)::uuid end as former) said \
              where f.import_id = ? and (begins or f.at is not null)) told \
            left join command.import_known known on known.product_id = ? and known.digest = told.digest \
            order by moment, place_among_events nulls last, case when not begins then 2 when type = 'STORY' then 1 else 0 end, \
              case when begins then place end, case when field = 'created' then 0 else 1 end, \
              case when not begins then at end, seq""";

    private InTime() {}

    static Staged staged(ResultSet row) throws SQLException {
        var fact = fact(row);
        return new Staged(
                fact,
                fact.at() == null
                        ? row.getObject("created", OffsetDateTime.class).toInstant()
                        : fact.at(),
                row.getBoolean("initial"),
                new About(
                        SubjectType.valueOf(row.getString("type")),
                        row.getString("kind"),
                        row.getString("key"),
                        row.getBoolean("timeless")),
                new Mark(
                        row.getObject("digest", UUID.class),
                        row.getObject("slot", UUID.class),
                        row.getBoolean("known"),
                        row.getBoolean("overtaken"),
                        row.getLong("seq")));
    }

    private static Fact fact(ResultSet row) throws SQLException {
        var category = row.getString("category");
        return new Fact(
                row.getString("subject"),
                row.getString("field"),
                row.getString("value_before"),
                row.getString("value_after"),
                instant(row, "at"),
                row.getString("author"),
                List.of((String[]) row.getArray("people").getArray()),
                category == null ? null : StatusCategory.valueOf(category),
                row.getBoolean("inferred"),
                row.getLong("line"),
                exact(row));
    }

    /** What other trackers leave out. */
    private static Exact exact(ResultSet row) throws SQLException {
        var ours = row.getString("ours");
        return new Exact(
                ours == null ? null : OurStatus.valueOf(ours),
                row.getString("day_precision"),
                row.getString("which"),
                instant(row, "own_at"),
                row.getObject("position", Long.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
