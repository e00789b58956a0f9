package dev.backstory.web.caller;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/**
 * Which kinds of tokens are taken, by their header: access tokens as RFC 9068 marks them, and those of the many issuers that
 * mark none. Takes the place of the framework's own check, which knows {@code JWT} alone.
 */
@Configuration(proxyBeanMethods = false)
class TokenTypes {
    @Bean
    JwtTypeValidator types() {
        var types = new JwtTypeValidator("at+jwt", "application/at+jwt", "JWT");
        types.setAllowEmpty(true);
        return types;
    }
}
