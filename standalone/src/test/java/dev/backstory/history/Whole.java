package dev.backstory.history;

import dev.backstory.StandaloneApplication;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.storage.LogCursor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The whole product in this process on a port of its own: one for all tests of this package, with ten people in it. */
public final class Whole {
    /** What a test locks that looks at all products at once; others, beside which it must not run, lock it for reading. */
    public static final String EVERYTHING = "every product of the shared installation";

    private static final int PEOPLE = 10;

    private final ConfigurableApplicationContext context;
    private final Client client;
    private final Person admin;
    private final List<Person> people;

    /** Somebody with a token. */
    public record Person(String name, UUID id, String token) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final class Only {
        static final Whole WHOLE = start();
    }

    private static final class Another {
        static final Whole WHOLE = start();
    }

    private Whole(ConfigurableApplicationContext context, Client client) {
        this.context = context;
        this.client = client;
        this.admin = client.signedIn("admin", "admin");
        this.people = IntStream.range(0, PEOPLE)
                .mapToObj(number -> client.newPerson(admin, "Person " + number))
                .toList();
    }

    public static Whole get() {
        return Only.WHOLE;
    }

    /** Another installation, with a log and people of its own. */
    public static Whole another() {
        return Another.WHOLE;
    }

    private static Whole start() {
        try {
            var data = Files.createTempDirectory("backstory-history");
            SpringApplication.getShutdownHandlers().add(() -> delete(data));
            var application = new SpringApplication(StandaloneApplication.class);
            var context = application.run(
                    "--server.port=0",
                    "--backstory.demo-product=false",
                    "--backstory.operations.poll=100ms",
                    "--backstory.data=" + data);
            var server = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer());
            return new Whole(context, new Client("http://localhost:" + server.getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path data) {
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            // a file of the database that is just being closed: the folder is a temporary one
        }
    }

    public Client client() {
        return client;
    }

    public Person admin() {
        return admin;
    }

    public Person person(int number) {
        return people.get(number);
    }

    List<Person> people() {
        return people;
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    DataSource owner() {
        return context.getBean("ownerDatabase", DataSource.class);
    }

    /** What the directory calls people. */
    Map<UUID, String> names() {
        var names = new HashMap<UUID, String>();
        JdbcClient.create(part(DataSource.class))
                .sql("select person, name from directory.person")
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }

    /** All events of a product, from the log itself. */
    public List<RecordedEvent> events(UUID product) {
        var events = new ArrayList<RecordedEvent>();
        part(LogCursor.class).readProduct(product, 0, 1_000, events::addAll);
        return events;
    }

    /** All events of the installation, from the log itself. */
    public List<RecordedEvent> events() {
        var events = new ArrayList<RecordedEvent>();
        part(LogCursor.class).read(0, 1_000, events::addAll);
        return events;
    }
}
