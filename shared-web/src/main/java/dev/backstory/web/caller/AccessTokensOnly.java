package dev.backstory.web.caller;

import java.util.List;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Refuses ID tokens. They tell a client who signed in, and are shown to it for that alone; an issuer may sign them with the same
 * key and, where client and API share a name, for the same audience as access tokens. Known by what only they have in OpenID
 * Connect Core 1.0 ({@code nonce}, {@code at_hash}, {@code c_hash}), or by how well-known issuers mark them. A token without an end would
 * be good for ever, and is refused, too.
 */
@Component
final class AccessTokensOnly implements OAuth2TokenValidator<Jwt> {
    private static final List<String> OF_ID_TOKENS = List.of("nonce", "at_hash", "c_hash", "s_hash");
    private static final OAuth2Error ID_TOKEN = new OAuth2Error("invalid_token", "An ID token", null);
    private static final OAuth2Error ENDLESS = new OAuth2Error("invalid_token", "A token without an end", null);

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var marked = "ID".equalsIgnoreCase(token.getClaimAsString("typ"))
                || "id".equalsIgnoreCase(token.getClaimAsString("token_use"));
        if (token.getExpiresAt() == null) {
            return OAuth2TokenValidatorResult.failure(ENDLESS);
        }
        return marked || OF_ID_TOKENS.stream().anyMatch(token::hasClaim)
                ? OAuth2TokenValidatorResult.failure(ID_TOKEN)
                : OAuth2TokenValidatorResult.success();
    }
}
