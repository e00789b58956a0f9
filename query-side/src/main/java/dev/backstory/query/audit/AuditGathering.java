package dev.backstory.query.audit;

import dev.backstory.events.SubjectType;
import dev.backstory.query.support.SqlArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A filter as one search of the inverted index over facets and words. */
final class AuditGathering {
    private final List<String> all = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private AuditGathering(AuditFilter filter) {
        all.add(Facets.product(filter.productId()));
        if (filter.types().isEmpty()) {
            all.add(Facets.SHOWN);
        }
        any("actors", filter.actors().stream().map(Facets::actor).toList());
        any("roles", filter.roles().stream().map(Facets::role).toList());
        any("types", filter.types().stream().map(Facets::type).toList());
        any("objectors", filter.objectors().stream().map(Facets::objector).toList());
        about(filter);
        if (filter.decision() != null) {
            all.add(Facets.decision(filter.decision()));
        }
        if (filter.decisionId() != null) {
            all.add(Facets.carriesOut(filter.decisionId()));
        }
        if (filter.objected() != null) {
            conditions.add("e.objections is " + (filter.objected() ? "not null" : "null"));
            if (filter.objected()) {
                all.add(Facets.OBJECTED);
            }
        }
        if (filter.text() != null) {
            conditions.add(AuditSql.TEXT);
            parameters.put("text", filter.text());
        }
        conditions.add("e.facets @> cast(:all as text[])");
        parameters.put("all", SqlArray.of(all));
        parameters.put("after", filter.after());
        parameters.put("until", filter.until());
    }

    /** The fence keeps the planner from walking along an order instead: that was tried. */
    static AuditSql of(AuditFilter filter, boolean ascending, int limit) {
        var gathering = new AuditGathering(filter);
        return new AuditSql(
                "select position from (select e.position from audit_entry e where "
                        + String.join(" and ", gathering.conditions) + " offset 0) gathered"
                        + " where position > :after and position <= :until" + AuditSql.order(ascending) + " limit "
                        + limit,
                Map.copyOf(gathering.parameters));
    }

    private void about(AuditFilter filter) {
        var about = filter.about();
        if (about == null) {
            return;
        }
        if (about.type() == null) {
            any(
                    "subjects",
                    Arrays.stream(SubjectType.values())
                            .map(type -> Facets.subject(type.name(), about.id()))
                            .toList());
        } else {
            all.add(Facets.subject(about.type(), about.id()));
        }
        if (about.moved() != null) {
            all.add(Facets.moved(about.moved(), about.id()));
        }
    }

    private void any(String name, Collection<String> facets) {
        if (!facets.isEmpty()) {
            conditions.add("e.facets && cast(:" + name + " as text[])");
            parameters.put(name, SqlArray.of(facets));
        }
    }
}
