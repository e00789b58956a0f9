package dev.backstory.command.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backstory.command.decision.DecisionCommand.MakeDecision;
import dev.backstory.command.decision.DecisionCommand.ProposeDecision;
import dev.backstory.command.item.ItemCommand.AddRoadmapItem;
import dev.backstory.command.item.ItemCommand.Horizon;
import dev.backstory.command.product.ProductCommand.SetVision;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.Rule;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Ids;
import dev.backstory.events.authority.Role;
import dev.backstory.events.storage.LogCursor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Two products over the real store, and what is decided in them. */
@SpringBootTest(classes = TestCommands.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
abstract class Deciding {
    static final Why WHY = Why.of("So");

    @Autowired
    CommandDesk desk;

    @Autowired
    LogCursor log;

    TestProduct product;
    TestProduct elsewhere;
    Order.Actor manager;
    Order.Actor stakeholder;

    @BeforeEach
    void make() {
        product = TestProduct.made(desk);
        elsewhere = TestProduct.made(desk);
        manager = product.as(Role.PRODUCT_MANAGER);
        stakeholder = product.as(Role.STAKEHOLDER);
        desk.take(Order.of(new SetVision(product.id, new Text("Sell"), null, null, null, WHY), manager));
    }

    UUID item() {
        var item = added(null);
        given(item, manager);
        return item.itemId();
    }

    AddRoadmapItem added(@Nullable Why why) {
        return new AddRoadmapItem(
                product.id, Ids.next(), null, new Title("Item"), null, List.of(), null, null, Horizon.NOW, null, why);
    }

    UUID propose(TestProduct there) {
        var id = Ids.next();
        there.take(new ProposeDecision(
                there.id, id, new Title("How?"), null, List.of(), List.of(), List.of(), List.of(), null, null, null));
        return id;
    }

    UUID made(TestProduct there) {
        var id = propose(there);
        there.take(new MakeDecision(there.id, id, new Text("So"), List.of(), WHY));
        return id;
    }

    Answer given(Command command, Order.Actor actor) {
        return desk.take(Order.of(command, actor)).answer();
    }

    void mustBeRefused(Command command, Rule rule, Map<String, Object> details) {
        var before = product.events(log).size();
        var actor = command instanceof AddRoadmapItem ? manager : product.owner();
        var refused = catchThrowableOfType(RuleViolation.class, () -> given(command, actor));
        assertThat(refused).as("%s", command).isNotNull();
        assertThat(refused.rule()).isEqualTo(rule);
        assertThat(refused.details()).isEqualTo(details);
        assertThat(product.events(log)).hasSize(before);
    }

    void mustNotBeFound(Command command) {
        assertThatThrownBy(() -> product.take(command))
                .as("%s", command)
                .isInstanceOf(Refused.NotFound.class)
                .hasMessage("There is no such thing in the product.");
    }
}
