package dev.backstory.command.story;

import dev.backstory.command.support.CommandFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the commands of this package known to the API. */
@Configuration(proxyBeanMethods = false)
class StoryCommands {
    @Bean
    CommandFamily storyCommands() {
        return new CommandFamily(StoryCommand.class);
    }
}
