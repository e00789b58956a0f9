package dev.backstory.history;

import dev.backstory.events.RecordedEvent;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.events.VisionSet;
import java.util.List;
import java.util.Map;

/** The product as a whole and its vision. */
final class ProductAnswers {
    private ProductAnswers() {}

    static void put(Fold fold, Map<String, Object> answers) {
        answers.put("", product(fold));
        answers.put("/vision", vision(fold));
    }

    private static Map<String, Object> product(Fold fold) {
        var product = fold.product();
        var created = product.created();
        var answer = Json.answer(
                fold,
                "productId",
                created.productId(),
                "key",
                created.key(),
                "name",
                product.name,
                "version",
                product.version,
                "demo",
                created.demo(),
                "archived",
                product.archived,
                "roadmapId",
                created.roadmapId(),
                "backlogIds",
                List.copyOf(fold.backlogs.keySet()),
                "vision",
                product.visions.isEmpty()
                        ? null
                        : said((VisionSet) product.visions.getLast().event()),
                "roles",
                new Expected.InAnyOrder(product.roles.stream()
                        .map(role -> Json.object("person", role.person(), "role", role.role()))
                        .toList()));
        answer.putAll(StrategyAnswers.of(fold));
        return answer;
    }

    private static Map<String, Object> vision(Fold fold) {
        var visions = fold.product().visions;
        var revisions = visions.stream().map(ProductAnswers::revision).toList();
        var now = Json.answer(fold, "revisions", revisions);
        var subject = new Subject(SubjectType.VISION, fold.product().created().productId());
        now.putAll(ReviewAnswers.of(fold, subject));
        now.putAll(
                visions.isEmpty()
                        ? Json.object("revision", 0, "statement", null)
                        : said((VisionSet) visions.getLast().event()));
        return now;
    }

    private static Map<String, Object> revision(RecordedEvent recorded) {
        var revision = said((VisionSet) recorded.event());
        revision.putAll(Json.who(recorded));
        return revision;
    }

    private static Map<String, Object> said(VisionSet event) {
        var vision = event.after();
        return Json.object(
                "revision",
                event.revision(),
                "statement",
                vision.statement(),
                "targetCustomers",
                vision.targetCustomers(),
                "needs",
                vision.needs(),
                "differentiator",
                vision.differentiator());
    }
}
