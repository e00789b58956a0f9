package dev.backstory.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The product as it is packaged, on a free port and with data of its own. */
final class Server implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Backstory is ready at (http://localhost:\\d+)");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\" ?: ?\"([^\"]+)\"");
    private static final long STOP_SECONDS = 60;

    private final Process process;
    private final String url;

    private Server(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** The jar that {@code mvn package} makes, if it did. */
    static Optional<Path> jar() throws IOException {
        var target = Path.of("..", "standalone", "target");
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("standalone-.*(?<!-sources)\\.jar"))
                    .findFirst();
        }
    }

    static Server start(Path jar, Path data) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xmx448m", "-XX:TieredStopAtLevel=1", "-jar", jar.toString())
                .redirectErrorStream(true);
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().put("BACKSTORY_DATA", data.toString());
        builder.environment().put("SPRING_APPLICATION_JSON", "{\"backstory\": {\"demo-product\": false}}");
        var process = builder.start();
        var output = new StringBuilder();
        var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            output.append(line).append('\n');
            var ready = READY.matcher(line);
            if (ready.find()) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(ignored -> {})); // so that it never waits for us
                return new Server(process, ready.group(1));
            }
        }
        throw new IllegalStateException("It did not start:\n" + output);
    }

    /** A client for one of the demo's accounts. */
    ApiClient as(String account) throws IOException, InterruptedException {
        var token = token(account);
        var client = new ApiClient();
        client.updateBaseUri(url);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }

    private String token(String account) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
        var asked = HttpRequest.newBuilder(URI.create(url + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(asked, BodyHandlers.ofString()).body();
            var token = TOKEN.matcher(answer);
            if (!token.find()) {
                throw new UncheckedIOException(new IOException("No token: " + answer));
            }
            return token.group(1);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
