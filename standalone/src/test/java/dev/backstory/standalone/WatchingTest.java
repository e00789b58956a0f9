package dev.backstory.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator's tools see of the running product. */
@Execution(ExecutionMode.CONCURRENT)
class WatchingTest {
    private static final Map<String, String> JSON_LINES =
            Map.of("BACKSTORY_DEMO", "true", "LOGGING_STRUCTURED_FORMAT_CONSOLE", "logstash");

    @TempDir
    Path folder;

    @Test
    void its_metrics_health_and_log_are_there_for_tools() throws Exception {
        try (var process = BackstoryProcess.start(folder, JSON_LINES)) {
            assertThat(process.serves()).as(process.output()).isTrue();
            var http = new Http(process.url());
            for (var group : List.of("", "/liveness", "/readiness")) {
                var health = Http.send(http.to("/actuator/health" + group));
                assertThat(health.status()).as(group).isEqualTo(200);
                assertThat(health.body().path("status").asString()).isEqualTo("UP");
            }
            mustBeMeasured(http);
            mustBeJson(process.output());
        }
    }

    private static void mustBeMeasured(Http http) throws Exception {
        var admin = http.token("admin", "admin");
        var metrics = Http.send(http.with(admin, "/actuator/prometheus")).raw().body();
        assertThat(metrics)
                .contains("backstory_commands_seconds_count{command=\"CreateProduct\",outcome=\"recorded\"} 1")
                .contains("backstory_views_lag_seconds ")
                .contains("backstory_views_parked 0.0")
                .contains("backstory_webhooks_parked 0.0")
                .contains("hikaricp_connections_active{")
                .contains("http_server_requests_seconds_count{");
    }

    /** All but the sentence for a person that it serves now. */
    private static void mustBeJson(String output) {
        var lines = output.lines()
                .filter(line -> !line.startsWith("Backstory is ready"))
                .toList();
        assertThat(lines).isNotEmpty();
        for (var line : lines) {
            var entry = JsonMapper.shared().readTree(line);
            assertThat(entry.path("level").asString()).as(line).isNotEmpty();
            assertThat(entry.path("message").asString()).as(line).isNotEmpty();
        }
    }
}
