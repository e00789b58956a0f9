package dev.backstory.command.product;

import dev.backstory.command.desk.InnerIds;
import dev.backstory.command.kpi.Kpis;
import dev.backstory.command.product.goal.GoalCommand.DefineGoal;
import dev.backstory.command.product.goal.GoalCommand.ReviseGoal;
import dev.backstory.command.product.goal.KeyResults;
import dev.backstory.command.reading.Patch;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Sets goals whose key results point to KPIs of the product. */
@Component
class GoalHandler {
    private final Repository<Product> products;
    private final Kpis kpis;
    private final InnerIds ids;

    GoalHandler(Repository<Product> products, Kpis kpis, InnerIds ids) {
        this.products = products;
        this.kpis = kpis;
        this.ids = ids;
    }

    @CommandHandler
    void handle(DefineGoal command) {
        if (command.keyResults() != null) {
            kpis.mustBeIn(command.productId(), command.keyResults().kpis());
        }
        ids.take(command.goalId());
        products.load(command.productId().toString()).execute(product -> product.decide(command));
    }

    @CommandHandler
    void handle(ReviseGoal command) {
        var product = products.load(command.productId().toString());
        product.execute(found -> found.state().goals().mustHold(command.goalId())); // before what it refers to
        if (command.keyResults() instanceof Patch.Put<KeyResults> put) {
            kpis.mustBeIn(command.productId(), put.value().kpis());
        }
        product.execute(found -> found.decide(command));
    }
}
