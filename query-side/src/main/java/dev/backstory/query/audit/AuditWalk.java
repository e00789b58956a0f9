package dev.backstory.query.audit;

import dev.backstory.query.support.SqlArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A filter as a walk along one ordered index; what it passes is checked for all the other conditions. */
final class AuditWalk {
    /** Where it walks: a table by its alias, what its index demands, and what is joined to see the rest of an entry. */
    private record Path(String alias, String table, String join, String condition) {}

    private final Map<String, Object> parameters = new HashMap<>();
    private final boolean ascending;
    private final int max;
    private final Path path;
    private final String others;

    private AuditWalk(AuditFilter filter, boolean ascending, int max) {
        this.ascending = ascending;
        this.max = max;
        parameters.put("product", filter.productId());
        parameters.put("after", filter.after());
        parameters.put("until", filter.until());
        this.path = path(filter);
        this.others = others(filter);
    }

    static AuditWalk of(AuditFilter filter, boolean ascending, int max) {
        return new AuditWalk(filter, ascending, max);
    }

    /** The first so many that meet all conditions, of those that are looked at. */
    AuditSql page(int limit) {
        return query("select position from (" + walked("position, (" + others + ") as met", path.join)
                + ") walked where met" + AuditSql.order(ascending) + " limit " + limit);
    }

    /** How many can be looked at. */
    AuditSql lookedAt() {
        return query("select count(*) from (" + walked("position", "") + ") walked");
    }

    private AuditSql query(String sql) {
        return new AuditSql(sql, Map.copyOf(parameters));
    }

    private String walked(String columns, String join) {
        var alias = path.alias + ".";
        var order = AuditSql.order(ascending).replace("position", alias + "position");
        return "select " + alias + columns + " from " + path.table + join + " where " + alias + "product_id = :product"
                + path.condition + " and " + alias + "position > :after and " + alias + "position <= :until" + order
                + " limit " + max;
    }

    /** The index that knows best what is asked for; where one of several values is, it is the plain order. */
    private Path path(AuditFilter filter) {
        if (filter.about() != null) {
            return subject(filter.about());
        }
        if (filter.decisionId() != null) {
            return entries(" and e.decision_id = :decisionId");
        }
        if (Boolean.TRUE.equals(filter.objected()) || !filter.objectors().isEmpty()) {
            return entries(" and e.objections is not null");
        }
        if (filter.actors().size() == 1) {
            parameters.put("actor", filter.actors().getFirst());
            return entries(" and e.actor = :actor");
        }
        if (filter.types().size() == 1) {
            parameters.put("type", filter.types().getFirst());
            return entries(" and e.type = :type");
        }
        return entries(Boolean.TRUE.equals(filter.decision()) ? " and e.decision" : "");
    }

    private Path subject(AuditFilter.About about) {
        parameters.put("subject", about.id());
        parameters.put("subjectType", about.type() == null ? "" : about.type());
        var type = about.type() == null ? "" : " and s.subject_type = :subjectType";
        var moved = about.moved() == null ? "" : " and s.moved = '" + about.moved() + "'";
        return new Path(
                "s",
                "audit_subject s",
                " join audit_entry e on e.product_id = s.product_id and e.position = s.position",
                " and s.subject_id = :subject" + type + moved);
    }

    private static Path entries(String condition) {
        return new Path("e", "audit_entry e", "", condition);
    }

    private String others(AuditFilter filter) {
        var conditions = new ArrayList<String>();
        conditions.add(filter.types().isEmpty() ? "e.in_audit" : "true");
        any("e.actor = any (cast(:actors as uuid[]))", "actors", filter.actors(), conditions);
        any("e.type = any (cast(:types as text[]))", "types", filter.types(), conditions);
        any("e.roles && cast(:roles as text[])", "roles", filter.roles(), conditions);
        any(
                "e.facets && cast(:objectors as text[])",
                "objectors",
                facets(filter.objectors(), Facets::objector),
                conditions);
        any("e.facets && cast(:kinds as text[])", "kinds", facets(filter.kinds(), Facets::kind), conditions);
        if (filter.decision() != null) {
            conditions.add(filter.decision() ? "e.decision" : "not e.decision");
        }
        if (filter.objected() != null) {
            conditions.add("e.objections is " + (filter.objected() ? "not null" : "null"));
        }
        if (filter.decisionId() != null) {
            conditions.add("e.decision_id = :decisionId");
            parameters.put("decisionId", filter.decisionId());
        }
        if (filter.text() != null) {
            conditions.add(AuditSql.TEXT);
            parameters.put("text", filter.text());
        }
        return String.join(" and ", conditions);
    }

    private static <T> List<String> facets(List<T> values, Function<T, String> facet) {
        return values.stream().map(facet).toList();
    }

    private void any(String condition, String name, List<?> values, List<String> conditions) {
        if (!values.isEmpty()) {
            parameters.put(name, SqlArray.of(values));
            conditions.add(condition);
        }
    }
}
