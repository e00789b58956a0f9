package dev.backstory.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.authority.Role;
import dev.backstory.history.Whole.Person;
import dev.backstory.standalone.Http;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A product with one of everything in it, whose ids stand for the names with a dollar in bodies and paths. */
public final class Stage {
    /** Eight digits to the base of 36, from somewhere on. */
    private static final AtomicLong KEYS = new AtomicLong(System.nanoTime() % 2_000_000_000_000L);

    private static final List<String> THINGS = List.of(
            "product", "roadmap", "backlog", "story", "sibling", "item", "step", "goal", "kpi", "decision", "question");

    private final Crowd crowd;
    private final Map<String, UUID> ids = new LinkedHashMap<>();
    private long position;

    private Stage(Crowd crowd) {
        this.crowd = crowd;
        THINGS.forEach(thing -> ids.put(thing, UUID.randomUUID()));
    }

    /** Where nothing is. */
    public static Stage unknown(Crowd crowd) {
        return new Stage(crowd);
    }

    /** Where there is nobody with a role, and nothing but the product. */
    public static Stage unmanaged(Crowd crowd) throws IOException, InterruptedException {
        return new Stage(crowd).create(null);
    }

    /** Where everybody of the crowd has their role. */
    public static Stage own(Crowd crowd) throws IOException, InterruptedException {
        var manager = crowd.as(Role.PRODUCT_MANAGER);
        var stage = new Stage(crowd).create(manager);
        for (var role : Role.values()) {
            if (role != Role.PRODUCT_MANAGER) {
                stage.assign(manager, role);
            }
        }
        stage.furnish(manager, crowd.as(Role.PRODUCT_OWNER));
        return stage;
    }

    /** Where none of them has any. */
    public static Stage anothers(Crowd crowd) throws IOException, InterruptedException {
        var manager = crowd.otherManager();
        var stage = new Stage(crowd).create(manager);
        stage.taken(
                manager, "AssignRole", "{\"person\": \"" + crowd.somebody().id() + "\", \"role\": \"PRODUCT_OWNER\"}");
        stage.furnish(manager, crowd.somebody());
        return stage;
    }

    public UUID product() {
        return id("product");
    }

    /** Of the last command that was taken. */
    public long position() {
        return position;
    }

    /** An entry of a batch: a command of this product with its body. */
    public String entry(String command, String body) {
        return filled("{\"command\": \"" + command + "\", \"body\": " + complete(body) + "}");
    }

    /** Gives a command, or a part of one that has a right of its own. */
    public Http.Answer give(@Nullable Person actor, WhoMayWhat.Row right) throws IOException, InterruptedException {
        return give(actor, right.name().replaceFirst("\\..*", ""), right.what());
    }

    public Http.Answer give(@Nullable Person actor, String command, String body)
            throws IOException, InterruptedException {
        var answer = crowd.send(actor, "/api/v1/commands/" + command, filled(complete(body)));
        position = Math.max(position, answer.body().path("position").asLong(0));
        return answer;
    }

    public Http.Answer read(@Nullable Person reader, WhoMayWhat.Row view) throws IOException, InterruptedException {
        return crowd.send(reader, path(view), null);
    }

    String path(WhoMayWhat.Row view) {
        return filled("/api/v1/products/$product" + view.what());
    }

    public void taken(Person actor, String command, String body) throws IOException, InterruptedException {
        var answer = give(actor, command, body);
        assertThat(answer.status()).as(command + answer.raw().body()).isEqualTo(200);
    }

    public void assign(Person actor, Role role) throws IOException, InterruptedException {
        taken(actor, "AssignRole", "{\"person\": \"" + crowd.as(role).id() + "\", \"role\": \"" + role + "\"}");
    }

    private Stage create(@Nullable Person manager) throws IOException, InterruptedException {
        var managed = manager == null ? "" : ", \"manager\": \"" + manager.id() + "\"";
        taken(
                crowd.admin(),
                "CreateProduct",
                "{\"roadmapId\": \"$roadmap\", \"backlogId\": \"$backlog\", \"key\": \"$key\", \"name\": \"Stage\""
                        + managed + "}");
        return this;
    }

    private void furnish(Person manager, Person owner) throws IOException, InterruptedException {
        taken(
                owner,
                "DefineStory",
                "{\"backlogId\": \"$backlog\", \"storyId\": \"$story\", \"title\": \"Story\", \"kind\": \"SPIKE\","
                        + " \"criteria\": [\"Seen\"]}");
        taken(owner, "DefineStory", "{\"backlogId\": \"$backlog\", \"storyId\": \"$sibling\", \"title\": \"Sibling\"}");
        taken(
                manager,
                "AddRoadmapItem",
                "{\"itemId\": \"$item\", \"kind\": \"FEATURE\", \"title\": \"Item\", \"horizon\": \"NEXT\"}");
        taken(manager, "DefineGoal", "{\"goalId\": \"$goal\", \"title\": \"Goal\"}");
        taken(
                manager,
                "DefineKpi",
                "{\"kpiId\": \"$kpi\", \"name\": \"Kpi\", \"unit\": \"pieces\", \"direction\": \"INCREASE\"}");
        taken(manager, "ProposeDecision", "{\"decisionId\": \"$decision\", \"title\": \"Decision\"}");
        taken(
                manager,
                "AskQuestion",
                "{\"questionId\": \"$question\", \"subject\": {\"type\": \"STORY\", \"id\": \"$story\"},"
                        + " \"text\": \"Why?\"}");
        taken(manager, "NameBaseline", "{\"name\": \"Named\"}");
    }

    private static String complete(String body) {
        var also = body.equals("{}") ? "}" : ", " + body.substring(1);
        return "{\"productId\": \"$product\", \"rationale\": {\"text\": \"So\"}" + also;
    }

    public UUID id(String thing) {
        return Objects.requireNonNull(ids.get(thing), thing);
    }

    private String filled(String text) {
        var filled = text.replace("$somebody", crowd.somebody().id().toString()).replace("$key", newKey());
        for (var id : ids.entrySet()) {
            filled = filled.replace("$" + id.getKey(), id.getValue().toString());
        }
        return filled;
    }

    private static String newKey() {
        return "S" + Long.toString(KEYS.incrementAndGet(), 36).toUpperCase(Locale.ROOT);
    }
}
