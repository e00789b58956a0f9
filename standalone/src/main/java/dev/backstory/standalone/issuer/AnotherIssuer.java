package dev.backstory.standalone.issuer;

import dev.backstory.standalone.database.StartRefused;
import dev.backstory.web.caller.IssuerCheck;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Refuses to start with another issuer's tokens where the settings do not say all of it, or contradict it. */
@Configuration(proxyBeanMethods = false)
class AnotherIssuer {
    @Bean
    static BeanFactoryPostProcessor refuseHalfAnIssuer(Environment environment) {
        return beans -> {
            if (IssuerCheck.hasIssuer(environment)) {
                check(environment);
            }
        };
    }

    private static void check(Environment environment) {
        var fault = IssuerCheck.fault(environment);
        if (fault != null) {
            throw new StartRefused("The issuer of tokens is described by half.", fault + ".");
        }
        if (environment.getProperty("backstory.demo", Boolean.class, true)) {
            throw new StartRefused(
                    "The demo's accounts are this server's own, and with another issuer it has none.",
                    "Set BACKSTORY_DEMO=false.");
        }
        if (StringUtils.hasText(environment.getProperty("backstory.issuer-alias"))) {
            throw new StartRefused(
                    "Another issuer's people would be taken for those of this server's own accounts.",
                    "Leave backstory.issuer-alias out.");
        }
        if (!hasAdministrator(environment)) {
            throw new StartRefused(
                    "With another issuer's tokens nobody is administrator yet, and nobody could make a product.",
                    "Set backstory.admins to ISSUER|SUBJECT, e.g. " + IssuerCheck.issuer(environment) + "|4711.");
        }
    }

    private static boolean hasAdministrator(Environment environment) {
        var admins = Binder.get(environment)
                .bind("backstory.admins", Bindable.listOf(String.class))
                .orElse(List.of());
        return admins.stream().anyMatch(admin -> admin.startsWith(IssuerCheck.issuer(environment) + "|"));
    }
}
