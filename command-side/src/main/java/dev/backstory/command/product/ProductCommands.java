package dev.backstory.command.product;

import dev.backstory.command.support.CommandFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the commands of this package known to the API. */
@Configuration(proxyBeanMethods = false)
class ProductCommands {
    @Bean
    CommandFamily productCommands() {
        return new CommandFamily(ProductCommand.class);
    }
}
