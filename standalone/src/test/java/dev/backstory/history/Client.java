package dev.backstory.history;

import dev.backstory.history.Whole.Person;
import dev.backstory.standalone.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Speaks with a server as people do: commands and views over HTTP. */
public final class Client {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK = 200;
    private static final int PATIENCE = 12;
    private static final List<String> LISTS =
            List.of("stories", "unranked", "entries", "measurements", "decisions", "questions", "caused");

    /** Tokens hold for an hour; long runs go on with others. */
    private static final Duration TOKEN_FRESH = Duration.ofMinutes(40);

    private final Http http;
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    private record Account(String secret, String token, Instant since) {}

    Client(String url) {
        this.http = new Http(url);
    }

    /** Where the server is, e.g. {@code http://localhost:40123}. */
    public String url() {
        return http.url();
    }

    /** A command on its way, as JSON; key and version only where they are to be sent. */
    record Draft(
            Person actor,
            String command,
            Map<String, Object> body,
            @Nullable String key,
            @Nullable String ifMatch) {
        Draft(Person actor, String command, Map<String, Object> body) {
            this(actor, command, body, null, null);
        }

        Draft with(String newKey) {
            return new Draft(actor, command, body, newKey, ifMatch);
        }

        Draft ifMatch(String version) {
            return new Draft(actor, command, body, key, version);
        }
    }

    Http.Answer send(Draft draft) {
        var request = Http.json(
                http.with(token(draft.actor()), "/api/v1/commands/" + draft.command()),
                JSON.writeValueAsString(draft.body()));
        if (draft.key() != null) {
            request.header("Idempotency-Key", draft.key());
        }
        if (draft.ifMatch() != null) {
            request.header("If-Match", draft.ifMatch());
        }
        return send(request);
    }

    /** Commands of one person at once: all are taken or none. */
    Http.Answer sendAll(Person actor, List<Draft> drafts) {
        var batch = drafts.stream()
                .map(draft -> Map.of("command", draft.command(), "body", draft.body()))
                .toList();
        return send(Http.json(http.with(token(actor), "/api/v1/commands"), JSON.writeValueAsString(batch)));
    }

    /** Sends a command that must be taken. */
    JsonNode taken(Draft draft) {
        var answer = send(draft);
        if (answer.status() != OK) {
            throw new AssertionError(draft + " was refused: " + answer.raw().body());
        }
        return answer.body();
    }

    /** A view of a product, after the position if it is not 0; {@code path} may hold parameters. */
    Http.Answer view(Person reader, UUID product, String path, long position) {
        var request = http.with(token(reader), "/api/v1/products/" + product + path);
        if (position > 0) {
            request.header("Backstory-Position", Long.toString(position));
        }
        return send(request.GET());
    }

    /** Comes back when the views of a product have got to a position; each question waits a while by itself. */
    void caughtUp(Person reader, UUID product, long position) {
        for (int i = 0; i < PATIENCE; i++) {
            if (view(reader, product, "", position).status() == OK) {
                return;
            }
        }
        throw new AssertionError("The views of " + product + " do not get to " + position);
    }

    /** What a view of a product says, or the problem that it answers with. */
    public JsonNode read(Person reader, UUID product, String path, long position) {
        return view(reader, product, path, position).body();
    }

    /** A view of a product as lines of JSON. */
    String lines(Person reader, UUID product, String path) {
        return send(http.with(token(reader), "/api/v1/products/" + product + path)
                        .header("Accept", "application/x-ndjson")
                        .GET())
                .raw()
                .body();
    }

    /** The same with an ETag known. */
    Http.Answer viewUnless(Person reader, UUID product, String path, String tag) {
        return send(http.with(token(reader), "/api/v1/products/" + product + path)
                .header("If-None-Match", tag)
                .GET());
    }

    /** A view with all its pages, put together as one. */
    Http.Answer whole(Person reader, UUID product, String path) {
        var first = view(reader, product, path, 0);
        for (var page = first; page.body().path("next").isString(); ) {
            var next = URLEncoder.encode(page.body().path("next").stringValue(), StandardCharsets.UTF_8);
            page = view(reader, product, path + "&next=" + next, 0);
            if (page.status() != OK) {
                return page;
            }
            for (var list : LISTS) {
                if (first.body().path(list) instanceof ArrayNode all) {
                    page.body().path(list).forEach(all::add);
                }
            }
        }
        return first;
    }

    /** What a view of a product gives in this format. */
    Http.Answer as(String type, Person reader, UUID product, String path) {
        return send(http.with(token(reader), "/api/v1/products/" + product + path)
                .header("Accept", type)
                .GET());
    }

    /** Begins to bring in a file as a new product; the file says in which format it is. */
    Http.Answer bringIn(Person admin, String key, Person manager, byte[] file) {
        var query = "?key=" + key + "&name=" + key + "&manager=" + manager.id();
        return send(http.with(token(admin), "/api/v1/imports" + query)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    /** The same of events, of a product with this key. */
    Http.Answer bringEvents(Person admin, String key, Person manager, byte[] file) {
        var query = "?format=events&key=" + key + "&manager=" + manager.id();
        return send(http.with(token(admin), "/api/v1/imports" + query)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    /** Likewise, to see whether it could be brought in. */
    Http.Answer tryEvents(Person admin, String key, Person manager, byte[] file) {
        var query = "?format=events&dryRun=true&key=" + key + "&manager=" + manager.id();
        return send(http.with(token(admin), "/api/v1/imports" + query)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    /** Cancels an import. */
    Http.Answer cancel(Person admin, String importId) {
        return send(http.with(token(admin), "/api/v1/imports/" + importId).DELETE());
    }

    /** How an import stands. */
    JsonNode importing(Person admin, String importId) {
        return send(http.with(token(admin), "/api/v1/imports/" + importId).GET())
                .body();
    }

    /** The last position of what an import brought in. */
    long importedTo(Person admin, String importId) {
        return send(http.with(token(admin), "/api/v1/imports/" + importId).GET())
                .raw()
                .headers()
                .firstValueAsLong("Backstory-Position")
                .orElseThrow();
    }

    public JsonNode me(Person person) {
        return send(http.with(token(person), "/api/v1/me").GET()).body();
    }

    public Person signedIn(String clientId, String secret) {
        try {
            var token = http.token(clientId, secret);
            accounts.put(clientId, new Account(secret, token, Instant.now()));
            var me = send(http.with(token, "/api/v1/me").GET()).body();
            return new Person(clientId, UUID.fromString(me.path("person").asString()), token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String token(Person person) {
        var account = accounts.get(person.name());
        if (account == null) {
            return person.token();
        }
        return account.since().plus(TOKEN_FRESH).isAfter(Instant.now())
                ? account.token()
                : signedIn(person.name(), account.secret()).token();
    }

    Person newPerson(Person admin, String name) {
        return newPersonWithSecret(admin, name, idAndSecret -> {});
    }

    /** Makes an account, and hands over its client id and secret. */
    Person newPersonWithSecret(Person admin, String name, Consumer<List<String>> keeper) {
        var made = send(Http.json(
                        http.with(token(admin), "/api/v1/accounts"), JSON.writeValueAsString(Map.of("name", name))))
                .body();
        keeper.accept(
                List.of(made.path("clientId").asString(), made.path("secret").asString()));
        return signedIn(made.path("clientId").asString(), made.path("secret").asString());
    }

    private static Http.Answer send(HttpRequest.Builder request) {
        try {
            return Http.send(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
