package dev.backstory.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.query.audit.AuditFilter.About;
import dev.backstory.query.audit.AuditFilter.Draft;
import dev.backstory.query.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * At volume, and with the planner's own choice, no mix of filters reads more than a bounded number of rows: not what is
 * frequent, not what is rare, and not what is frequent by itself and never comes together.
 */
class AuditVolumeTest {
    private static final int ENTRIES = Integer.getInteger("backstory.test.entries", 100_000);

    /** Of all mixes, those that a build tries; prime, so that each condition comes with each other one. */
    private static final int EVERY = Integer.getInteger("backstory.test.every", 17);

    /** A walk looks at an entry and at what it touched, and is measured once; what is gathered is of one block. */
    private static final int ROWS_MAX = 3 * AuditSearch.LOOKED_AT_MAX + (1 << Facets.BLOCK_BITS);

    private static final AuditFixture AUDIT = new AuditFixture("audit_volume");
    private static final UUID PRODUCT = number(1);
    private static final UUID BACKLOG = number(2);
    private static final UUID SOME_ACTOR = number(107);
    private static final UUID RARE_ACTOR = number(999);
    private static final UUID PAST_ACTOR = number(998);
    private static final UUID SOME_STORY = number(1_000_042);
    private static final UUID DECISION = number(5);
    private static final UUID OBJECTOR = number(110);

    @BeforeAll
    static void fill() {
        AUDIT.client
                .sql("""
                insert into audit_entry select product, n, gen_random_uuid(), type, timestamptz '2026-01-01Z' + n * interval '1 minute',
                  now(), actor, roles, 'BACKLOG', :backlog, sentence, jsonb_build_object('text', why), carried,
                  'ReprioritiseBacklog', gen_random_uuid(), null, false, decision, true, '{}',
                  case when objected then jsonb_build_array(jsonb_build_object('position', 1, 'objector', objector)) end,
                  array['at:' || (n >> 15), 'product:' || product, 'actor:' || actor, 'type:' || type, 'shown', 'touches:BACKLOG', 'touches:STORY', 'BACKLOG:' || :backlog,
                    'STORY:00000000-0000-0000-0000-' || lpad((1000000 + n % 5000)::text, 12, '0'),
                    case when decision then 'decision' else 'fact' end]
                  || array(select 'role:' || role from unnest(roles) role)
                  || case when carried is null then '{}' else array['carries-out:' || carried] end
                  || case when objected then array['objected', 'objector:' || objector] else array['unopposed'] end
                  || case when not decision then '{}' else array[case when n % 8 = 0 then 'UP' else 'DOWN' end
                    || ':00000000-0000-0000-0000-' || lpad((1000000 + n % 5000)::text, 12, '0')] end
                from (select n, case when n % 20 = 0 then :other else :product end as product,
                  (array['BacklogReprioritised', 'StoryEstimated', 'StoryDefined', 'StoryRanked'])[1 + n % 4] as type,
                  case when n % 10000 = 1 then :rare when n < :entries / 5 and n % 2 = 1 then :past else
                    ('00000000-0000-0000-0000-' || lpad((100 + n % 40)::text, 12, '0'))::uuid end as actor,
                  case when n % 10000 = 7 then array['AUDITOR'] when n % 3 = 0 then array['PRODUCT_MANAGER', 'PRODUCT_OWNER']
                       when n < :entries / 4 then array['TEAM_MEMBER'] else array['PRODUCT_OWNER'] end as roles,
                  'Product Owner 7f3a moved Story ' || n % 5000 || case when n < :entries / 5 then ' in the legacy backlog' else '' end
                    || case when n % 15000 = 11 then ' for a zebra' else '' end || ': Reason ' || n % 777 as sentence,
                  'Reason ' || n % 777 as why, case when n % 2000 = 4 then :decision end as carried,
                  n % 4 = 0 as decision, n % 1000 = 8 as objected,
                  ('00000000-0000-0000-0000-' || lpad((110 + n / 1000 % 3)::text, 12, '0'))::uuid as objector
                  from generate_series(1, :entries) n) made""")
                .param("other", number(3))
                .param("product", PRODUCT)
                .param("backlog", BACKLOG)
                .param("rare", RARE_ACTOR)
                .param("past", PAST_ACTOR)
                .param("decision", DECISION)
                .param("entries", ENTRIES)
                .update();
        AUDIT.client.sql("""
                insert into audit_subject select e.product_id, s.id, e.position, s.type, s.ordinal, '[]', s.moved from audit_entry e,
                  lateral (values (:backlog::uuid, 'BACKLOG', 0, null),
                    (('00000000-0000-0000-0000-' || lpad((1000000 + e.position % 5000)::text, 12, '0'))::uuid, 'STORY', 1,
                      case when not decision then null when e.position % 8 = 0 then 'UP' else 'DOWN' end))
                    s (id, type, ordinal, moved)""").param("backlog", BACKLOG).update();
        JdbcClient.create(TestDatabase.owner())
                .sql("vacuum (analyze) audit_volume.audit_entry, audit_volume.audit_subject")
                .update();
    }

    static List<AuditFilter> subjects() {
        var subjects = new ArrayList<AuditFilter>();
        for (var about : new About[] {
            null,
            new About(BACKLOG, "BACKLOG", null),
            new About(BACKLOG, null, null),
            new About(SOME_STORY, "STORY", null),
            new About(SOME_STORY, null, Movement.UP)
        }) {
            subjects.add(with(AuditFilter.of(PRODUCT, ENTRIES), draft -> draft.about = about));
        }
        return subjects;
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void reads_a_bounded_number_of_rows(AuditFilter about) {
        var filters = mixed(about);
        assertThat(filters).hasSizeGreaterThan(1_000);
        for (var i = 0; i < filters.size(); i += EVERY) {
            var filter = filters.get(i);
            var cost = AUDIT.inTransaction(() -> cost(filter));
            assertThat(cost.rows()).as(filter.toString()).isLessThan(ROWS_MAX);
            assertThat(cost.readWholeTable()).as(filter.toString()).isFalse();
        }
    }

    private static List<AuditFilter> mixed(AuditFilter about) {
        var filters = List.of(about);
        filters = each(
                filters,
                draft -> {},
                draft -> draft.actors = List.of(SOME_ACTOR),
                draft -> draft.actors = List.of(PAST_ACTOR),
                draft -> draft.actors = List.of(RARE_ACTOR, SOME_ACTOR));
        filters = each(
                filters,
                draft -> {},
                draft -> draft.roles = List.of("PRODUCT_OWNER"),
                draft -> draft.roles = List.of("AUDITOR", "TEAM_MEMBER"));
        filters = each(
                filters,
                draft -> {},
                draft -> draft.types = List.of("StoryDefined"),
                draft -> draft.types = List.of("StoryRanked", "RoleRevoked"));
        filters = each(
                filters,
                draft -> {},
                draft -> draft.text = "moved",
                draft -> draft.text = "legacy \"reason 42\"",
                draft -> draft.text = "zebra or 777",
                draft -> draft.text = "legacy");
        filters = each(
                filters,
                draft -> {},
                draft -> draft.decision = true,
                draft -> draft.decisionId = DECISION,
                draft -> draft.objected = true,
                draft -> draft.objectors = List.of(OBJECTOR));
        return each(filters, draft -> {}, draft -> {
            draft.after = ENTRIES / 2L;
            draft.until = ENTRIES - 1_000L;
        });
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    private static List<AuditFilter> each(List<AuditFilter> filters, Consumer<Draft>... changes) {
        return filters.stream()
                .flatMap(filter -> List.of(changes).stream().map(change -> with(filter, change)))
                .toList();
    }

    private static AuditFilter with(AuditFilter filter, Consumer<Draft> change) {
        return filter.changed(change);
    }

    /** All that one search reads, as it does it. */
    private static Cost cost(AuditFilter filter) {
        var limit = 51;
        AUDIT.client.sql(AuditSearch.PLANNING).query().singleRow();
        var walk = AuditWalk.of(filter, false, AuditSearch.LOOKED_AT_MAX);
        var cost = cost(walk.page(limit));
        if (cost.returned() == limit) {
            return cost;
        }
        cost = cost.plus(cost(walk.lookedAt()));
        if (number(walk.lookedAt()) < AuditSearch.LOOKED_AT_MAX) {
            return cost;
        }
        return cost.plus(cost(AuditGathering.of(filter, false, limit)));
    }

    private static Cost cost(AuditSql query) {
        return Cost.of(AUDIT.client
                .sql("explain (analyze, timing off, format json) " + query.sql())
                .params(query.parameters())
                .query(String.class)
                .single());
    }

    private static long number(AuditSql query) {
        return AUDIT.client
                .sql(query.sql())
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    private static UUID number(int number) {
        return new UUID(0, Long.parseLong(Integer.toString(number), 16));
    }
}
