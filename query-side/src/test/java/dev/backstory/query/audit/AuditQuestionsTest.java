package dev.backstory.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.query.audit.AuditEndpoint.Entries;
import dev.backstory.query.baseline.TestBaselines;
import dev.backstory.query.product.TestProducts;
import dev.backstory.query.review.TestReviews;
import dev.backstory.query.support.TestViews;
import dev.backstory.web.caller.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What an audit trail is for, as requests with the answers that they really get. */
class AuditQuestionsTest {
    private static final Path PAGE = Path.of("../docs/audit-questions.md");
    private static final TestViews VIEWS = new TestViews(
            TestProducts.projection(), new AuditProjection(), TestReviews.projection(), TestBaselines.projection());
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final AuditEndpoint ENDPOINT = TestAudit.endpoint(VIEWS);
    private static final String EXPORT = "STORY:" + Samples.EXPORT;

    /** A question as people ask it, as a request: name, value, name, value …, and what is worth knowing of it. */
    private record Question(String asked, String note, String... parameters) {
        @Override
        public String toString() {
            return asked;
        }
    }

    @BeforeAll
    static void live() {
        VIEWS.happen(Quarter.events());
        Quarter.PEOPLE.forEach(VIEWS::knows);
    }

    @Test
    void the_page_says_what_the_server_answers() throws IOException {
        if (Boolean.getBoolean("backstory.regenerate")) {
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE)
                .as("docs/audit-questions.md is out of date; regenerate it: mvn -pl query-side -am test"
                        + " -Dtest=AuditQuestionsTest -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Dbackstory.regenerate=true")
                .hasContent(page());
    }

    @Test
    void each_question_has_an_answer() {
        assertThat(questions())
                .allSatisfy(question -> assertThat(answer(question).entries()).isNotEmpty());
    }

    @Test
    void a_decision_names_those_who_objected_while_they_did() {
        var objected = answer(questions().get(1)).entries();
        assertThat(objected).hasSize(2);
        assertThat(objected).allSatisfy(entry -> {
            var objection = entry.objections().getFirst();
            assertThat(objection.objector()).isEqualTo(Quarter.SUE);
            assertThat(objection.objectorName()).isEqualTo("Sue Stark");
            assertThat(objection.text()).isEqualTo("Our accountants cannot open CSV files");
            assertThat(objection.subject().id()).isEqualTo(Samples.EXPORT);
        });
    }

    private static List<Question> questions() {
        return List.of(
                new Question(
                        "Why was 'Export to CSV' moved up, by whom, on what evidence?",
                        "The newest answer comes first. `moved` takes `up` or `down` together with the `subject` that moved;"
                                + " an unranked story stands below all ranked ones.",
                        "subject",
                        EXPORT,
                        "moved",
                        "up"),
                new Question(
                        "Which decisions were made against an open objection, and whose?",
                        "An objection is open until its author endorses what it is against, or that is closed. Each entry"
                                + " names those that were open against anything that it touched.",
                        "objected",
                        "true"),
                new Question(
                        "Which of them went against Sue?",
                        "`objector` may be repeated: one of them must have objected.",
                        "objector",
                        Quarter.SUE.toString(),
                        "order",
                        "asc",
                        "limit",
                        "1"),
                new Question(
                        "Which events touched the roadmap since the baseline that was approved?",
                        "`touching` takes kinds of subjects, repeated for or. `from` and `to` are moments"
                                + " as `asOf` takes them: a baseline, a position, an instant with its zone.",
                        "touching",
                        "ROADMAP",
                        "touching",
                        "ROADMAP_ITEM",
                        "from",
                        "baseline:Plan for Q1"),
                new Question(
                        "Who moved this story down this quarter?",
                        "",
                        "subject",
                        EXPORT,
                        "moved",
                        "down",
                        "from",
                        "2026-01-01T00:00:00Z"),
                new Question(
                        "What was done to carry out this decision?",
                        "The decision itself lists the same under `caused`.",
                        "decision",
                        Quarter.CUSTOMERS.toString()),
                new Question(
                        "What did Product Owners decide that has to do with logging in, and not with renewals?",
                        "`text` is searched for in sentences and rationales, as one writes it into a search box: words,"
                                + " \"a phrase\", or, and -without. All filters can be combined.",
                        "role",
                        "PRODUCT_OWNER",
                        "decision",
                        "true",
                        "text",
                        "\"log in\" -renewal"));
    }

    private static String page() {
        var page = new StringBuilder("""
                # Questions to the audit trail

                Who prioritised what above what, when, in which role, why, on what evidence, under which decision, and against
                whom: each is one request. All filters of `GET /api/v1/products/{product}/audit` can be combined, are answered
                from indexes however long the history is, and take `asOf`, `limit`, `next` and `order` besides.

                `GET /api/v1/products/{product}/stories/{story}/history` is all that happened to one story, oldest first or
                `order=desc`. With `ranks=all` (without: `ranks=given`) it also has each event that changed the story's rank by
                moving others past it, with that rank before and after and `"passive": true`. For these it looks at 10,000 moves
                at most for one page, which may so be short, or empty, and still have a `next`.

                Generated from a small product's first quarter: `mvn -pl query-side -am test -Dtest=AuditQuestionsTest \
                -Dsurefire.failIfNoSpecifiedTests=false -Dbackstory.regenerate=true`.
                """);
        for (var question : questions()) {
            page.append("\n## ").append(question.asked).append("\n\n```http\n").append(request(question));
            page.append("\n```\n\n").append(question.note).append(question.note.isEmpty() ? "" : "\n\n");
            page.append("```json\n")
                    .append(JSON.writeValueAsString(answer(question)))
                    .append("\n```\n");
        }
        return page.toString();
    }

    private static String request(Question question) {
        var request = new StringBuilder("GET /api/v1/products/" + Samples.SHOP + "/audit");
        for (var i = 0; i < question.parameters.length; i += 2) {
            request.append(i == 0 ? '?' : '&')
                    .append(question.parameters[i])
                    .append('=')
                    .append(question.parameters[i + 1].replace(" ", "%20").replace("\"", "%22"));
        }
        return request.toString();
    }

    private static Entries answer(Question question) {
        var reader = new Caller(Quarter.SUE, "Sue Stark", false, false);
        return (Entries) Objects.requireNonNull(ENDPOINT.audit(Samples.SHOP, reader, Asked.with(question.parameters))
                .getBody());
    }
}
