package dev.backstory.web.caller;

import dev.backstory.web.WebProperties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** Turns a verified token into its caller. */
@Component
public final class Callers implements Converter<Jwt, AbstractAuthenticationToken> {
    private final Directory directory;
    private final Set<String> admins;
    private final boolean demo;

    Callers(Directory directory, WebProperties properties) {
        this.directory = directory;
        this.demo = properties.demo();
        this.admins = properties.admins().stream()
                .map(admin -> qualified(admin, properties.issuerAlias()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var issuer = token.getClaimAsString("iss");
        var subject = token.getSubject();
        if (issuer == null || subject == null || subject.isBlank()) {
            throw new InvalidBearerTokenException("The token does not say whose it is");
        }
        var known = directory.issuer(issuer);
        var person = directory.personOf(known, subject, name(token));
        if (person.demo() && !demo) {
            throw new InvalidBearerTokenException("The token is a demo's");
        }
        var admin = admins.contains(known + "|" + subject);
        return new CallerAuthentication(new Caller(person.person(), person.name(), admin, person.demo()), token);
    }

    /** Who sends the request that this thread answers; null where nobody has said. */
    public static @Nullable Caller current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known
                ? known.getPrincipal()
                : null;
    }

    private static @Nullable String name(Jwt token) {
        var name = token.getClaimAsString("name");
        return name != null ? name : token.getClaimAsString("preferred_username");
    }

    private static String qualified(String admin, @Nullable String issuerAlias) {
        if (admin.contains("|")) {
            return admin;
        }
        if (issuerAlias == null) {
            throw new IllegalArgumentException("backstory.admins: '" + admin + "' must be written as issuer|subject");
        }
        return issuerAlias + "|" + admin;
    }
}
