package dev.backstory.web.caller;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Refuses to start with an issuer that is described by half. Without an audience, each token that it gives to anyone for
 * anything would be let in; without its name, so would whatever is signed with the keys at an address.
 */
@Component
public final class IssuerCheck {
    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";
    private static final String ISSUER = JWT + "issuer-uri";
    private static final String KEYS = JWT + "jwk-set-uri";
    private static final String AUDIENCES = JWT + "audiences";

    IssuerCheck(Environment environment) {
        var fault = fault(environment);
        if (fault != null) {
            throw new IllegalStateException(fault);
        }
    }

    /** Whether tokens come from an issuer that the settings name. */
    public static boolean hasIssuer(Environment environment) {
        return StringUtils.hasText(issuer(environment)) || StringUtils.hasText(environment.getProperty(KEYS));
    }

    /** The issuer's name, as its tokens say it. */
    public static @Nullable String issuer(Environment environment) {
        return environment.getProperty(ISSUER);
    }

    /** What is to be set, in a sentence; null: nothing is missing. */
    public static @Nullable String fault(Environment environment) {
        if (!hasIssuer(environment)) {
            return null;
        }
        if (!StringUtils.hasText(issuer(environment))) {
            return "Set " + ISSUER + " to the issuer's name, as its tokens say it in 'iss'";
        }
        var audiences = Binder.get(environment)
                .bind(AUDIENCES, Bindable.listOf(String.class))
                .orElse(List.of());
        return audiences.stream().allMatch(String::isBlank)
                ? "Set " + AUDIENCES + " to what the issuer's tokens for this server are meant for"
                : null;
    }
}
