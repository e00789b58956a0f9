package dev.backstory.command.backlog;

import dev.backstory.command.support.CommandFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the commands of this package known to the API. */
@Configuration(proxyBeanMethods = false)
class BacklogCommands {
    @Bean
    CommandFamily backlogCommands() {
        return new CommandFamily(BacklogCommand.class);
    }
}
