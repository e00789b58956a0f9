package dev.backstory.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.backstory.client.api.BacklogApi;
import dev.backstory.client.api.ProductApi;
import dev.backstory.client.api.StoryApi;
import dev.backstory.client.api.ViewsApi;
import dev.backstory.client.api.ViewsApi.APIAuditRequest;
import dev.backstory.client.api.ViewsApi.APIBacklogRequest;
import dev.backstory.client.model.AnswerAnswer;
import dev.backstory.client.model.AssignRole;
import dev.backstory.client.model.AuditEntryAnswer;
import dev.backstory.client.model.CreateProduct;
import dev.backstory.client.model.DefineStory;
import dev.backstory.client.model.NarrativePatch;
import dev.backstory.client.model.Placement;
import dev.backstory.client.model.Problem;
import dev.backstory.client.model.RefineStory;
import dev.backstory.client.model.ReprioritiseBacklog;
import dev.backstory.client.model.StoryEntryAnswer;
import dev.backstory.client.model.StoryMove;
import dev.backstory.client.model.StoryNarrative;
import dev.backstory.client.model.Why;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Speaks with the packaged product as a Java program of its users would. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientTest {
    private static final Why WHY = new Why().text("Riders ask for it").addEvidenceItem("https://example.org/calls");

    private Server server;
    private ApiClient manager;
    private UUID product;
    private UUID backlog;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        var jar = Server.jar();
        if (jar.isEmpty()) {
            System.out.println("skipped: no packaged product (mvn verify makes it)");
            abort("no packaged product");
        }
        server = Server.start(jar.get(), folder);
        manager = server.as("manager");
        var me = new ViewsApi(manager).me();
        var create = new CreateProduct().key("JAVA").name("Java").manager(me.getPerson());
        var created = new ProductApi(server.as("admin")).createProduct(create, "a key", null);
        product = created.getId();
        var backlogs = new ViewsApi(manager).backlogs(product, null, created.getPosition(), null);
        backlog = backlogs.getBacklogs().getFirst().getBacklogId();
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void defines_moves_and_reads_what_the_audit_says_of_it() throws Exception {
        var first = define("First");
        var second = define("Second");
        var owner = owner();
        var move = new StoryMove().storyId(second.getId()).to(new Placement("TOP"));
        var moved = new BacklogApi(owner)
                .reprioritiseBacklog(
                        new ReprioritiseBacklog()
                                .productId(product)
                                .backlogId(backlog)
                                .addMovesItem(move)
                                .rationale(WHY),
                        null,
                        null);
        var read = new ViewsApi(owner)
                .backlog(APIBacklogRequest.newBuilder()
                        .product(product)
                        .backlog(backlog)
                        .backstoryPosition(moved.getPosition())
                        .build());
        assertThat(read.getStories().stream().map(StoryEntryAnswer::getStoryId))
                .containsSubsequence(second.getId(), first.getId());
        var audit = new ViewsApi(owner)
                .audit(APIAuditRequest.newBuilder()
                        .product(product)
                        .type(List.of("BacklogReprioritised"))
                        .subject("STORY:" + second.getId())
                        .moved("up")
                        .build());
        assertThat(audit.getEntries()).hasSize(1);
        AuditEntryAnswer entry = audit.getEntries().getFirst();
        assertThat(entry.getSentence()).contains("moved 'Second' from ", " to 1 ", "Riders ask for it");
        assertThat(entry.getRationale().getEvidence()).containsExactly("https://example.org/calls");
        assertThat(entry.getPosition()).isEqualTo(moved.getPosition());
    }

    @Test
    void leaves_alone_what_a_refinement_does_not_name() throws Exception {
        var story = define("Refined");
        var refined = new RefineStory()
                .productId(product)
                .storyId(story.getId())
                .narrative(new NarrativePatch().soThat("I see it at once"));
        var position = new StoryApi(owner()).refineStory(refined, null, null).getPosition();
        var read = new ViewsApi(manager).story(product, story.getId(), null, position, null);
        assertThat(read.getTitle()).isEqualTo("Refined");
        assertThat(read.getNarrative().getAsA()).isEqualTo("rider");
        assertThat(read.getNarrative().getSoThat()).isEqualTo("I see it at once");
    }

    @Test
    void knows_a_refusal_as_a_problem() throws Exception {
        var nameless = new DefineStory().productId(product).backlogId(backlog);
        var refused =
                catchThrowableOfType(ApiException.class, () -> new StoryApi(manager).defineStory(nameless, null, null));
        assertThat(refused.getCode()).isEqualTo(400);
        var problem = manager.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        assertThat(problem.getErrors().getFirst().getPointer()).isEqualTo("/title");
        assertThat(problem.getType().getValue()).isEqualTo("/problems/malformed");
    }

    private AnswerAnswer define(String title) throws ApiException {
        return new StoryApi(manager)
                .defineStory(
                        new DefineStory()
                                .productId(product)
                                .backlogId(backlog)
                                .title(title)
                                .narrative(new StoryNarrative().asA("rider").iWant("it"))
                                .addCriteriaItem("It works"),
                        null,
                        null);
    }

    /** Somebody who ranks. */
    private ApiClient owner() throws Exception {
        var owner = server.as("owner");
        var person = new ViewsApi(owner).me().getPerson();
        new ProductApi(manager)
                .assignRole(
                        new AssignRole().productId(product).person(person).role(AssignRole.RoleEnum.PRODUCT_OWNER),
                        null,
                        null);
        return owner;
    }
}
