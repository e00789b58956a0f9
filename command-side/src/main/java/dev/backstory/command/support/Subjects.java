package dev.backstory.command.support;

import dev.backstory.command.turn.ProductLog;
import dev.backstory.events.Subject;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Knows of any kind of thing whether a product has it. */
@Component
public class Subjects {
    private final ProductLog log;
    private final Goals goals;

    Subjects(ProductLog log, Goals goals) {
        this.log = log;
        this.goals = goals;
    }

    /** Whether it was ever in this product, open or not. */
    public boolean contains(UUID product, Subject subject) {
        return switch (subject.type()) {
            case PRODUCT, VISION -> subject.id().equals(product);
            case GOAL -> goals.contains(subject.id(), product);
            case KPI -> log.contains(product, "Kpi", subject.id());
            case DECISION -> log.contains(product, "Decision", subject.id());
            case QUESTION -> log.contains(product, "Question", subject.id());
            case ROADMAP -> log.contains(product, "Roadmap", subject.id());
            case ROADMAP_ITEM -> log.contains(product, "RoadmapItem", subject.id());
            case BACKLOG -> log.contains(product, "Backlog", subject.id());
            case STORY -> log.contains(product, "Story", subject.id());
        };
    }
}
