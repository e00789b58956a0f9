package dev.backstory.command.backlog;

import dev.backstory.command.ranking.Placement;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.text.Title;
import dev.backstory.events.BacklogOpened;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
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

    /** Checks that a backlog can be referred to. @throws RuleViolation if it is not in the product */
    public void mustBeIn(UUID product, UUID backlog) {
        try {
            if (backlogs.load(backlog.toString())
                    .invoke(Backlog::state)
                    .productId()
                    .equals(product)) {
                return;
            }
        } catch (AggregateNotFoundException | IncompatibleAggregateException e) { // nothing, or another kind of thing
            throw unknown(backlog);
        }
        throw unknown(backlog);
    }

    /** Takes a story out because it was ACCEPTED, WITHDRAWN or MOVED. */
    public void leave(UUID backlog, UUID story, String reason) {
        backlogs.load(backlog.toString()).execute(found -> found.leave(story, reason));
    }

    /** Puts the children of a story that was split where it stands. */
    public void replace(UUID backlog, UUID story, List<UUID> children) {
        backlogs.load(backlog.toString()).execute(found -> found.replace(story, children));
    }

    private static RuleViolation unknown(UUID backlog) {
        return new RuleViolation(BacklogRule.BACKLOG_IS_IN_THIS_PRODUCT, Map.of("backlogId", backlog));
    }
}
