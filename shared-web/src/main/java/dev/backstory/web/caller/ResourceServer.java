package dev.backstory.web.caller;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.web.SecurityFilterChain;

/** Lets in whoever brings a token; what is open without one is named here, the rest is shut. */
@Configuration(proxyBeanMethods = false)
class ResourceServer {
    /** What anybody may read: whether it runs, and what can be said to it; and which methods an address has. */
    private static final String[] OPEN = {
        "/actuator/health",
        "/actuator/health/*",
        "/problems",
        "/problems/*",
        "/api/openapi.json",
        "/api/docs",
        "/api/docs/*"
    };

    @Bean
    @Order(100)
    SecurityFilterChain resources(HttpSecurity http, Callers callers, Refusals refusals) {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, OPEN)
                                .permitAll()
                                .requestMatchers(HttpMethod.HEAD, OPEN)
                                .permitAll()
                                .requestMatchers(HttpMethod.OPTIONS)
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasAuthority(CallerAuthentication.ADMIN)
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(callers))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Whatever algorithms an issuer offers. */
    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer oneAlgorithm() {
        return decoder -> decoder.jwsAlgorithms(algorithms -> {
            algorithms.clear();
            algorithms.add(SignatureAlgorithm.RS256);
        });
    }
}
