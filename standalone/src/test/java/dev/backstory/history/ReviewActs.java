package dev.backstory.history;

import static dev.backstory.history.Act.MANAGER_AND_OWNER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people say of visions, items, stories and decisions. */
final class ReviewActs {
    static final List<String> REVIEWERS = List.of("PRODUCT_OWNER", "STAKEHOLDER");

    static final List<Act> ALL = List.of(
            Act.doing("RequestReview", 7, MANAGER_AND_OWNER, "subject", ReviewActs::request, ReviewJudge::requested)
                    .malformedIf(body -> Body.ids(body, "reviewers").isEmpty()),
            Act.doing(
                    "Endorse", 9, REVIEWERS, "subject", ReviewActs::endorsement, ReviewJudge.of(ReviewJudge::endorsed)),
            Act.deciding(
                    "Object",
                    12,
                    REVIEWERS,
                    "subject",
                    drawing -> about(drawing, drawing.because()),
                    ReviewJudge.of((attempt, subject) -> Rulebook.TAKEN)));

    private ReviewActs() {}

    private static Map<String, Object> request(Drawing drawing) {
        var dice = drawing.dice();
        var able = new ArrayList<UUID>();
        drawing.world().people().forEach(person -> {
            if (ReviewJudge.mayReview(drawing.fold(), person.id())) {
                able.add(person.id());
            }
        });
        var reviewers = able.isEmpty() || dice.percent(8) ? drawing.people(2) : List.copyOf(drawing.some(able, 3));
        var body = Body.of("reviewers", reviewers);
        Body.put(body, "note", dice.orNull(30, "Note " + drawing.number()));
        Body.put(body, "rationale", dice.orNull(20, drawing.why()));
        return about(drawing, body);
    }

    private static Map<String, Object> endorsement(Drawing drawing) {
        var dice = drawing.dice();
        var body = Body.of();
        Body.put(body, "note", dice.orNull(30, "Note " + drawing.number()));
        Body.put(body, "rationale", dice.orNull(20, drawing.why()));
        return about(drawing, body);
    }

    /** Something that can be reviewed, mostly as it is. */
    private static Map<String, Object> about(Drawing drawing, Map<String, Object> body) {
        var dice = drawing.dice();
        var subject = subject(drawing, dice.of("VISION", "ROADMAP_ITEM", "STORY", "STORY", "DECISION"));
        body.put("subject", subject);
        var id = Body.id(subject, "id");
        var version = drawing.world().version(id);
        var revision = Body.text(subject, "type").equals("VISION")
                ? drawing.fold().product().visions.size()
                : version;
        Body.put(body, "revision", dice.orNull(40, Math.max(0, revision - (dice.percent(30) ? dice.below(3) : 0))));
        return body;
    }

    private static Map<String, Object> subject(Drawing drawing, String type) {
        var fold = drawing.fold();
        var id = switch (type) {
            case "VISION" ->
                drawing.dice().percent(95)
                        ? fold.product().created().productId()
                        : drawing.dice().of(drawing.world().usedIds());
            case "ROADMAP_ITEM" ->
                drawing.rather(fold.items.keySet().stream().filter(fold::isOpen).toList(), fold.items.keySet());
            case "STORY" -> StoryJudge.story(drawing, FoldedStory::isOpen);
            default -> drawing.oneOf(fold.decisions.keySet());
        };
        return Body.of("type", type, "id", id);
    }
}
