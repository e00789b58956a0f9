package dev.backstory.command.desk;

import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.rule.SharedRule;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ids of what lives inside of aggregates, which the log's own key does not keep apart from all others. */
@Component
public class InnerIds {
    private final JdbcClient database;

    InnerIds(JdbcClient database) {
        this.database = database;
    }

    /** Takes an id for good. @throws RuleViolation if something else inside of an aggregate has it */
    public void take(UUID id) {
        int free = database.sql("insert into command.inner_id (id) values (?) on conflict do nothing")
                .param(id)
                .update();
        if (free == 0) {
            throw new RuleViolation(SharedRule.ID_IS_NEW);
        }
    }

    boolean isTaken(UUID id) {
        return database.sql("select exists (select from command.inner_id where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
