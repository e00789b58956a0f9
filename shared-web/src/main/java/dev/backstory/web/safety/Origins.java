package dev.backstory.web.safety;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The sites whose pages may call from a browser.
 *
 * @param origins e.g. {@code https://roadmap.example}; none unless named
 */
@ConfigurationProperties("backstory.cors")
record Origins(@DefaultValue List<String> origins) {
    Origins {
        origins = List.copyOf(origins);
    }
}
