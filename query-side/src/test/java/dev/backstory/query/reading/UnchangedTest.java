package dev.backstory.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.Event;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.Provenance;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.RoleAssigned;
import dev.backstory.query.product.TestProducts;
import dev.backstory.query.support.TestViews;
import dev.backstory.query.waiting.Heads;
import dev.backstory.query.waiting.WaitingProperties;
import dev.backstory.web.caller.Caller;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;

/** What it costs to say that a view has not changed. */
class UnchangedTest {
    private static final TestViews VIEWS = new TestViews(TestProducts.projection());

    private final List<String> statements = new ArrayList<>();
    private final DataSource database = counted(VIEWS.application());
    private final JdbcClient client = JdbcClient.create(database);
    private final Readings readings = new Readings(
            new Heads(client, new WaitingProperties(20, 100, Duration.ofSeconds(5))),
            new Moments(client, Clock.systemUTC()),
            new Access(client),
            new DataSourceTransactionManager(database));
    private final UUID product = UUID.randomUUID();
    private final Caller reader = new Caller(UUID.randomUUID(), "Reader", false, false);
    private int read;

    @Test
    void is_the_roles_and_one_row_of_the_head() {
        happen();
        var first = ask(null);
        assertThat(first.getStatusCode().value()).isEqualTo(200);
        assertThat(read).isEqualTo(1);
        statements.clear();
        var again = ask(Objects.requireNonNull(first.getHeaders().getETag()));
        assertThat(again.getStatusCode().value()).isEqualTo(304);
        assertThat(again.getHeaders().getETag()).isEqualTo(first.getHeaders().getETag());
        assertThat(read).isEqualTo(1);
        assertThat(statements)
                .hasSize(3)
                .filteredOn(sql -> sql.contains("from product_view"))
                .hasSize(1);
        assertThat(statements).filteredOn(sql -> !sql.contains("from product")).isEmpty();
    }

    private ResponseEntity<Object> ask(@Nullable String tag) {
        var http = new MockHttpServletRequest("GET", "/api/v1/products/" + product + "/backlogs");
        if (tag != null) {
            http.addHeader(HttpHeaders.IF_NONE_MATCH, tag);
        }
        return readings.of("backlogs", product, reader, http).answer(at -> {
            read++;
            return List.of(at.asOf());
        });
    }

    private void happen() {
        var created = new ProductCreated(product, "UNCH", "Unchanged", UUID.randomUUID(), false);
        var assigned = new RoleAssigned(product, reader.person(), "AUDITOR");
        VIEWS.happen(List.of(recorded(1, created), recorded(2, assigned)));
    }

    private RecordedEvent recorded(long position, Event event) {
        var now = Instant.parse("2026-01-01T00:00:00Z");
        var provenance = new Provenance(
                product, reader.person(), List.of(), UUID.randomUUID(), "Test", "test", now, now, null, null, false);
        var type = event.getClass().getSimpleName();
        return new RecordedEvent(position, UUID.randomUUID(), type, product, position, event, provenance);
    }

    /** The same database, of which each statement is noted. */
    private DataSource counted(DataSource source) {
        return proxy(
                DataSource.class,
                source,
                (method, result) -> result instanceof Connection connection
                        ? proxy(Connection.class, connection, this::note)
                        : result);
    }

    private @Nullable Object note(Call call, @Nullable Object result) {
        if (call.method().startsWith("prepare")) {
            statements.add(String.valueOf(call.arguments().getFirst()));
        }
        return result;
    }

    private record Call(String method, List<?> arguments) {}

    private static <T> T proxy(
            Class<T> type, T target, BiFunction<Call, @Nullable Object, @Nullable Object> afterwards) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                var call = new Call(method.getName(), arguments == null ? List.of() : Arrays.asList(arguments));
                return afterwards.apply(call, method.invoke(target, arguments));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(UnchangedTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
