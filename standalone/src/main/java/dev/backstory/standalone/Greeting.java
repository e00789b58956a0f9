package dev.backstory.standalone;

import dev.backstory.standalone.issuer.DemoAccounts;
import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says that the server is ready, where it is, and how to come in. */
@Component
final class Greeting {
    private final StandaloneProperties properties;
    private final PrintStream terminal = System.out;

    Greeting(StandaloneProperties properties) {
        this.properties = properties;
    }

    @EventListener
    void greet(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            var url = "http://localhost:" + web.getWebServer().getPort();
            var accounts = properties.demo()
                    ? "demo accounts " + String.join(", ", DemoAccounts.NAMES) + "; secret = name"
                    : "the admin's secret is in " + properties.data().resolve("admin.secret");
            terminal.println("Backstory is ready at " + url + " (" + accounts + ").");
        }
    }
}
