package dev.backstory.fuzz;

import dev.backstory.authority.Crowd;
import dev.backstory.authority.Stage;
import dev.backstory.events.authority.Role;
import dev.backstory.history.Dice;
import java.io.IOException;
import java.util.Base64;
import java.util.UUID;

/** Who asks, and of what: a small product, and people of every role in it. */
final class Cast {
    private final Crowd crowd;
    private final Stage stage;

    Cast() throws IOException, InterruptedException {
        crowd = new Crowd();
        stage = Stage.own(crowd);
    }

    long position() {
        return stage.position();
    }

    /** The id that a property or variable of this name means; a new one for what is to be made. */
    UUID id(String name, Dice dice) {
        return switch (name) {
            case "productId", "product" -> stage.product();
            case "roadmapId" -> stage.id("roadmap");
            case "backlogId", "backlog" -> stage.id("backlog");
            case "storyId", "story", "before", "after", "above", "below", "intoId" ->
                dice.percent(70) ? stage.id("story") : stage.id("sibling");
            case "itemId", "item", "roadmapItemId" -> stage.id("item");
            case "goalId", "goals", "goal" -> stage.id("goal");
            case "kpiId", "kpi" -> stage.id("kpi");
            case "decisionId", "decision" -> stage.id("decision");
            case "questionId", "question" -> stage.id("question");
            case "person", "manager", "owner", "actor", "objector", "reviewers" ->
                crowd.somebody().id();
            default -> dice.percent(50) ? stage.id(dice.of("story", "item", "goal", "decision")) : dice.id();
        };
    }

    /** The value of a header that says who asks; it may say nobody. */
    String authorization(Dice dice) {
        return "Bearer "
                + switch (dice.below(12)) {
                    case 0 -> crowd.admin().token();
                    case 1 -> crowd.as(dice.of(Role.values())).token();
                    case 2 -> crowd.nobody().token();
                    case 3, 4, 5, 6 -> crowd.as(Role.PRODUCT_OWNER).token();
                    default -> crowd.as(Role.PRODUCT_MANAGER).token();
                };
    }

    String administrator() {
        return "Bearer " + crowd.admin().token();
    }

    /** A header that lets nobody in. */
    String forged(Dice dice) {
        var token = crowd.as(Role.PRODUCT_MANAGER).token();
        var parts = token.split("\\.", -1);
        return switch (dice.below(9)) {
            case 0 -> "Bearer " + parts[0] + "." + parts[1] + ".";
            case 1 -> "Bearer " + base64("{\"alg\":\"none\"}") + "." + parts[1] + ".";
            case 2 -> "Bearer " + base64("{\"alg\":\"HS256\"}") + "." + parts[1] + "." + parts[2];
            case 3 -> "Bearer " + parts[0] + "." + base64("{\"sub\":\"admin\"}") + "." + parts[2];
            case 4 -> "Bearer";
            case 5 -> "Bearer " + "x".repeat(dice.below(6_000));
            case 6 -> "Basic " + base64("admin:admin");
            case 7 -> "Bearer " + token + " " + token;
            default -> dice.of("bearer \u00e9", "Bearer =", "Digest x", ",", "Bearer ..", "Negotiate\t", "\u0001");
        };
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
