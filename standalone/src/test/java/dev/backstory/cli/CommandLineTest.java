package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The shell's commands against a small server that answers as the real one does. */
class CommandLineTest {
    private static final String PERSON = "9f3b405a-336c-4cd7-9b49-71df68ad4cf8";

    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger polls = new AtomicInteger();
    private final StringWriter out = new StringWriter();
    private String outcome = "DONE";
    private boolean tried;

    CommandLineTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void an_import_is_followed_to_its_end_and_reported(@TempDir Path folder) throws IOException {
        assertThat(importing(folder, "--manager", "Ann")).isZero();
        assertThat(requests)
                .anyMatch(
                        request -> request.startsWith("POST /api/v1/imports?key=SHOP&name=The+Shop&manager=" + PERSON));
        assertThat(polls.get()).isEqualTo(2);
        assertThat(out.toString())
                .contains("Imported as product 0199")
                .contains("53 rows read, 1,742 events")
                .contains("    12  Custom field (Rank)")
                .contains("line 31: The date cannot be read");
    }

    @Test
    void what_the_file_does_not_say_is_said_beside_it(@TempDir Path folder) throws IOException {
        var said = List.of("--format", "jira-csv", "--zone", "Europe/Paris", "--map", "A B:title", "--map", "C:points");
        var options = new ArrayList<>(List.of("--manager", PERSON));
        options.addAll(said);
        assertThat(importing(folder, options.toArray(String[]::new))).isZero();
        assertThat(requests)
                .anyMatch(request ->
                        request.endsWith("&format=jira-csv&zone=Europe%2FParis&map=A+B%3Atitle&map=C%3Apoints"));
    }

    @Test
    void a_refused_import_ends_with_exit_code_1(@TempDir Path folder) throws IOException {
        outcome = "REFUSED";
        assertThat(importing(folder, "--manager", PERSON, "--dry-run", "--project", "A B"))
                .isEqualTo(1);
        assertThat(requests).anyMatch(request -> request.endsWith("&project=A+B&dryRun=true"));
        assertThat(out.toString()).contains("Refused: the file is not imported.");
    }

    @Test
    void a_dry_run_says_what_would_be_and_that_nothing_was_kept(@TempDir Path folder) throws IOException {
        tried = true;
        assertThat(importing(folder, "--manager", PERSON, "--dry-run")).isZero();
        assertThat(out.toString())
                .contains("It can be imported; nothing was kept.")
                .contains("53 rows read, 1,742 events")
                .doesNotContain("Imported as");
        execute("import", "--help");
        assertThat(out.toString()).contains("Reads and reports, and keeps nothing.");
    }

    @Test
    void a_dry_run_of_what_is_imported_says_that_it_is(@TempDir Path folder) throws IOException {
        assertThat(importing(folder, "--manager", PERSON, "--dry-run")).isZero();
        assertThat(out.toString())
                .contains("Nothing to try: the file has been imported before, as product 0199.")
                .doesNotContain("Imported as");
    }

    @Test
    void a_manager_whom_nobody_knows_ends_with_a_sentence(@TempDir Path folder) throws IOException {
        assertThat(importing(folder, "--manager", "Nobody")).isEqualTo(1);
        assertThat(out.toString()).contains("Nobody is called 'Nobody'");
    }

    @Test
    void events_need_no_name_beside_them(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("shop.ndjson"), "{}\n").toString();
        var said = List.of("import", file, "--key", "SHOP", "--format", "events", "--manager", PERSON, "--url", url());
        assertThat(execute(said.toArray(String[]::new))).isZero();
        assertThat(requests).contains("POST /api/v1/imports?key=SHOP&manager=" + PERSON + "&format=events");
    }

    @Test
    void a_history_is_written_to_a_new_file(@TempDir Path folder) throws IOException {
        var file = folder.resolve("shop.ndjson");
        assertThat(exporting("SHOP", "events", file)).isZero();
        assertThat(requests).contains("GET /api/v1/products/0199/export?as=events");
        assertThat(file).hasContent("{\"backstory\":\"events\"}");
        assertThat(exporting("SHOP", "events", file)).isEqualTo(1);
        assertThat(out.toString()).contains("There is a file " + file + " already.");
    }

    @Test
    void a_product_that_the_caller_does_not_see_is_not_exported(@TempDir Path folder) {
        var file = folder.resolve("none.ndjson");
        assertThat(exporting("NONE", "facts", file)).isEqualTo(1);
        assertThat(out.toString()).contains("There is no product NONE");
        assertThat(file).doesNotExist();
    }

    private int exporting(String key, String as, Path file) {
        return execute("export", key, "--as", as, "-o", file.toString(), "--url", url());
    }

    @Test
    void parked_products_are_listed_and_given_another_try() {
        assertThat(execute("parked", "--url", url())).isEqualTo(1);
        assertThat(out.toString())
                .contains("SHOP (" + PERSON + ") stands at position 12 (StoryRevised) since 2026-01-01, 3 events wait")
                .contains("  No open row");
        assertThat(execute("redrive", "shop", "--url", url())).isEqualTo(1);
        assertThat(requests).contains("POST /api/v1/operations/parked/" + PERSON + "/redrive");
        assertThat(out.toString()).contains("In vain: No open row");
        assertThat(execute("redrive", "NONE", "--url", url())).isEqualTo(1);
        assertThat(out.toString()).contains("No product NONE is parked.");
    }

    @Test
    void a_rebuild_is_begun_or_followed_to_its_end() {
        assertThat(execute("rebuild", "--url", url())).isZero();
        assertThat(out.toString()).contains("Rebuild 7 is under way");
        assertThat(execute("rebuild", "--wait", "--url", url())).isZero();
        assertThat(polls.get()).isEqualTo(2);
        assertThat(out.toString()).contains("Rebuilt from 1,742 events.");
        outcome = "FAILED";
        assertThat(execute("rebuild", "--wait", "--url", url())).isEqualTo(1);
        assertThat(out.toString()).contains("It failed, and the old views stay: No room");
    }

    @Test
    void an_account_shows_its_secret() {
        assertThat(execute("account", "add", "Ann Example", "--url", url())).isZero();
        assertThat(out.toString()).contains("client: ann-1").contains("secret: s3cret");
    }

    @Test
    void without_a_server_it_says_so() {
        server.stop(0);
        assertThat(execute("account", "add", "Ann", "--url", url())).isEqualTo(1);
        assertThat(out.toString()).contains("No server answers at " + url());
    }

    private int importing(Path folder, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("export.csv"), "Summary,Issue key\n");
        var arguments = new ArrayList<>(
                List.of("import", file.toString(), "--key", "SHOP", "--name", "The Shop", "--url", url()));
        arguments.addAll(List.of(more));
        return execute(arguments.toArray(String[]::new));
    }

    private int execute(String... arguments) {
        CommandLine command = BackstoryCommand.commandLine(settings -> {});
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true));
        return command.execute(arguments);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.add(request);
        exchange.getRequestBody().readAllBytes();
        var body = body(request).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String body(String request) {
        return switch (request) {
            case "POST /oauth2/token" -> "{\"access_token\": \"token\"}";
            case "GET /api/v1/people?name=Ann" -> "{\"people\": [{\"person\": \"" + PERSON + "\", \"name\": \"Ann\"}]}";
            case "GET /api/v1/products" -> "{\"products\": [{\"productId\": \"0199\", \"key\": \"SHOP\"}]}";
            case "GET /api/v1/products/0199/export?as=events" -> "{\"backstory\":\"events\"}";
            case "GET /api/v1/operations/parked" -> """
                {"parked": [{"productId": "%s", "key": "SHOP", "position": 12, "type": "StoryRevised",
                 "since": "2026-01-01", "waiting": 3, "error": "No open row"}]}""".formatted(PERSON);
            case "POST /api/v1/operations/rebuild" -> "{\"rebuildId\": \"7\", \"state\": \"WAITING\"}";
            case "GET /api/v1/operations/rebuild" ->
                polls.incrementAndGet() == 1
                        ? "{\"rebuildId\": \"7\", \"state\": \"BUILDING\", \"position\": 9, \"head\": 1742}"
                        : "{\"rebuildId\": \"7\", \"state\": \"%s\", \"position\": 1742, \"error\": \"No room\"}"
                                .formatted(outcome);
            case "POST /api/v1/accounts" -> """
                {"person": "p", "clientId": "ann-1", "secret": "s3cret"}""";
            case "GET /api/v1/imports/7" ->
                polls.incrementAndGet() == 1 ? "{\"state\": \"RUNNING\", \"read\": 20}" : """
                {"importId": "7", "state": "%s", "dryRun": %s, "productId": "0199", "read": 53, "events": 1742, "inferred": 53, "late": 0,
                 "unread": [{"column": "Custom field (Rank)", "values": 12}],
                 "refused": [{"line": 31, "reason": "The date cannot be read"}]}""".formatted(outcome, tried);
            default -> request.startsWith("POST /api/v1/imports?") ? "{\"importId\": \"7\"}" : "{\"people\": []}";
        };
    }
}
