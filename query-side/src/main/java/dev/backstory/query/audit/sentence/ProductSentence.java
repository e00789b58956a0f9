package dev.backstory.query.audit.sentence;

import static dev.backstory.events.SubjectType.PRODUCT;
import static dev.backstory.query.audit.sentence.Words.count;
import static dev.backstory.query.audit.sentence.Words.person;
import static dev.backstory.query.audit.sentence.Words.quoted;

import dev.backstory.events.HistoryImported;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.ProductEvent;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.RoleRevoked;
import dev.backstory.events.VisionSet;
import dev.backstory.events.authority.Role;

/** What was done to a product as a whole. */
final class ProductSentence {
    private ProductSentence() {}

    static String of(ProductEvent event, Names names) {
        return switch (event) {
            case ProductCreated e -> "created the product %s with the key %s".formatted(quoted(e.name()), e.key());
            case RoleAssigned e ->
                "made %s %s of %s".formatted(person(e.person()), aTitle(e.role()), product(e, names));
            case RoleRevoked e ->
                "took the role of %s in %s from %s"
                        .formatted(Role.valueOf(e.role()).title(), product(e, names), person(e.person()));
            case VisionSet e -> vision(e, names);
            case HistoryImported e -> imported(e, names);
            case ReviewEvent e -> ReviewSentence.of(e, names);
        };
    }

    private static String vision(VisionSet event, Names names) {
        var statement = quoted(event.after().statement());
        if (event.before() == null) {
            return "set the vision of %s to %s".formatted(product(event, names), statement);
        }
        var same = event.before().statement().equals(event.after().statement());
        return "changed the vision of %s to revision %d, %s%s"
                .formatted(product(event, names), event.revision(), same ? "still " : "", statement);
    }

    private static String imported(HistoryImported event, Names names) {
        var did = "imported %s of %s into %s"
                .formatted(count(event.facts(), "fact"), event.format(), product(event, names));
        return event.inferred() == 0 ? did : did + ", " + event.inferred() + " of them inferred";
    }

    private static String product(ProductEvent event, Names names) {
        return quoted(names.of(PRODUCT, event.subject().id()));
    }

    private static String aTitle(String role) {
        var title = Role.valueOf(role).title();
        return (title.startsWith("A") ? "an " : "a ") + title;
    }
}
