package dev.backstory.query.audit;

import java.util.Map;

/** A statement with named parameters. */
record AuditSql(String sql, Map<String, Object> parameters) {
    /** The words of an entry that a text is looked for in. */
    static final String TEXT = "e.words @@ websearch_to_tsquery('simple', :text)";

    static String order(boolean ascending) {
        return " order by position " + (ascending ? "asc" : "desc");
    }
}
