package dev.backstory.query.audit;

import static dev.backstory.query.audit.Samples.DATABASE;
import static dev.backstory.query.audit.Samples.EXPORT;
import static dev.backstory.query.audit.Samples.HOSTING;
import static dev.backstory.query.audit.Samples.PERSON;
import static dev.backstory.query.audit.Samples.REPORTING;
import static dev.backstory.query.audit.Samples.SEPARATOR;
import static dev.backstory.query.audit.Samples.SHOP;

import dev.backstory.events.DecisionMade;
import dev.backstory.events.DecisionOption;
import dev.backstory.events.DecisionProposed;
import dev.backstory.events.DecisionReviewed;
import dev.backstory.events.DecisionSuperseded;
import dev.backstory.events.Endorsed;
import dev.backstory.events.Event;
import dev.backstory.events.ObjectionRaised;
import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.ReviewRequested;
import dev.backstory.events.SubjectType;
import java.time.LocalDate;
import java.util.List;

/** Of reviews, decisions and questions. */
final class DecisionSamples {
    private DecisionSamples() {}

    static List<Event> all() {
        return List.of(
                new ReviewRequested(SubjectType.ROADMAP_ITEM, REPORTING, 3, List.of(PERSON), "Before Friday, please"),
                new Endorsed(SubjectType.VISION, SHOP, 2, "This is us"),
                new ObjectionRaised(SubjectType.STORY, EXPORT, 4),
                decision(),
                new DecisionMade(DATABASE, "PostgreSQL", List.of(PERSON)),
                new DecisionSuperseded(DATABASE, HOSTING),
                new DecisionReviewed(DATABASE, "PARTLY", "Backups took longer than thought"),
                new QuestionAsked(SEPARATOR, SHOP, SubjectType.STORY, EXPORT, "Comma or semicolon?", "PRODUCT_OWNER"),
                new QuestionAnswered(SEPARATOR, "Semicolon, as in the old one"));
    }

    private static DecisionProposed decision() {
        return new DecisionProposed(
                DATABASE,
                SHOP,
                "Which database?",
                "We outgrow the files",
                List.of("Cost", "Know-how"),
                List.of(
                        new DecisionOption("PostgreSQL", List.of("We know it"), List.of()),
                        new DecisionOption("A hosted one", List.of(), List.of("Dear"))),
                List.of(PERSON),
                List.of(),
                "No lost order",
                LocalDate.parse("2026-09-30"));
    }
}
