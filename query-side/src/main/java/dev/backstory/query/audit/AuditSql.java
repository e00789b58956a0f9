package dev.backstory.query.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A filter as SQL. The most selective list of values drives: one ordered index scan for each of its values, merged, so
 * that a page costs about a page however long the history is; the other conditions are checked on the way.
 */
final class AuditSql {
    /** A statement with named parameters. */
    record Query(String sql, Map<String, Object> parameters) {}

    /** A column of which one of these values is asked for. */
    private record Facet(String column, List<?> values) {
        String parameter(int index) {
            return ":" + column + index + (column.equals("roles") ? "::text[]" : "");
        }

        String all() {
            return IntStream.range(0, values.size()).mapToObj(this::parameter).collect(Collectors.joining(", "));
        }
    }

    /** The expression of the index over words. */
    private static final String WORDS = "to_tsvector('simple', case when length(e.rationale ->> 'text') > 500"
            + " then e.sentence || ' ' || (e.rationale ->> 'text') else e.sentence end)";

    private final AuditFilter filter;
    private final Map<String, Object> parameters = new HashMap<>();
    private final List<Facet> facets = new ArrayList<>();
    private final String page;

    private AuditSql(AuditFilter filter, boolean ascending, int limit) {
        this.filter = filter;
        this.page = " order by position " + (ascending ? "asc" : "desc") + " limit " + limit;
        facet("actor", filter.actors());
        facet("type", filter.types());
        facet("roles", RoleSets.containing(filter.roles()));
        parameters.put("product", filter.productId());
        parameters.put("after", filter.after());
        parameters.put("until", filter.until());
    }

    static Query of(AuditFilter filter, boolean ascending, int limit) {
        var sql = new AuditSql(filter, ascending, limit);
        return new Query(sql.statement(), Map.copyOf(sql.parameters));
    }

    private String statement() {
        if (filter.subjectId() != null || facets.isEmpty()) {
            return "select e.position " + from() + others(null) + page;
        }
        var driver = facets.getFirst();
        var others = others(driver);
        return IntStream.range(0, driver.values().size())
                .mapToObj(i -> "(select e.position " + from() + " and e." + driver.column() + " = "
                        + driver.parameter(i) + others + page + ")")
                .collect(Collectors.joining(" union all ", "select position from (", ") merged" + page));
    }

    private String from() {
        var from = "from audit_entry e where ";
        if (filter.subjectId() != null) {
            parameters.put("subject", filter.subjectId());
            from = "from audit_subject s join audit_entry e using (product_id, position)"
                    + " where s.subject_id = :subject and ";
        }
        return from + "product_id = :product and position > :after and position <= :until";
    }

    private String others(@Nullable Facet driver) {
        var conditions = new ArrayList<String>();
        facets.stream()
                .filter(facet -> !facet.equals(driver))
                .forEach(facet -> conditions.add("e." + facet.column() + " in (" + facet.all() + ")"));
        if (filter.types().isEmpty()) {
            conditions.add("e.in_audit");
        }
        condition(conditions, "s.subject_type = :subjectType", "subjectType", filter.subjectType());
        condition(conditions, "e.decision_id = :decisionId", "decisionId", filter.decisionId());
        if (filter.decision() != null) {
            conditions.add(filter.decision() ? "e.decision" : "not e.decision");
        }
        condition(conditions, WORDS + " @@ websearch_to_tsquery('simple', :text)", "text", filter.text());
        return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
    }

    private void condition(List<String> conditions, String sql, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(sql);
            parameters.put(name, value);
        }
    }

    private void facet(String column, List<?> values) {
        if (!values.isEmpty()) {
            facets.add(new Facet(column, values));
            for (var i = 0; i < values.size(); i++) {
                parameters.put(column + i, values.get(i));
            }
        }
    }
}
