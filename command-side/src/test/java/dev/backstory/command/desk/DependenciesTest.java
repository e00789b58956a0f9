package dev.backstory.command.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backstory.command.backlog.BacklogCommand.OpenBacklog;
import dev.backstory.command.dependency.DependencyCommand.DeclareDependency;
import dev.backstory.command.dependency.DependencyCommand.Dependent;
import dev.backstory.command.dependency.DependencyCommand.Kind;
import dev.backstory.command.dependency.DependencyCommand.RemoveDependency;
import dev.backstory.command.dependency.DependencyRule;
import dev.backstory.command.item.ItemCommand.AddRoadmapItem;
import dev.backstory.command.item.ItemCommand.Horizon;
import dev.backstory.command.item.ItemProgressCommand.DropRoadmapItem;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.story.StoryCommand.DefineStory;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.Ids;
import dev.backstory.events.SubjectType;
import dev.backstory.events.authority.Role;
import dev.backstory.events.storage.LogCursor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Dependencies over the real store, where the walk loads what it comes by. */
@SpringBootTest(classes = TestCommands.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class DependenciesTest {
    @Autowired
    CommandDesk desk;

    @Autowired
    LogCursor log;

    private TestProduct product;

    @BeforeEach
    void make() {
        product = TestProduct.made(desk);
    }

    @Test
    void stories_of_any_backlogs_depend_on_each_other_but_not_in_a_circle() {
        var login = product.story("Log in");
        var search = product.story("Search");
        var elsewhere = Ids.next();
        product.take(new OpenBacklog(product.id, elsewhere, new Title("Other team"), null));
        var export = Ids.next();
        product.take(new DefineStory(
                product.id,
                elsewhere,
                export,
                new Title("Export"),
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null));
        declare(Kind.STORY, login, search);
        var answer = declare(Kind.STORY, search, export);
        assertThat(answer.id()).isEqualTo(search);
        assertThat(answer.version()).isEqualTo(2);
        assertThat(product.events(log).getLast().event())
                .isEqualTo(new DependencyDeclared(SubjectType.STORY, search, export));
        var refused = catchThrowableOfType(RuleViolation.class, () -> declare(Kind.STORY, export, login));
        assertThat(refused.rule()).isEqualTo(DependencyRule.DEPENDENCIES_FORM_NO_CYCLE);
        assertThat(refused.details()).isEqualTo(Map.of("cycle", List.of(export, login, search)));
        take(new RemoveDependency(product.id, new Dependent(Kind.STORY, login), search, null));
        assertThat(declare(Kind.STORY, export, login).events()).hasSize(1);
    }

    @Test
    void items_depend_on_items_that_are_open() {
        var payments = item();
        var search = item();
        assertThat(declare(Kind.ROADMAP_ITEM, payments, search).events()).hasSize(1);
        take(new DropRoadmapItem(product.id, search, Why.of("So")));
        assertThat(declare(Kind.ROADMAP_ITEM, payments, search).events()).isEmpty();
        var refused = catchThrowableOfType(RuleViolation.class, () -> declare(Kind.ROADMAP_ITEM, item(), search));
        assertThat(refused.rule()).isEqualTo(DependencyRule.DEPENDED_ON_IS_OPEN);
    }

    @Test
    void nothing_depends_on_another_kind_another_product_or_nothing() {
        var story = product.story("Log in");
        var there = TestProduct.made(desk).story("There");
        for (var on : List.of(item(), there, Ids.next(), product.backlog, product.id)) {
            var refused = catchThrowableOfType(RuleViolation.class, () -> declare(Kind.STORY, story, on));
            assertThat(refused.rule()).isEqualTo(DependencyRule.DEPENDED_ON_IS_IN_THIS_PRODUCT);
        }
        for (var subject : List.of(item(), there, Ids.next())) {
            assertThatThrownBy(() -> declare(Kind.STORY, subject, story)).isInstanceOf(Refused.NotFound.class);
            var remove = new RemoveDependency(product.id, new Dependent(Kind.STORY, subject), story, null);
            assertThatThrownBy(() -> take(remove)).isInstanceOf(Refused.NotFound.class);
        }
        assertThat(declare(Kind.STORY, story, product.story("Search")).events()).hasSize(1);
    }

    private Answer declare(Kind kind, UUID id, UUID on) {
        return take(new DeclareDependency(product.id, new Dependent(kind, id), on, null));
    }

    private UUID item() {
        var id = Ids.next();
        take(new AddRoadmapItem(
                product.id, id, null, new Title("Item"), null, List.of(), null, null, Horizon.NOW, null, null));
        return id;
    }

    private Answer take(Command command) {
        return desk.take(Order.of(command, product.as(Role.PRODUCT_MANAGER))).answer();
    }
}
