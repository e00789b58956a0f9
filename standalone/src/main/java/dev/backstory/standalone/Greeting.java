package dev.backstory.standalone;

import dev.backstory.standalone.issuer.DemoAccounts;
import dev.backstory.web.caller.IssuerCheck;
import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
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
            terminal.println("Backstory is ready at " + url + " (" + tokens(web.getEnvironment()) + ").");
        }
    }

    private String tokens(Environment environment) {
        if (IssuerCheck.hasIssuer(environment)) {
            return "tokens come from " + IssuerCheck.issuer(environment);
        }
        return properties.demo()
                ? "demo accounts " + String.join(", ", DemoAccounts.NAMES) + "; secret = name"
                : "the admin's secret is in " + properties.data().resolve("admin.secret");
    }
}
