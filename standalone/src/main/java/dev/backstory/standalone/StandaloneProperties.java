package dev.backstory.standalone;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The settings of the process that needs nothing else.
 *
 * @param data the folder where everything lies that outlives the process
 * @param demo whether there are demo accounts
 * @param connections the most that the process has to its database
 */
@ConfigurationProperties("backstory")
public record StandaloneProperties(
        Path data,
        @DefaultValue("true") boolean demo,
        @DefaultValue("16") int connections) {}
