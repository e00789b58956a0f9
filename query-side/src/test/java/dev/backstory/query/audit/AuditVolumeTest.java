package dev.backstory.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.query.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** At volume, and with the planner's own choice, no filter reads the whole audit trail. */
class AuditVolumeTest {
    private static final int ENTRIES = Integer.getInteger("backstory.test.entries", 50_000);
    private static final AuditFixture AUDIT = new AuditFixture("audit_volume");
    private static final UUID PRODUCT = number(1);
    private static final UUID SOME_ACTOR = number(107);
    private static final UUID RARE_ACTOR = number(999);
    private static final UUID BACKLOG = number(2);
    private static final UUID SOME_STORY = number(1_000_042);

    @BeforeAll
    static void fill() {
        AUDIT.client
                .sql("""
                insert into audit_entry select case when n % 20 = 0 then :other else :product end, n, gen_random_uuid(),
                  (array['BacklogReprioritised', 'StoryEstimated', 'StoryDefined', 'StoryRanked'])[1 + n % 4],
                  timestamptz '2026-01-01Z' + n * interval '1 minute', now(),
                  case when n % 10000 = 1 then :rare else ('00000000-0000-0000-0000-' || lpad((100 + n % 40)::text, 12, '0'))::uuid end,
                  case when n % 10000 = 7 then array['AUDITOR'] when n % 3 = 0 then array['PRODUCT_MANAGER', 'PRODUCT_OWNER']
                       else array['PRODUCT_OWNER'] end,
                  'BACKLOG', :backlog, 'Product Owner 7f3a moved Story ' || n % 5000 || ': Reason ' || n % 777,
                  jsonb_build_object('text', 'Reason ' || n % 777), null, 'ReprioritiseBacklog', gen_random_uuid(), null,
                  false, n % 4 = 0, true
                from generate_series(1, :entries) n""")
                .param("other", number(3))
                .param("product", PRODUCT)
                .param("rare", RARE_ACTOR)
                .param("backlog", BACKLOG)
                .param("entries", ENTRIES)
                .update();
        AUDIT.client.sql("""
                insert into audit_subject select e.product_id, s.id, e.position, s.type, s.ordinal, '[]' from audit_entry e,
                  lateral (values (:backlog::uuid, 'BACKLOG', 0),
                    (('00000000-0000-0000-0000-' || lpad((1000000 + e.position % 5000)::text, 12, '0'))::uuid, 'STORY', 1))
                    s (id, type, ordinal)""").param("backlog", BACKLOG).update();
        JdbcClient.create(TestDatabase.owner())
                .sql("analyze audit_volume.audit_entry, audit_volume.audit_subject")
                .update();
    }

    @Test
    void answers_every_combination_from_an_index() {
        var filters = filters();
        assertThat(filters).hasSizeGreaterThan(300);
        for (var filter : filters) {
            var plan = plan(filter);
            assertThat(plan).as(filter.toString()).doesNotContain("Seq Scan");
        }
    }

    static List<AuditFilter> filters() {
        var filters = new ArrayList<AuditFilter>();
        for (var actors : List.of(List.<UUID>of(), List.of(SOME_ACTOR), List.of(RARE_ACTOR, SOME_ACTOR))) {
            for (var roles : List.of(List.<String>of(), List.of("AUDITOR"), List.of("PRODUCT_MANAGER", "AUDITOR"))) {
                for (var types :
                        List.of(List.<String>of(), List.of("StoryDefined"), List.of("StoryRanked", "Nothing"))) {
                    for (var subject : new UUID[] {null, BACKLOG, SOME_STORY}) {
                        filters.add(filter(actors, roles, types, subject, 0, ENTRIES, null, null));
                        filters.add(filter(actors, roles, types, subject, ENTRIES / 2, ENTRIES - 1000, null, null));
                        filters.add(filter(actors, roles, types, subject, 0, ENTRIES, true, null));
                        filters.add(filter(actors, roles, types, subject, 0, ENTRIES, null, "reason 42"));
                    }
                }
            }
        }
        return filters;
    }

    private static AuditFilter filter(
            List<UUID> actors,
            List<String> roles,
            List<String> types,
            @Nullable UUID subject,
            long after,
            long until,
            @Nullable Boolean decision,
            @Nullable String text) {
        return new AuditFilter(PRODUCT, actors, roles, types, subject, null, after, until, decision, null, text);
    }

    private static String plan(AuditFilter filter) {
        var query = AuditSql.of(filter, false, 51);
        return String.join(
                "\n",
                AUDIT.client
                        .sql("explain " + query.sql())
                        .params(query.parameters())
                        .query(String.class)
                        .list());
    }

    private static UUID number(int number) {
        return new UUID(0, Long.parseLong(Integer.toString(number), 16));
    }
}
