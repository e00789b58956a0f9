package dev.backstory.standalone;

import dev.backstory.standalone.database.StartRefused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Everyone knows the demo accounts' secrets: with them, only this machine may connect. */
@Configuration(proxyBeanMethods = false)
class Loopback {
    @Bean
    static BeanFactoryPostProcessor refuseDemoElsewhere(Environment environment) {
        return beans -> check(
                environment.getProperty("backstory.demo", Boolean.class, true),
                environment.getProperty("server.address", ""));
    }

    static void check(boolean demo, String address) {
        if (demo && !isLoopback(address)) {
            throw new StartRefused(
                    "With the demo on, Backstory listens on 127.0.0.1 only, not on "
                            + (address.isEmpty() ? "every address" : address) + ".",
                    "Set BACKSTORY_DEMO=false to serve other machines, or leave out server.address.");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
