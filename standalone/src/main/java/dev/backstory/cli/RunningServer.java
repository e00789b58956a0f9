package dev.backstory.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server that a command of the shell speaks with, and as whom. */
final class RunningServer {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ERRORS_FROM = 400;
    private static final int UNAUTHENTICATED = 401;

    private final HttpClient http = HttpClient.newHttpClient();

    @Option(
            names = "--url",
            scope = ScopeType.INHERIT,
            description = "Where the server is (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:BACKSTORY_URL:-http://localhost:${env:SERVER_PORT:-8080}}")
    private String url = "";

    @Option(
            names = "--client",
            scope = ScopeType.INHERIT,
            description = "The account (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:BACKSTORY_CLIENT:-admin}")
    private String client = "";

    @Option(
            names = "--secret",
            scope = ScopeType.INHERIT,
            description =
                    "Its secret; better in BACKSTORY_SECRET. Without: that of the demo, or of this data folder's admin.",
            defaultValue = "${env:BACKSTORY_SECRET}")
    private @Nullable String secret;

    @Option(
            names = "--token",
            scope = ScopeType.INHERIT,
            description = "A token of another issuer, in place of account and secret; better in BACKSTORY_TOKEN.",
            defaultValue = "${env:BACKSTORY_TOKEN}")
    private @Nullable String token;

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    /** Copies what the server answers as this kind of content, however much it is. */
    void copy(String path, String kind, OutputStream out) {
        try {
            var answer = http.send(request(path).header("Accept", kind).GET().build(), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() >= ERRORS_FROM) {
                    throw refused(answer.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
                }
                body.transferTo(out);
                out.flush();
            }
        } catch (ConnectException e) {
            throw unreachable();
        } catch (IOException e) {
            throw new Refused("The connection to " + url + " broke off, or the file cannot be written.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.");
        }
    }

    JsonNode post(String path, Map<String, String> headers, BodyPublisher body) {
        var request = request(path);
        headers.forEach(request::header);
        return send(request.POST(body));
    }

    static String json(Object body) {
        return JSON.writeValueAsString(body);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        if (token == null || token.isEmpty()) {
            token = token();
        }
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
    }

    private String token() {
        var shown = secret == null || secret.isEmpty() ? client : secret;
        var answer = exchange(tokenRequest(shown));
        if (answer.statusCode() == UNAUTHENTICATED && (secret == null || secret.isEmpty())) {
            answer = adminSecret().map(found -> exchange(tokenRequest(found))).orElse(answer);
        }
        if (answer.statusCode() >= ERRORS_FROM) {
            throw new Refused("The server does not accept the secret of '" + client + "'. Set BACKSTORY_CLIENT and "
                    + "BACKSTORY_SECRET.");
        }
        return read(answer.body()).path("access_token").asString();
    }

    private HttpRequest.Builder tokenRequest(String shown) {
        var basic = Base64.getEncoder()
                .encodeToString((encoded(client) + ":" + encoded(shown)).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(url + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"));
    }

    private static Optional<String> adminSecret() {
        var folder = Optional.ofNullable(System.getenv("BACKSTORY_DATA"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".backstory"));
        try {
            return Optional.of(Files.readString(folder.resolve("admin.secret")).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private JsonNode send(HttpRequest.Builder request) {
        var answer = exchange(request);
        if (answer.statusCode() >= ERRORS_FROM) {
            throw refused(answer.statusCode(), answer.body());
        }
        return read(answer.body());
    }

    private static Refused refused(int status, String body) {
        return new Refused(read(body).path("detail").asString("The server answers " + status + "."));
    }

    private Refused unreachable() {
        return new Refused("No server answers at " + url + ". Start it, or set BACKSTORY_URL.");
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw unreachable();
        } catch (IOException e) {
            throw new Refused("The connection to " + url + " broke off.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.");
        }
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }
}
