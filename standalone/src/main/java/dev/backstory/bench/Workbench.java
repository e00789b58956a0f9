package dev.backstory.bench;

import java.time.Duration;
import org.springframework.context.ConfigurableApplicationContext;

/** The server that is measured, and for how long. */
record Workbench(ConfigurableApplicationContext server, Duration warmUp, Duration time) {
    /** The server over HTTP. */
    Api api() {
        return new Api("http://localhost:" + server.getEnvironment().getRequiredProperty("local.server.port"));
    }

    <T> T part(Class<T> type) {
        return server.getBean(type);
    }

    Load.Result load(int clients, java.util.function.IntFunction<Load.Step> client) throws Exception {
        return Load.of(clients, warmUp, time, client);
    }
}
