package dev.backstory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.authority.Crowd;
import dev.backstory.authority.Stage;
import dev.backstory.events.authority.Role;
import dev.backstory.history.Whole;
import dev.backstory.standalone.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The contract has every address of the server, and what is answered there. */
class EveryAddressTest {
    private static final String ANY = "{}";

    private final Schemas schemas = Schemas.published();

    @Test
    void the_contract_has_the_addresses_of_the_application_and_no_others() {
        assertThat(told(schemas.contract())).isEqualTo(served());
    }

    @Test
    void an_address_that_the_contract_lacks_is_noticed() {
        var lacking = (ObjectNode) schemas.contract().deepCopy();
        ((ObjectNode) lacking.at("/paths/~1api~1v1~1imports~1{import}")).remove("delete");
        ((ObjectNode) lacking.at("/paths/~1api~1v1~1products~1{product}~1audit/get/responses/200/content"))
                .remove("text/csv");
        var missing = served();
        missing.removeAll(told(lacking));
        assertThat(missing)
                .containsExactlyInAnyOrder("DELETE /api/v1/imports/{}", "GET /api/v1/products/{}/audit text/csv");
    }

    @Test
    void what_is_answered_there_is_what_the_contract_says() throws Exception {
        var crowd = new Crowd();
        var stage = Stage.own(crowd);
        var admin = crowd.admin();
        var batch = "[" + stage.entry("OpenBacklog", "{\"name\": \"Second\"}") + "]";
        check("/api/v1/commands", "post", crowd.send(crowd.as(Role.PRODUCT_OWNER), "/api/v1/commands", batch));
        check("/api/v1/accounts", "post", crowd.send(admin, "/api/v1/accounts", "{\"name\": \"Ann\"}"));
        check("/api/v1/people", "get", crowd.send(admin, "/api/v1/people?name=a", null));
        var query = "?format=jira-csv&key=DRY&name=Dry&dryRun=true&manager="
                + crowd.somebody().id();
        var begun = Http.send(crowd.request(admin, "/api/v1/imports" + query)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("Issue key,Issue Type,Summary,Created\nD-1,Story,S,2026-01-01 10:00\n")));
        check("/api/v1/imports", "post", begun);
        var place = begun.raw().headers().firstValue("Location").orElseThrow();
        check("/api/v1/imports/{import}", "get", crowd.send(admin, place, null));
        for (var open :
                new String[] {"/problems", "/problems/rule", "/actuator/health", "/actuator/health/readiness"}) {
            var path = open.replace("rule", "{slug}").replace("readiness", "{group}");
            check(path, "get", crowd.send(null, open, null));
        }
    }

    private void check(String path, String method, Http.Answer answer) {
        var responses = schemas.contract().path("paths").path(path).path(method).path("responses");
        var content = responses.path(String.valueOf(answer.status())).path("content");
        assertThat(answer.status()).as(path + answer.raw().body()).isBetween(200, 299);
        assertThat(content.has("application/json")).as(path).isTrue();
        var schema = content.path("application/json").path("schema");
        assertThat(schemas.flaws(schema, answer.body())).as(path).isEmpty();
    }

    /** Each operation of the contract by method and path, and once more for each other kind of what it answers. */
    private static Set<String> told(JsonNode contract) {
        var told = new TreeSet<String>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var name = method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + named(path.getKey());
                    told.add(name);
                    method.getValue().path("responses").path("200").path("content").propertyNames().stream()
                            .filter(kind -> kind.equals("text/csv") || kind.equals("application/x-ndjson"))
                            .forEach(kind -> told.add(name + " " + kind));
                }));
        return told;
    }

    /** The same of what the server maps to endpoints. */
    private static Set<String> served() {
        var mappings = Whole.get().part(DispatcherServlet.class).getHandlerMappings();
        return Stream.ofNullable(mappings)
                .flatMap(all -> all.stream())
                .filter(RequestMappingInfoHandlerMapping.class::isInstance)
                .map(RequestMappingInfoHandlerMapping.class::cast)
                .flatMap(all -> all.getHandlerMethods().keySet().stream())
                .flatMap(EveryAddressTest::names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        var kinds = mapping.getProducesCondition().getProducibleMediaTypes().stream()
                .map(String::valueOf)
                .filter(kind -> kind.equals("text/csv") || kind.equals("application/x-ndjson"))
                .map(kind -> " " + kind);
        var ends = Stream.concat(Stream.of(""), kinds).toList();
        return mapping.getPatternValues().stream()
                .filter(path -> !path.equals("/error"))
                .flatMap(EveryAddressTest::paths)
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> ends.stream().map(end -> method + " " + path + end)));
    }

    /** The one pattern of commands stands for a path of each. */
    private static Stream<String> paths(String pattern) {
        var commands = Whole.get()
                .part(dev.backstory.command.reading.CommandReader.class)
                .commands();
        return pattern.equals("/api/v1/commands/{name}")
                ? commands.keySet().stream().map(name -> Contract.COMMANDS + name)
                : Stream.of(named(pattern));
    }

    private static String named(String path) {
        return path.replaceAll("\\{[^}]*}|\\*\\*", ANY);
    }
}
