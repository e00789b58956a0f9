package dev.backstory.listening;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.backstory.StandaloneApplication;
import dev.backstory.standalone.Http;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server whose listeners are looked after quickly, and a product in it. */
final class ListenedServer {
    private static final class Only {
        static final ListenedServer SERVER = start();
    }

    private final ConfigurableApplicationContext context;
    private final int port;
    private final Http http;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String admin;
    private final String manager;
    private int products;

    private ListenedServer(Path data) throws IOException, InterruptedException {
        context = new SpringApplication(StandaloneApplication.class, Statements.class)
                .run(
                        "--server.port=0",
                        "--backstory.demo-product=false",
                        "--backstory.data=" + data,
                        "--backstory.changes.heartbeat=1s",
                        "--backstory.changes.patience=3s",
                        "--backstory.changes.listeners-per-person=1000",
                        "--backstory.waiting.patience=60s");
        port = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
        http = new Http("http://localhost:" + port);
        admin = token("admin");
        manager = token("manager");
    }

    /** The same one for all tests of this package. */
    static ListenedServer get() {
        return Only.SERVER;
    }

    private static ListenedServer start() {
        try {
            var data = Files.createTempDirectory("backstory-listening");
            SpringApplication.getShutdownHandlers().add(() -> {
                try {
                    FileSystemUtils.deleteRecursively(data);
                } catch (IOException closing) {
                    // a file of the database that is just being closed: the folder is a temporary one
                }
            });
            return new ListenedServer(data);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** One more, to be stopped. */
    static ListenedServer another() {
        return start();
    }

    /** Stops as the process does. */
    void stop() {
        context.close();
    }

    String manager() {
        return manager;
    }

    /** Listens to a product as its manager. */
    Ear listen(String product) {
        return Ear.at(port, manager, changes(product));
    }

    static String changes(String product) {
        return "/api/v1/products/" + product + "/changes";
    }

    /** The manager decides something, so many times. */
    void decide(String product, int times, String why) {
        try {
            for (var time = 0; time < times; time++) {
                var statement = "Nobody gets lost, " + System.nanoTime();
                var rationale = Map.of("text", why);
                command(
                        manager,
                        "SetVision",
                        Map.of("productId", product, "statement", statement, "rationale", rationale));
            }
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The product's audit trail, oldest first. */
    List<JsonNode> trail(String product) {
        try {
            return view(manager, "/api/v1/products/" + product + "/audit?order=asc&limit=500", 0)
                    .path("entries")
                    .valueStream()
                    .toList();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    int port() {
        return port;
    }

    String token(String account) throws IOException, InterruptedException {
        return http.token(account, account);
    }

    String person(String token) throws IOException, InterruptedException {
        return Http.send(http.with(token, "/api/v1/me")).body().path("person").asString();
    }

    /** A token that a demo account would have, for so long. */
    String token(String account, Duration life) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .issuer("http://localhost:" + port)
                .audience("backstory")
                .subject("demo:" + account)
                .expirationTime(Date.from(Instant.now().plus(life)))
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        token.sign(new RSASSASigner(context.getBean(RSAKey.class)));
        return token.serialize();
    }

    /** How many listeners it serves. */
    int listeners() {
        return (int) context.getBean(MeterRegistry.class)
                .get("backstory.listeners")
                .gauge()
                .value();
    }

    /** A new product of the demo's manager. */
    String product() throws IOException, InterruptedException {
        var key = "P" + ++products;
        var created = command(admin, "CreateProduct", Map.of("key", key, "name", key, "manager", person(manager)));
        var product = created.path("id").asString();
        view(manager, "/api/v1/products/" + product, created.path("position").asLong());
        return product;
    }

    JsonNode command(String token, String name, Map<String, Object> body) throws IOException, InterruptedException {
        var answer = Http.send(Http.json(
                http.with(token, "/api/v1/commands/" + name),
                JsonMapper.shared().writeValueAsString(body)));
        if (answer.status() != 200) {
            throw new AssertionError(name + " was refused: " + answer.raw().body());
        }
        return answer.body();
    }

    /** A view's answer in time, that of a position if there is one. */
    CompletableFuture<HttpResponse<String>> ask(String token, String path, @Nullable Long position) {
        var request = http.with(token, path);
        if (position != null) {
            request.header("Backstory-Position", Long.toString(position));
        }
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }

    /** Something is recorded of this product that its views do not take in before this is closed. */
    Standstill standstill(String product) throws SQLException {
        var connection = context.getBean("ownerDatabase", DataSource.class).getConnection();
        connection.setAutoCommit(false);
        try (var lock = connection.prepareStatement("select from view.product_view where product_id = ? for update")) {
            lock.setObject(1, UUID.fromString(product));
            lock.executeQuery();
        }
        decide(product, 1, "Because");
        var head = JdbcClient.create(context.getBean("ownerDatabase", DataSource.class))
                .sql("select position from log.log_head")
                .query(Long.class)
                .single();
        return new Standstill(connection, head);
    }

    record Standstill(Connection connection, long position) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }

    /** What a view answers once it knows this position. */
    JsonNode view(String token, String path, long position) throws IOException, InterruptedException {
        return Http.send(http.with(token, path).header("Backstory-Position", Long.toString(position)))
                .body();
    }
}
