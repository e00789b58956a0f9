package dev.backstory.web.caller;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;

/** A verified token whose principal is the caller. */
final class CallerAuthentication extends AbstractAuthenticationToken {
    static final String ADMIN = "ADMIN";

    private final Caller caller;
    private final transient Jwt token;

    CallerAuthentication(Caller caller, Jwt token) {
        super(caller.admin() ? AuthorityUtils.createAuthorityList(ADMIN) : AuthorityUtils.NO_AUTHORITIES);
        this.caller = caller;
        this.token = token;
        setAuthenticated(true);
    }

    @Override
    public Jwt getCredentials() {
        return token;
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }
}
