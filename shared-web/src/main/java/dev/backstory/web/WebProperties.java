package dev.backstory.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The installation's settings of who may call and how.
 *
 * @param admins each {@code issuer|subject}, or the subject alone where there is an alias
 * @param issuerAlias the name that stands for the one issuer in the directory, whatever its URL
 * @param hosts names that a Host header may have; empty: any
 * @param demo whether the persons of demo accounts may call
 */
@ConfigurationProperties("backstory")
public record WebProperties(
        @DefaultValue List<String> admins,
        @Nullable String issuerAlias,
        @DefaultValue Set<String> hosts,
        @DefaultValue("false") boolean demo) {
    public WebProperties {
        admins = List.copyOf(admins);
        hosts = Set.copyOf(hosts);
    }
}
