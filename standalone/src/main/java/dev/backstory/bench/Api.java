package dev.backstory.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running server as a client sees it. */
final class Api {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final String url;

    Api(String url) {
        this.url = url;
    }

    /** Gives a command as a demo account. @return the answer */
    JsonNode command(String account, String name, Map<String, ?> body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + "/api/v1/commands/" + name))
                .header("Authorization", "Bearer " + token(account))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
        return json.readTree(sent(request.build()).body());
    }

    /** Reads a view as a demo account. */
    HttpResponse<String> get(String account, String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + "/api/v1/" + path))
                .header("Authorization", "Bearer " + token(account));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return sent(request.build());
    }

    /** Reads anything that is not of one product. */
    JsonNode read(String account, String path) throws IOException, InterruptedException {
        return json.readTree(get(account, path).body());
    }

    /** Begins the import of a file of facts for the demo account "manager". @return its id */
    String startImport(String key, Path file) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + "/api/v1/imports?format=facts&name=Bench&key=" + key
                        + "&manager=" + Products.person("manager")))
                .header("Authorization", "Bearer " + token("admin"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofFile(file));
        return json.readTree(sent(request.build()).body()).get("importId").stringValue();
    }

    private HttpResponse<String> sent(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(request.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return response;
    }

    private String token(String account) throws IOException, InterruptedException {
        var known = tokens.get(account);
        if (known != null) {
            return known;
        }
        var basic = Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(url + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var token = json.readTree(sent(request).body()).get("access_token").stringValue();
        tokens.put(account, token);
        return token;
    }
}
