package dev.backstory.query.audit.sentence;

import static dev.backstory.events.SubjectType.GOAL;
import static dev.backstory.events.SubjectType.PRODUCT;
import static dev.backstory.query.audit.sentence.Words.count;
import static dev.backstory.query.audit.sentence.Words.person;
import static dev.backstory.query.audit.sentence.Words.quoted;

import dev.backstory.events.AllocationPolicySet;
import dev.backstory.events.BaselineApproved;
import dev.backstory.events.BaselineNamed;
import dev.backstory.events.GoalAbandoned;
import dev.backstory.events.GoalAchieved;
import dev.backstory.events.GoalDefined;
import dev.backstory.events.GoalRevised;
import dev.backstory.events.HistoryImported;
import dev.backstory.events.ProductArchived;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.ProductEvent;
import dev.backstory.events.ProductRenamed;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.RoleRevoked;
import dev.backstory.events.StrategySet;
import dev.backstory.events.VisionSet;
import dev.backstory.events.authority.Role;
import java.util.UUID;

/** What was done to a product as a whole. */
final class ProductSentence {
    private ProductSentence() {}

    static String of(ProductEvent event, Names names) {
        return switch (event) {
            case ProductCreated e -> "created the product %s with the key %s".formatted(quoted(e.name()), e.key());
            case ProductRenamed e -> "renamed the product %s to %s".formatted(quoted(e.before()), quoted(e.after()));
            case ProductArchived e -> "archived the product " + product(e, names);
            case RoleAssigned e ->
                "made %s %s of %s".formatted(person(e.person()), aTitle(e.role()), product(e, names));
            case RoleRevoked e ->
                "took the role of %s in %s from %s"
                        .formatted(Role.valueOf(e.role()).title(), product(e, names), person(e.person()));
            case VisionSet e -> StrategySentence.of(e, product(e, names));
            case StrategySet e -> StrategySentence.of(e, product(e, names));
            case AllocationPolicySet e -> StrategySentence.of(e, product(e, names));
            case GoalDefined e -> GoalSentence.of(e, names);
            case GoalRevised e -> GoalSentence.of(e, names);
            case GoalAchieved e -> "declared the goal %s achieved".formatted(goal(e.goalId(), names));
            case GoalAbandoned e -> "abandoned the goal " + goal(e.goalId(), names);
            case BaselineNamed e ->
                "named position %d of %s as the baseline %s"
                        .formatted(e.position(), product(e, names), quoted(e.name()));
            case BaselineApproved e -> "approved the baseline %s of %s".formatted(quoted(e.name()), product(e, names));
            case HistoryImported e -> imported(e, names);
            case ReviewEvent e -> ReviewSentence.of(e, names);
        };
    }

    private static String imported(HistoryImported event, Names names) {
        var did = "imported %s of %s into %s"
                .formatted(count(event.facts(), "fact"), event.format(), product(event, names));
        return event.inferred() == 0 ? did : did + ", " + event.inferred() + " of them inferred";
    }

    private static String product(ProductEvent event, Names names) {
        return quoted(names.of(PRODUCT, event.subject().id()));
    }

    private static String goal(UUID goal, Names names) {
        return quoted(names.of(GOAL, goal));
    }

    private static String aTitle(String role) {
        var title = Role.valueOf(role).title();
        return (title.startsWith("A") ? "an " : "a ") + title;
    }
}
