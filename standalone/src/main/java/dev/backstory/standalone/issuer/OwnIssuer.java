package dev.backstory.standalone.issuer;

import dev.backstory.web.WebProperties;
import java.net.URI;
import java.util.Set;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.EventListener;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** The issuer's URL is where the server listens now, by whichever of its names the client reached it. */
@Component
@Conditional(OwnTokens.class)
class OwnIssuer implements OAuth2TokenValidator<Jwt> {
    private static final OAuth2Error FOREIGN = new OAuth2Error("invalid_token", "Another issuer's", null);

    private final Set<String> hosts;
    private volatile int port;

    OwnIssuer(WebProperties properties) {
        this.hosts = properties.hosts();
    }

    @EventListener
    void listensOn(WebServerInitializedEvent server) {
        port = server.getWebServer().getPort();
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var issuer = token.getClaimAsString("iss");
        return issuer != null && isOwn(URI.create(issuer))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(FOREIGN);
    }

    private boolean isOwn(URI issuer) {
        var shown = issuer.getPort() < 0 ? 80 : issuer.getPort();
        return "http".equals(issuer.getScheme()) && shown == port && hosts.contains(issuer.getHost());
    }
}
