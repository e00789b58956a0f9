package dev.backstory.query.audit;

import dev.backstory.query.support.SqlArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A filter as a walk along one ordered index, or one for each of several values, merged; what it passes is checked for
 * the other conditions.
 */
final class AuditWalk {
    /** Where it walks: what the index demands, once for each value that one may have. */
    private record Path(String from, List<String> conditions) {}

    private static final String ENTRIES = "audit_entry e where e.product_id = :product";
    private static final String SUBJECTS = "audit_subject s join audit_entry e"
            + " on e.product_id = s.product_id and e.position = s.position where s.product_id = :product";

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
        return query("select position from (" + walked("position, (" + others + ") as met") + ") walked where met"
                + AuditSql.order(ascending) + " limit " + limit);
    }

    /** How many can be looked at. */
    AuditSql lookedAt() {
        return query("select count(*) from (" + walked("position") + ") walked");
    }

    private AuditSql query(String sql) {
        return new AuditSql(sql, Map.copyOf(parameters));
    }

    /** Aliases are the same in each part, so that the order of one is the order of all. */
    private String walked(String columns) {
        var page = AuditSql.order(ascending) + " limit " + max;
        var alias = path.from.startsWith("audit_subject") ? "s." : "e.";
        return path.conditions.stream()
                .map(condition -> "(select " + alias + columns + " from " + path.from + condition + " and " + alias
                        + "position > :after and " + alias + "position <= :until"
                        + page.replace("position", alias + "position") + ")")
                .collect(Collectors.joining(" union all ", "select * from (", ") merged" + page));
    }

    private Path path(AuditFilter filter) {
        var about = filter.about();
        if (about != null) {
            parameters.put("subject", about.id());
            parameters.put("subjectType", about.type() == null ? "" : about.type());
            var type = about.type() == null ? "" : " and s.subject_type = :subjectType";
            var moved = about.moved() == null ? "" : " and s.moved = '" + about.moved() + "'";
            return new Path(SUBJECTS, List.of(" and s.subject_id = :subject" + type + moved));
        }
        if (filter.decisionId() != null) {
            return entries(" and e.decision_id = :decisionId");
        }
        if (Boolean.TRUE.equals(filter.objected()) || !filter.objectors().isEmpty()) {
            return entries(" and e.objections is not null");
        }
        if (!filter.actors().isEmpty()) {
            return entries("actor", filter.actors());
        }
        if (!filter.types().isEmpty()) {
            return entries("type", filter.types());
        }
        if (!filter.roles().isEmpty()) {
            return entries("roles", RoleSets.containing(filter.roles()));
        }
        return entries(Boolean.TRUE.equals(filter.decision()) ? " and e.decision" : "");
    }

    private static Path entries(String condition) {
        return new Path(ENTRIES, List.of(condition));
    }

    private Path entries(String column, List<?> values) {
        return new Path(
                ENTRIES,
                IntStream.range(0, values.size())
                        .mapToObj(i -> {
                            parameters.put(column + i, values.get(i));
                            return " and e." + column + " = :" + column + i
                                    + (column.equals("roles") ? "::text[]" : "");
                        })
                        .toList());
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
                filter.objectors().stream().map(Facets::objector).toList(),
                conditions);
        if (filter.decision() != null) {
            conditions.add(filter.decision() ? "e.decision" : "not e.decision");
        }
        if (filter.objected() != null) {
            conditions.add("e.objections is " + (filter.objected() ? "not null" : "null"));
        }
        if (filter.decisionId() != null) {
            conditions.add("e.decision_id is not distinct from :decisionId");
            parameters.put("decisionId", filter.decisionId());
        }
        if (filter.text() != null) {
            conditions.add(AuditSql.TEXT);
            parameters.put("text", filter.text());
        }
        return String.join(" and ", conditions);
    }

    private void any(String condition, String name, List<?> values, List<String> conditions) {
        if (!values.isEmpty()) {
            parameters.put(name, SqlArray.of(values));
            conditions.add(condition);
        }
    }
}
