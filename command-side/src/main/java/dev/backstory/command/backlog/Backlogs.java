package dev.backstory.command.backlog;

import dev.backstory.command.ranking.Placement;
import dev.backstory.command.support.RuleViolation;
import dev.backstory.command.support.Title;
import dev.backstory.events.BacklogOpened;
import java.util.Locale;
import java.util.UUID;
import org.axonframework.modelling.command.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other aggregates ask of backlogs, in the unit of work that has locked their product. */
@Component
public class Backlogs {
    private final Repository<Backlog> backlogs;
    private final JdbcClient database;

    Backlogs(Repository<Backlog> backlogs, JdbcClient database) {
        this.backlogs = backlogs;
        this.database = database;
    }

    /** Begins a backlog. @throws RuleViolation if another of the product has the name, in whatever case */
    public void open(UUID backlog, UUID product, Title name) throws Exception {
        takeName(product, name);
        backlogs.newInstance(() -> new Backlog(new BacklogOpened(backlog, product, name.value())));
    }

    /** Takes the name for a backlog. @throws RuleViolation if another of the product has it, in whatever case */
    public void takeName(UUID product, Title name) {
        int free = database.sql(
                        "insert into command.backlog_name (product_id, name) values (?, ?) on conflict do nothing")
                .params(product, name.value().toLowerCase(Locale.ROOT))
                .update();
        if (free == 0) {
            throw new RuleViolation(BacklogRule.BACKLOG_NAME_IS_FREE);
        }
    }

    /** Puts a new story to its place. @throws Refused.NotFound if the backlog is another product's */
    public void rank(UUID backlog, UUID product, UUID story, Placement placement) {
        backlogs.load(backlog.toString()).execute(found -> {
            found.mustBeOf(product);
            found.rank(story, placement);
        });
    }
}
