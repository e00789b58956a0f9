package dev.backstory.standalone.issuer;

import dev.backstory.web.caller.IssuerCheck;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settings that hold for the process's own issuer alone: its name in the directory, and who of its accounts are
 * administrators. With another issuer's tokens, somebody who is called {@code admin} there must be nobody here.
 */
final class OwnAdministrators implements EnvironmentPostProcessor, Ordered {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!IssuerCheck.hasIssuer(environment)) {
            var own = Map.<String, Object>of(
                    "backstory.issuer-alias",
                    Accounts.ISSUER,
                    "backstory.admins",
                    AdminAccount.CLIENT_ID + "," + DemoAccounts.subject(AdminAccount.CLIENT_ID));
            environment.getPropertySources().addLast(new MapPropertySource("own issuer", own));
        }
    }

    /** After all files and arguments have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
