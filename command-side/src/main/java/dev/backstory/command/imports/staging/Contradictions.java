package dev.backstory.command.imports.staging;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds what is said of one moment in two ways: of a field that has one value, that it stands so in the end, and otherwise. The
 * first holds; the others are kept as theirs. Where changes are told, too, each is a change at the end.
 */
final class Contradictions {
    /** Of these there is one at a time. */
    private static final String SINGLE = "(field in ('rank', 'order', 'asA', 'iWant', 'soThat') or field in "
            + Completion.SCALARS + " or field = 'criterion' and which is not null)";

    private static final String BESIDE = """
            with stood as (select seq, line, subject, field, member, value_after, first_value(value_after) over w as holds, \
                row_number() over w as n \
              from command.import_fact where import_id = ? and at is null and %s \
              window w as (partition by subject, field, member order by seq)), \
            beside as (select * from stood where n > 1 and not exists (select from command.import_fact t \
              where t.import_id = ? and t.subject = stood.subject and t.field = stood.field and t.member = stood.member \
              and t.at is not null))\s""".formatted(SINGLE);

    private final JdbcClient database;
    private final UUID importId;

    Contradictions(JdbcClient database, UUID importId) {
        this.database = database;
        this.importId = importId;
    }

    /** What is said again, by whomever, is no contradiction. @return how often that is so */
    long dropDoubled() {
        return database.sql("""
                        delete from command.import_fact f using ( \
                          select seq, row_number() over (partition by subject, field, member, value_after order by seq) as n \
                          from command.import_fact where import_id = ? and at is null and %s) d \
                        where f.import_id = ? and f.seq = d.seq and d.n > 1""".formatted(SINGLE)).params(importId, importId).update();
    }

    /** How many there are. */
    long count() {
        return database.sql(BESIDE + "select count(*) from beside")
                .params(importId, importId)
                .query(Long.class)
                .single();
    }

    /** The first of them: what holds, and what is said beside. */
    List<Gaps.Broken> first(int most) {
        return database.sql(BESIDE
                        + "select line, subject, field, holds, value_after from beside order by line, seq limit ?")
                .params(importId, importId, most)
                .query((row, number) -> new Gaps.Broken(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
    }

    /** Keeps them as theirs, under the same name. */
    void setAside() {
        database.sql(BESIDE + """
                        update command.import_fact f set field = 'their:' || f.field, member = '', which = null from beside \
                        where f.import_id = ? and f.seq = beside.seq""").params(importId, importId, importId).update();
    }
}
