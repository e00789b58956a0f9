package dev.backstory.authority;

import dev.backstory.events.authority.Role;
import dev.backstory.history.Whole;
import dev.backstory.history.Whole.Person;
import dev.backstory.standalone.Http;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person for each role, one without any, one who only ever gets roles, and the administrator; on a server. */
public final class Crowd {
    /** Headers that tell one answer from the next, whatever they are about. */
    private static final Set<String> OF_THIS_ANSWER = Set.of("date", "x-request-id", "connection", "keep-alive");

    private final Whole whole = Whole.get();
    private final Http http =
            new Http("http://localhost:" + whole.part(Environment.class).getRequiredProperty("local.server.port"));
    private final Map<Role, Person> byRole = new EnumMap<>(Role.class);
    private final Person nobody;
    private final Person somebody;
    private final Person otherManager;

    public Crowd() throws IOException, InterruptedException {
        for (var role : Role.values()) {
            byRole.put(role, newPerson(role.title()));
        }
        this.nobody = newPerson("Nobody");
        this.somebody = newPerson("Somebody");
        this.otherManager = newPerson("Another manager");
    }

    public Person as(Role role) {
        return Objects.requireNonNull(byRole.get(role));
    }

    public Person admin() {
        return whole.admin();
    }

    public Person nobody() {
        return nobody;
    }

    public Person somebody() {
        return somebody;
    }

    /** Who manages the product that the others have nothing to do with. */
    public Person otherManager() {
        return otherManager;
    }

    public <T> T part(Class<T> type) {
        return whole.part(type);
    }

    /** A GET, or a POST where there is a body; without a token where there is no caller. */
    public Http.Answer send(@Nullable Person caller, String path, @Nullable String body)
            throws IOException, InterruptedException {
        var request = caller == null ? http.to(path) : http.with(caller.token(), path);
        return Http.send(body == null ? request.GET() : Http.json(request, body));
    }

    /** A request on behalf of somebody, to be completed. */
    public HttpRequest.Builder request(Person caller, String path) {
        return http.with(caller.token(), path);
    }

    /** A GET with another header. */
    public Http.Answer read(Person caller, String path, String header, String value)
            throws IOException, InterruptedException {
        return Http.send(http.with(caller.token(), path).header(header, value).GET());
    }

    /** How many events there are, and how many answers are kept for repetitions: what no refusal changes. */
    public String stored() {
        return part(JdbcClient.class)
                .sql("select (select position from log.log_head) || ' events, '"
                        + " || (select count(*) from command.receipt) || ' receipts'")
                .query(String.class)
                .single();
    }

    /** An answer with all that a client could tell it from another by, but for what differs in each. */
    public static String seen(Http.Answer answer) {
        var seen = new StringBuilder().append(answer.status()).append('\n');
        answer.raw().headers().map().forEach((name, values) -> {
            var header = name.toLowerCase(Locale.ROOT);
            if (!OF_THIS_ANSWER.contains(header)) {
                seen.append(header).append(": ").append(values).append('\n');
            }
        });
        return seen.append(answer.raw().body().replaceAll("urn:uuid:[0-9a-f-]{36}", "urn:uuid:…"))
                .toString();
    }

    private Person newPerson(String name) throws IOException, InterruptedException {
        var made = send(admin(), "/api/v1/accounts", "{\"name\": \"" + name + "\"}")
                .body();
        return whole.client()
                .signedIn(made.path("clientId").asString(), made.path("secret").asString());
    }
}
