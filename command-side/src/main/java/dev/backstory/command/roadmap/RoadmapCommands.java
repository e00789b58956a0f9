package dev.backstory.command.roadmap;

import dev.backstory.command.support.CommandFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the commands of this package known to the API. */
@Configuration(proxyBeanMethods = false)
class RoadmapCommands {
    @Bean
    CommandFamily roadmapCommands() {
        return new CommandFamily(RoadmapCommand.class);
    }
}
