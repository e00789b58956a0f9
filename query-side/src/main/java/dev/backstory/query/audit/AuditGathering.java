package dev.backstory.query.audit;

import dev.backstory.events.SubjectType;
import dev.backstory.query.support.SqlArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A filter as searches of the inverted index over facets and words, one for each block of positions until there is
 * enough: so no more is read than what one block holds.
 */
final class AuditGathering {
    private static final String FIRST = "(greatest(first, least(:after, last)) >> " + Facets.BLOCK_BITS + ")";
    private static final String LAST = "(least(last, :until) >> " + Facets.BLOCK_BITS + ")";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private AuditGathering(AuditFilter filter) {
        parameters.put("product", filter.productId());
        parameters.put("after", filter.after());
        parameters.put("until", filter.until());
        any("products", List.of(Facets.product(filter.productId())));
        any("shown", filter.types().isEmpty() ? List.of(Facets.SHOWN) : List.of());
        any("actors", filter.actors().stream().map(Facets::actor).toList());
        any("roles", filter.roles().stream().map(Facets::role).toList());
        any("types", filter.types().stream().map(Facets::type).toList());
        any("kinds", filter.kinds().stream().map(Facets::kind).toList());
        any("objectors", filter.objectors().stream().map(Facets::objector).toList());
        about(filter);
        if (filter.decision() != null) {
            any("decision", List.of(Facets.decision(filter.decision())));
        }
        if (filter.decisionId() != null) {
            any("decisionId", List.of(Facets.carriesOut(filter.decisionId())));
        }
        if (filter.objected() != null) {
            any("objected", List.of(Facets.objected(filter.objected())));
        }
        if (filter.text() != null) {
            conditions.add(AuditSql.TEXT);
            parameters.put("text", filter.text());
        }
    }

    /** Blocks in their order, and in each the entries in theirs; a nested loop keeps both, so nothing is sorted twice. */
    static AuditSql of(AuditFilter filter, boolean ascending, int limit) {
        var gathering = new AuditGathering(filter);
        var blocks = ascending ? FIRST + ", " + LAST + ", 1" : LAST + ", " + FIRST + ", -1";
        var sql = """
                select found.position from (select min(position) as first, max(position) as last from audit_entry \
                where product_id = :product) known cross join lateral generate_series(%s) block cross join lateral \
                (select position from (select e.position from audit_entry e where e.facets @> array['at:' || block] \
                and %s offset 0) gathered where position > :after and position <= :until%s limit %d) found limit %d""".formatted(
                        blocks, String.join(" and ", gathering.conditions), AuditSql.order(ascending), limit, limit);
        return new AuditSql(sql, Map.copyOf(gathering.parameters));
    }

    private void about(AuditFilter filter) {
        var about = filter.about();
        if (about == null) {
            return;
        }
        var types = about.type() == null
                ? Arrays.stream(SubjectType.values()).map(SubjectType::name).toList()
                : List.of(about.type());
        any(
                "subjects",
                types.stream().map(type -> Facets.subject(type, about.id())).toList());
        if (about.moved() != null) {
            any("moved", List.of(Facets.moved(about.moved(), about.id())));
        }
    }

    /** Each condition by itself, so that the index leaps from what one knows to what another does. */
    private void any(String name, Collection<String> facets) {
        if (!facets.isEmpty()) {
            conditions.add("e.facets && cast(:" + name + " as text[])");
            parameters.put(name, SqlArray.of(facets));
        }
    }
}
