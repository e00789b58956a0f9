package dev.backstory.contract;

import java.util.Arrays;
import java.util.List;

/** A path to read.
 *
 * @param name the operation's id, and the view's in the table of authority where it has a row
 * @param path with its variables in braces
 * @param says what it answers, in a sentence
 * @param answers the records that it may answer with, by their names below {@code dev.backstory}
 * @param parameters what may stand behind the question mark
 */
record View(String name, String path, String says, List<String> answers, List<String> parameters) {
    private static final String PRODUCT = "/api/v1/products/{product}";
    private static final String AS_OF = "asOf ";
    private static final String PAGED = "asOf limit next ";
    private static final String STORIES = PAGED + "status kind label item text blocked waiting ready";

    static final List<View> ALL = List.of(
            of("me", "/api/v1/me", "Who the caller is, and where.", "query.product.ProductEndpoint$Me", ""),
            of(
                    "products",
                    "/api/v1/products",
                    "The products that the caller may see.",
                    "query.product.ProductEndpoint$Listing",
                    ""),
            of(
                    "people",
                    "/api/v1/people",
                    "People by a part of their name, for those who give roles.",
                    "web.caller.PeopleEndpoint$People",
                    "name"),
            new View(
                    "product",
                    PRODUCT,
                    "A product: vision, strategy, goals, roles. An administrator without a role"
                            + " in it sees name, key and roles.",
                    List.of("query.product.ProductEndpoint$Inside", "query.product.ProductEndpoint$Outside"),
                    List.of("asOf")),
            of(
                    "vision",
                    PRODUCT + "/vision",
                    "The vision with all its revisions and what people said of it.",
                    "query.vision.VisionEndpoint$Answer",
                    AS_OF),
            of(
                    "roadmap",
                    PRODUCT + "/roadmap",
                    "The timeline: items in their order, lanes, horizons and slips.",
                    "query.roadmap.Timeline",
                    AS_OF),
            of(
                    "roadmap-item",
                    PRODUCT + "/roadmap/items/{item}",
                    "An item with all that was said and planned.",
                    "query.roadmap.ItemDetails",
                    AS_OF),
            of(
                    "backlogs",
                    PRODUCT + "/backlogs",
                    "The product's backlogs.",
                    "query.backlog.BacklogEndpoint$AllBacklogs",
                    AS_OF),
            of(
                    "backlog",
                    PRODUCT + "/backlogs/{backlog}",
                    "A backlog's stories in their order, then the unranked.",
                    "query.backlog.Backlogs$Backlog",
                    STORIES),
            of(
                    "stories",
                    PRODUCT + "/stories",
                    "The stories of every backlog and status.",
                    "query.story.StoryEndpoint$Stories",
                    STORIES),
            of("story", PRODUCT + "/stories/{story}", "A story.", "query.story.StoryDetails$Story", AS_OF),
            of(
                    "story-history",
                    PRODUCT + "/stories/{story}/history",
                    "Everything that ever happened to a story, with each rank that it had, who moved it and why.",
                    "query.audit.AuditEndpoint$Entries",
                    PAGED + "order ranks"),
            of("kpis", PRODUCT + "/kpis", "The KPIs with their last values.", "query.kpi.KpiEndpoint$Listing", AS_OF),
            of("kpi", PRODUCT + "/kpis/{kpi}", "A KPI with its measurements.", "query.kpi.KpiEndpoint$Details", PAGED),
            of(
                    "decisions",
                    PRODUCT + "/decisions",
                    "The decisions of the record, newest first.",
                    "query.decision.DecisionEndpoint$AllDecisions",
                    PAGED + "status"),
            of(
                    "decision",
                    PRODUCT + "/decisions/{decision}",
                    "A decision with what was carried out because of it.",
                    "query.decision.DecisionDetails",
                    PAGED),
            of(
                    "questions",
                    PRODUCT + "/questions",
                    "The questions that were asked.",
                    "query.question.QuestionEndpoint$AllQuestions",
                    PAGED + "open role"),
            of(
                    "question",
                    PRODUCT + "/questions/{question}",
                    "A question and its answer.",
                    "query.question.QuestionEndpoint$OneQuestion",
                    AS_OF),
            of(
                    "audit",
                    PRODUCT + "/audit",
                    "The audit trail: who did what, when, in which role, why, and what it was" + " before and after.",
                    "query.audit.AuditEndpoint$Entries",
                    PAGED + "actor role type touching subject moved from to decision objected objector text order"),
            of(
                    "changes",
                    PRODUCT + "/changes",
                    "The audit trail as it grows, as server-sent events: `id` is the"
                            + " position, `event` the type, `data` the entry. Resumes from `Last-Event-ID`.",
                    "query.audit.AuditEntry",
                    "after type"),
            new View(
                    "export",
                    PRODUCT + "/export",
                    "The product's history as a file: all of it as events, or stories and items as facts; facts also as a"
                            + " table. It ends with the last whole command up to `asOf`; `Backstory-Position` says where.",
                    List.of(),
                    List.of("as", "asOf")),
            of(
                    "webhooks",
                    WebhookOperations.PATH,
                    "Who is told of what happens, and how far that is: of now only.",
                    "query.webhook.WebhookEndpoint$Listing",
                    ""),
            of(
                    "parked",
                    OperationOperations.PARKED,
                    "The products whose views stand still at an event that they cannot take in; for administrators.",
                    "query.operation.OperationEndpoint$Listing",
                    ""),
            of(
                    "rebuild",
                    OperationOperations.REBUILD,
                    "How far the rebuild of all views is that was asked for last; for administrators.",
                    "web.operation.RebuildAnswer",
                    ""),
            of(
                    "import",
                    "/api/v1/imports/{import}",
                    "How far an import is, and its report.",
                    "web.imports.ImportAnswer",
                    ""));

    private static View of(String name, String path, String says, String answer, String parameters) {
        var known = parameters.isBlank()
                ? List.<String>of()
                : Arrays.asList(parameters.strip().split(" "));
        return new View(name, path, says, List.of(answer), known);
    }

    /** The variables in its path. */
    List<String> variables() {
        return Arrays.stream(path.split("/"))
                .filter(part -> part.startsWith("{"))
                .map(part -> part.substring(1, part.length() - 1))
                .toList();
    }

    List<Class<?>> answerTypes() {
        return answers.stream().<Class<?>>map(View::type).toList();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("dev.backstory." + name);
        } catch (ClassNotFoundException moved) {
            throw new IllegalStateException(moved);
        }
    }

    boolean isStream() {
        return name.equals("changes");
    }

    /** Whether it is lines to be kept, and not an answer. */
    boolean isFile() {
        return name.equals("export");
    }
}
