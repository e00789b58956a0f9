package dev.backstory.query;

import com.zaxxer.hikari.HikariDataSource;
import dev.backstory.events.storage.LogCursor;
import dev.backstory.events.storage.StorageConfiguration;
import dev.backstory.query.support.Projection;
import dev.backstory.query.support.TestDatabase;
import dev.backstory.web.caller.Caller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTracingAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.InfraConfiguration;
import org.axonframework.springboot.autoconfig.InterceptorAutoConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The query side as it runs: the real store, the real processing group, the real endpoints; only who calls is said. */
public final class LiveViews {
    /** The header that says who calls: a person's id, after {@code admin} or {@code demo} where that holds. */
    public static final String CALLER = "Caller";

    /** Quickly and to this machine. */
    private static final Map<String, Object> WEBHOOKS = Map.of(
            "backstory.webhooks.private-addresses", "true",
            "backstory.webhooks.plain-http", "true",
            "backstory.webhooks.retries", "20ms,".repeat(49) + "20ms",
            "backstory.webhooks.timeout", "500ms",
            "backstory.webhooks.poll", "20ms",
            "backstory.webhooks.lease", "1s",
            "backstory.operations.poll", "20ms",
            "backstory.operations.checkpoint-events", "300");

    private static final LiveViews ONE = new LiveViews();

    private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
    private final MockMvc web;

    private LiveViews() {
        TestDatabase.directory();
        TestDatabase.webhooks();
        TestDatabase.operations();
        TestDatabase.views("view");
        context.setServletContext(new MockServletContext());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", WEBHOOKS));
        context.register(Parts.class);
        context.refresh();
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    /** The same one for all tests. */
    public static LiveViews get() {
        return ONE;
    }

    public MockMvc web() {
        return web;
    }

    public JdbcClient sql() {
        return bean(JdbcClient.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public TestLog log() {
        return new TestLog(bean(EventStore.class), bean(TransactionManager.class), bean(LogCursor.class));
    }

    /** All projections, in their order. */
    public List<Projection> projections() {
        return context.getBeanProvider(Projection.class).orderedStream().toList();
    }

    /** Returns once the views know the product's last event. */
    public void caughtUp(UUID product) {
        var deadline = System.nanoTime() + 20_000_000_000L;
        while (!sql().sql("select (select max(position) from log.event where product_id = :product)"
                        + " = (select position from product_view where product_id = :product)")
                .param("product", product)
                .query((row, number) -> row.getBoolean(1))
                .single()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("The views of " + product + " do not catch up");
            }
            Thread.onSpinWait();
        }
    }

    @Configuration
    @EnableWebMvc
    @Import(StorageConfiguration.class)
    @ImportAutoConfiguration({
        AxonAutoConfiguration.class,
        AxonTracingAutoConfiguration.class,
        EventProcessingAutoConfiguration.class,
        InfraConfiguration.class,
        InterceptorAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = {"dev.backstory.query", "dev.backstory.web.problem"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = org.springframework.context.annotation.FilterType.ASSIGNABLE_TYPE,
                            classes = QueryConfiguration.class))
    static class Parts implements WebMvcConfigurer {
        @Bean
        DataSource database() {
            var pool = new HikariDataSource();
            pool.setDataSource(TestDatabase.views("view"));
            pool.setMaximumPoolSize(16);
            return pool;
        }

        @Bean(defaultCandidate = false)
        @Qualifier("owner")
        DataSource owner() {
            return TestDatabase.owner();
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new DataSourceTransactionManager(database);
        }

        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(new SaidCaller());
        }
    }

    private static final class SaidCaller implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public Caller resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var said = String.valueOf(request.getHeader(CALLER));
            var person = UUID.fromString(said.substring(said.lastIndexOf(' ') + 1));
            return new Caller(person, "Somebody", said.startsWith("admin "), said.startsWith("demo "));
        }
    }
}
