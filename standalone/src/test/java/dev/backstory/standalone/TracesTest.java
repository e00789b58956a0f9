package dev.backstory.standalone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.backstory.StandaloneApplication;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;

/** That a request can be followed from its caller to the views, in one trace, and that traces arrive where they are sent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TracesTest {
    private static final String COMMANDS = "/api/v1/commands";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TITLE = "Quokkas on every trail";
    private static final String REASON = "Wombats asked for it";
    private static final String CALLER = "00f067aa0ba902b7";

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private HttpServer collector;
    private ConfigurableApplicationContext server;
    private Http http;
    private String product = "";
    private String backlog = "";

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        collector = collector();
        server = new SpringApplicationBuilder(StandaloneApplication.class)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean(InMemorySpanExporter.class, () -> spans))
                .run(
                        "--server.port=0",
                        "--backstory.data=" + folder.resolve("data"),
                        "--backstory.demo-product=false",
                        "--otel.traces.exporter=otlp",
                        "--otel.bsp.schedule.delay=100",
                        "--otel.exporter.otlp.endpoint=http://127.0.0.1:"
                                + collector.getAddress().getPort());
        http = new Http("http://localhost:" + server.getEnvironment().getRequiredProperty("local.server.port"));
        var manager = Http.send(http.with(http.token("manager", "manager"), "/api/v1/me"));
        var made = tell(
                "admin",
                "CreateProduct",
                "{\"key\":\"TRACE\",\"name\":\"Trace\",\"manager\":\"%s\"}"
                        .formatted(manager.body().path("person").asString()));
        product = made.path("id").asString();
        var told = Http.send(http.with(http.token("manager", "manager"), "/api/v1/products/" + product)
                .header("Backstory-Position", made.path("position").asString()));
        backlog = told.body().path("backlogIds").path(0).asString();
        assertThat(backlog).isNotEmpty();
    }

    @AfterAll
    void stop() {
        server.close();
        collector.stop(0);
    }

    @Test
    void goes_from_the_request_by_the_command_to_the_views() throws Exception {
        var trace = send(
                COMMANDS + "/DefineStory",
                define("One"),
                "X-Request-Id",
                UUID.randomUUID().toString());
        var views = one(trace, "views DefineStory");
        var command = one(trace, "DefineStory");
        var request = one(trace, "POST " + COMMANDS + "/{name}");
        assertThat(request.getParentSpanId()).isEqualTo(SpanId.getInvalid());
        assertThat(request.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(said(request, "http.response.status_code")).isEqualTo("200");
        assertThat(command.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(said(command, "backstory.product")).isEqualTo(product);
        assertThat(said(command, "backstory.outcome")).isEqualTo("recorded");
        assertThat(views.getParentSpanId()).isEqualTo(command.getSpanId());
        assertThat(views.getKind()).isEqualTo(SpanKind.CONSUMER);
        await().atMost(PATIENCE).until(() -> events(trace, "views DefineStory") == 2);
        assertThat(views.getEndEpochNanos()).isGreaterThan(views.getStartEpochNanos());
    }

    @Test
    void is_a_part_of_its_callers_trace() throws Exception {
        var trace = UUID.randomUUID().toString().replace("-", "");
        send(COMMANDS + "/DefineStory", define("Two"), "traceparent", "00-" + trace + "-" + CALLER + "-01");
        one(trace, "views DefineStory");
        assertThat(one(trace, "POST " + COMMANDS + "/{name}").getParentSpanId()).isEqualTo(CALLER);
    }

    @Test
    void shows_each_command_of_a_batch() throws Exception {
        var batch = Stream.of("Three", "Four")
                .map(title -> "{\"command\":\"DefineStory\",\"body\":" + define(title) + "}")
                .toList();
        var trace = send(
                COMMANDS, batch.toString(), "X-Request-Id", UUID.randomUUID().toString());
        await().atMost(PATIENCE).until(() -> events(trace, "views DefineStory") == 4);
        var commands =
                named(trace, "DefineStory").stream().map(SpanData::getSpanId).toList();
        assertThat(commands).hasSize(2).doesNotHaveDuplicates();
        assertThat(named(trace, "DefineStory").stream().map(SpanData::getParentSpanId))
                .containsOnly(one(trace, "batch").getSpanId());
        assertThat(named(trace, "views DefineStory").stream().map(SpanData::getParentSpanId))
                .hasSameElementsAs(commands);
    }

    @Test
    void tells_a_refusal_which_is_no_failure() throws Exception {
        var trace = send(
                COMMANDS + "/StartStory",
                "{\"productId\":\"%s\",\"storyId\":\"%s\"}".formatted(product, UUID.randomUUID()),
                "X-Request-Id",
                UUID.randomUUID().toString());
        var command = one(trace, "StartStory");
        assertThat(said(command, "backstory.outcome")).isEqualTo("not-your-role");
        assertThat(command.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    }

    @Test
    void has_nothing_that_a_person_wrote_or_kept() throws Exception {
        var token = http.token("manager", "manager");
        var decided = send(
                COMMANDS + "/SetVision",
                "{\"productId\":\"%s\",\"statement\":\"%s\",\"rationale\":{\"text\":\"%s\"}}"
                        .formatted(product, TITLE, REASON),
                "X-Request-Id",
                UUID.randomUUID().toString());
        one(decided, "views SetVision");
        var refused = send(
                COMMANDS + "/DefineStory",
                define(TITLE).replace("title", "tilte"),
                "X-Request-Id",
                UUID.randomUUID().toString());
        one(refused, "POST " + COMMANDS + "/{name}");
        assertThat(spans.getFinishedSpanItems().toString()).doesNotContain(TITLE, REASON, "Bearer", token);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(String.join("", received)).contains("views SetVision"));
        assertThat(String.join("", received)).doesNotContain(TITLE, REASON, token);
    }

    @Test
    void arrives_where_the_environment_says() throws Exception {
        send(
                COMMANDS + "/DefineStory",
                define("Five"),
                "X-Request-Id",
                UUID.randomUUID().toString());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(String.join("", received))
                        .contains("backstory", "views DefineStory", "backstory.product"));
    }

    private HttpServer collector() throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var made = HttpServer.create(address, 0);
        made.createContext("/v1/traces", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        made.start();
        return made;
    }

    private String define(String title) {
        return "{\"productId\":\"%s\",\"backlogId\":\"%s\",\"title\":\"%s\"}".formatted(product, backlog, title);
    }

    private JsonNode tell(String who, String command, String body) throws Exception {
        return Http.send(Http.json(http.with(http.token(who, who), COMMANDS + "/" + command), body))
                .body();
    }

    /** Sends as the manager; returns the trace that the header names. */
    private String send(String path, String body, String header, String value) throws Exception {
        var request = Http.json(http.with(http.token("manager", "manager"), path), body);
        var answer = Http.send(request.header(header, value));
        return answer.raw().headers().firstValue("X-Request-Id").orElseThrow().replace("-", "");
    }

    /** How many events these spans have taken in; those of one command can come in more than one batch. */
    private long events(String trace, String name) {
        return named(trace, name).stream()
                .mapToLong(span -> Long.parseLong(said(span, "backstory.events")))
                .sum();
    }

    private SpanData one(String trace, String name) {
        return await().atMost(PATIENCE)
                .until(() -> named(trace, name), found -> !found.isEmpty())
                .getFirst();
    }

    private List<SpanData> named(String trace, String name) {
        return spans.getFinishedSpanItems().stream()
                .filter(span ->
                        span.getTraceId().equals(trace) && span.getName().equals(name))
                .toList();
    }

    private static String said(SpanData span, String attribute) {
        return span.getAttributes().asMap().entrySet().stream()
                .filter(entry -> entry.getKey().getKey().equals(attribute))
                .map(entry -> String.valueOf(entry.getValue()))
                .findFirst()
                .orElse("nothing");
    }
}
