package dev.backstory.web.caller;

import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Refuses to start with an issuer but without an audience: each token that it gives to anyone for anything would be let in. */
@Component
final class AudienceCheck {
    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";

    AudienceCheck(Environment environment) {
        var hasIssuer =
                environment.containsProperty(JWT + "issuer-uri") || environment.containsProperty(JWT + "jwk-set-uri");
        var audiences = Binder.get(environment)
                .bind(JWT + "audiences", Bindable.listOf(String.class))
                .orElse(List.of());
        if (hasIssuer && audiences.stream().allMatch(String::isBlank)) {
            throw new IllegalStateException(
                    "Set " + JWT + "audiences to what the issuer's tokens for this server are meant for");
        }
    }
}
