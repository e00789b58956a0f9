package dev.backstory.standalone.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.backstory.standalone.database.DataFolder;
import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import dev.backstory.web.problem.ProblemWriter;
import io.github.bucket4j.TimeMeter;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;

/** The process's own issuer: tokens of one hour for clients that show their secret, and nothing else of OAuth. */
@Configuration(proxyBeanMethods = false)
@Conditional(OwnTokens.class)
class IssuerConfiguration {
    private static final String AUDIENCE = "backstory";

    @Bean
    @Order(10)
    SecurityFilterChain tokens(HttpSecurity http) {
        return http.securityMatcher("/oauth2/token", "/oauth2/jwks", "/.well-known/oauth-authorization-server")
                .oauth2AuthorizationServer(Customizer.withDefaults())
                .addFilterBefore(
                        new SecretsFilter(new WrongSecrets(TimeMeter.SYSTEM_NANOTIME)),
                        AbstractPreAuthenticatedProcessingFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                        (request, response, failure) -> ProblemWriter.write(unauthenticated(), request, response)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Without an issuer of its own: each request's URL says it. */
    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new ForgetfulAuthorizations();
    }

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    RSAKey signingKey(DataFolder folder) {
        return SigningKey.in(folder);
    }

    @Bean
    JWKSource<SecurityContext> keys(RSAKey signingKey) {
        return new ImmutableJWKSet<>(new JWKSet(signingKey));
    }

    /** Checks tokens with the key in memory: no request of a token's check leaves the process. */
    @Bean
    JwtDecoder decoder(RSAKey signingKey, OwnIssuer issuer) throws JOSEException {
        var decoder = NimbusJwtDecoder.withPublicKey(signingKey.toRSAPublicKey())
                .signatureAlgorithm(SignatureAlgorithm.RS256)
                .build();
        var audience = new JwtClaimValidator<List<String>>("aud", said -> said != null && said.contains(AUDIENCE));
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(issuer, audience)));
        return decoder;
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            String subject = context.getRegisteredClient().getClientSettings().getSetting(Accounts.SUBJECT);
            context.getClaims().audience(List.of(AUDIENCE)).subject(Objects.requireNonNull(subject));
        };
    }

    private static Problem unauthenticated() {
        return Problem.of(ProblemType.UNAUTHENTICATED, "Send client id and secret with POST, by HTTP Basic.")
                .header("WWW-Authenticate", "Basic");
    }
}
