package dev.backstory.command.backlog;

import dev.backstory.command.backlog.BacklogCommand.OpenBacklog;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Begins another backlog. */
@Component
class OpenBacklogHandler {
    private final Backlogs backlogs;

    OpenBacklogHandler(Backlogs backlogs) {
        this.backlogs = backlogs;
    }

    @CommandHandler
    void handle(OpenBacklog command) throws Exception {
        backlogs.open(command.backlogId(), command.productId(), command.name());
    }
}
